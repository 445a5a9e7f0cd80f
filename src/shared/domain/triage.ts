import { fold } from '../text/fold';
import { readDatePhrase } from '../text/datePhrase';
import { readReferralName } from '../text/referralName';
import type { LocalDate } from './field';
import { openFollowUps } from './agenda';
import type { FollowUp } from './followUp';
import { assumptionsOf, goalsInUse } from './goalEvidence';
import type { Interview, Note } from './interview';
import type { Introduction, Resource } from './network';
import type { Observation } from './organisation';
import { callName, type Person } from './person';
import { addBusinessDays, dayOfInstant } from './time';
import type { Workspace } from './workspace';

/** What Wrap-up proposes for a note. A proposal changes nothing; it fills the fields that the person then accepts or edits. */
export type Proposal =
  | ReferralProposal
  | { readonly kind: 'followUp'; readonly promises: readonly PromiseProposal[] }
  | { readonly kind: 'need'; readonly text: string }
  | {
      readonly kind: 'resource';
      readonly title: string;
      readonly link: string;
      readonly resourceKind: Resource['kind'];
      readonly promises: readonly PromiseProposal[];
    }
  | {
      readonly kind: 'finding';
      readonly topic: Observation['topic'];
      readonly targets: readonly EvidenceTarget[];
    }
  | { readonly kind: 'letter' }
  | { readonly kind: 'question'; readonly promise: PromiseProposal };

export interface ReferralProposal {
  readonly kind: 'person';
  /** As read from the note; empty: it names nobody, the person fills it in. */
  readonly name: string;
  /** People who may be meant, the likeliest first. */
  readonly candidateIds: readonly string[];
  /** The one who is meant, when only one can be; null: somebody new. */
  readonly knownId: string | null;
  readonly mayUseName: Introduction['mayUseName'];
  readonly due: LocalDate;
  /** The words of the note that the day was read from; null: the usual time. */
  readonly dueWords: string | null;
}

export interface PromiseProposal {
  readonly title: string;
  readonly owner: FollowUp['owner'];
  readonly due: LocalDate;
  readonly dueWords: string | null;
  /** The follow-up from the same talk that says this already; null: it is a new one. */
  readonly same: Pick<FollowUp, 'id' | 'title'> | null;
}

/** What was promised in a note, whatever else it becomes. */
export function promisesOf(proposal: Proposal): readonly PromiseProposal[] {
  if (proposal.kind === 'question') return [proposal.promise];
  return proposal.kind === 'followUp' || proposal.kind === 'resource' ? proposal.promises : [];
}

/** What a finding may speak for or against. */
export interface EvidenceTarget {
  readonly goalId: string | null;
  readonly assumptionId: string | null;
  readonly statement: string;
}

export interface TriageContext extends Pick<Workspace, 'people' | 'goals' | 'assumptions' | 'followUps'> {
  readonly interview: Pick<Interview, 'id' | 'personIds' | 'goalId'>;
  /** The day of the sorting. */
  readonly today: LocalDate;
  readonly zone: string;
  readonly workingDays: readonly number[];
}

/** Without a day in the note: a promise of mine or a referral waits two business days, a promise of theirs a week. */
const MINE_AFTER = 2;
const THEIRS_AFTER = 5;
const TITLE_LENGTH = 160;

/** Notes that Wrap-up asks about: marked and on the record. */
export function isSortable(note: Note): boolean {
  return !note.isOffRecord && (note.mark !== null || note.outcome !== null);
}

/** What a note would become by its mark; null: it has none, or is off the record. */
export function proposalFor(note: Note, context: TriageContext): Proposal | null {
  if (note.isOffRecord || note.mark === null) return null;
  const [first, ...rest] = partsOf(note.text);
  const promises = rest
    .filter(({ sign }) => sign === '>' || sign === '<')
    .map(({ sign, text }) => promiseIn(text, sign === '<' ? 'them' : 'me', note, context));
  switch (note.mark) {
    case 'referral':
      return referralIn(note, context);
    case 'action':
      return { kind: 'followUp', promises: [promiseIn(first.text, note.owner ?? 'me', note, context), ...promises] };
    case 'need':
      return { kind: 'need', text: rest.find(({ sign }) => sign === '$')?.text ?? first.text };
    case 'resource':
      return { kind: 'resource', ...resourceIn(first.text), promises };
    case 'insight':
    case 'culture':
    case 'trend':
      return { kind: 'finding', topic: note.mark, targets: targetsFor(context) };
    case 'quote':
      return { kind: 'letter' };
    case 'question':
      return { kind: 'question', promise: promiseIn(note.text, 'me', note, context) };
  }
}

interface NotePart {
  /** The mark character before it; empty for the beginning. */
  readonly sign: string;
  readonly text: string;
}

/** A hurried line holds several things: “paper on alarms < she sends slides”. Cut where a mark character stands between words. */
function partsOf(text: string): [NotePart, ...NotePart[]] {
  const cuts = [...text.matchAll(/\s([<>$#]) (?=\p{L}+[^\s\p{L}]* \S)/gu)];
  const starts = cuts.map((cut) => ({ sign: cut[1] ?? '', from: cut.index, to: cut.index + cut[0].length }));
  const part = (place: number) => text.slice(starts[place]?.to ?? 0, starts[place + 1]?.from).trim();
  return [
    { sign: '', text: text.slice(0, starts[0]?.from).trim() },
    ...starts.map(({ sign }, place) => ({ sign, text: part(place) })),
  ];
}

function promiseIn(text: string, owner: FollowUp['owner'], note: Note, context: TriageContext): PromiseProposal {
  const title = titleOf(text);
  const day = dueOf(text, owner, note, context);
  const known = owner === 'me' ? sameReferral(title, context) : undefined;
  if (known === undefined) return { title, owner, ...day, same: null };
  // A day that was said counts; without one the day stays as it was agreed.
  return {
    title,
    owner,
    ...day,
    due: day.dueWords === null ? known.due : day.due,
    same: { id: known.id, title: known.title },
  };
}

/** “Write to Hạnh, say O. sent me”, when a referral of this talk became “Write to Hạnh-Demo” a moment ago. */
function sameReferral(title: string, context: TriageContext): FollowUp | undefined {
  const rest = /^(?:write|e-?mail|mail|message|contact|reach out|get in touch)\s+(?:(?:to|with)\s+)?(.+)$/iu.exec(
    title,
  )?.[1];
  if (rest === undefined) return undefined;
  const ids = new Set(peopleNamed(readReferralName(rest).name, context).map(({ id }) => id));
  const meant = openFollowUps(Object.values(context.followUps)).filter(
    ({ kind, owner, interviewId, personId }) =>
      kind === 'referral' &&
      owner === 'me' &&
      interviewId === context.interview.id &&
      personId !== null &&
      ids.has(personId),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** The day said in the text, counted from the day on which it was said. */
function dueOf(
  text: string,
  owner: FollowUp['owner'],
  note: Note,
  context: TriageContext,
): Pick<PromiseProposal, 'due' | 'dueWords'> {
  const phrase = readDatePhrase(text, dayOfInstant(note.at, context.zone));
  if (phrase !== null) return { due: phrase.day, dueWords: phrase.words };
  return {
    due: addBusinessDays(context.today, owner === 'me' ? MINE_AFTER : THEIRS_AFTER, context.workingDays),
    dueWords: null,
  };
}

/** “I: write to Hạnh, say O. sent me.” becomes “Write to Hạnh, say O. sent me”. */
function titleOf(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:I|me|my side)\s*:\s*/i, '')
    .replace(/^I(?:['’]ll| will)\s+/, '')
    .replace(/[.;,]+$/, '');
  return shortened(line).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en'));
}

function shortened(line: string): string {
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).replace(/\s*[\ud800-\udbff]?$/, '')}…`;
}

function referralIn(note: Note, context: TriageContext): ReferralProposal {
  const { name, mayUseName } = readReferralName(note.text);
  const candidates = peopleNamed(name, context);
  const isOnly =
    candidates.length === 1 ||
    (candidates.length > 1 && isSameName(candidates[0], name) && !isSameName(candidates[1], name));
  return {
    kind: 'person',
    name,
    candidateIds: candidates.map(({ id }) => id),
    knownId: isOnly ? (candidates[0]?.id ?? null) : null,
    mayUseName,
    ...dueOf(note.text, 'me', note, context),
  };
}

/** People who may be called `name`: the same name, or all its words among theirs; accents and case do not count. */
function peopleNamed(name: string, { people, interview }: TriageContext): Person[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  return Object.values(people)
    .filter((person) => person.deletedAt === null && !interview.personIds.includes(person.id))
    .filter((person) => {
      // A double name answers to either half: “Hạnh” to Hạnh-Demo.
      const own = new Set(
        [...wordsOf(person.name), ...wordsOf(callName(person))].flatMap((word) => [word, ...word.split('-')]),
      );
      return words.every((word) => own.has(word));
    })
    .sort((a, b) => Number(isSameName(b, name)) - Number(isSameName(a, name)) || a.name.localeCompare(b.name));
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
}

function isSameName(person: Person | undefined, name: string): boolean {
  return person !== undefined && wordsOf(person.name).join(' ') === wordsOf(name).join(' ');
}

const resourceWords: readonly [Resource['kind'], RegExp][] = [
  ['paper', /\b(paper|study|preprint)\b/i],
  ['book', /\b(book|novel|chapter)\b/i],
  ['talk', /\b(talk|podcast|episode|video|lecture|webinar|slides)\b/i],
  ['tool', /\b(tool|app|template|software)\b/i],
  ['article', /\b(article|blog|post|newsletter|essay|report)\b/i],
];

function resourceIn(text: string): { title: string; link: string; resourceKind: Resource['kind'] } {
  const link = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0] ?? '';
  const quoted = /["“«]([^"”»]{3,})["”»]/.exec(text)?.[1];
  const plain = text.replace(link, '').split(/[–—]|\.\s|\s(?:she|he|they|I)(?:['’]ll| will)?\s/)[0] ?? text;
  return {
    title: titleOf(quoted ?? plain) || titleOf(text),
    link: link.slice(0, 1_000),
    resourceKind: resourceWords.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other',
  };
}

/** What the talk was to test first, then everything else that is being tested. */
function targetsFor({ goals, assumptions, interview }: TriageContext): EvidenceTarget[] {
  const active = goalsInUse(goals).filter(({ state }) => state === 'active');
  const ordered = [
    ...active.filter(({ id }) => id === interview.goalId),
    ...active.filter(({ id }) => id !== interview.goalId),
  ];
  const ofGoal = ordered.flatMap((goal) => [
    ...assumptionsOf(assumptions, goal.id).map(({ id, statement }) => ({
      goalId: goal.id,
      assumptionId: id,
      statement,
    })),
    { goalId: goal.id, assumptionId: null, statement: goal.statement },
  ]);
  return [
    ...ofGoal,
    ...assumptionsOf(assumptions, null).map(({ id, statement }) => ({ goalId: null, assumptionId: id, statement })),
  ];
}
