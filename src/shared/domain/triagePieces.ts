import type { DateOrder } from '../text/dateOrder';
import { readDatePhrase } from '../text/datePhrase';
import { readReferralName } from '../text/referralName';
import { kindInWords } from '../text/resourceKind';
import { openFollowUps } from './agenda';
import type { LocalDate } from './field';
import type { FollowUp } from './followUp';
import { assumptionsOf, goalsInUse } from './goalEvidence';
import type { Interview, Mark, Note } from './interview';
import { lastClause } from './noteParts';
import type { Introduction, Resource } from './network';
import type { Observation } from './organisation';
import { peopleNamed, soleMatch } from './peopleNamed';
import { addBusinessDays, dayOfInstant } from './time';
import type { Workspace } from './workspace';

/** One thing that a note may become. It changes nothing; it fills the fields that the person then accepts or edits. */
export type Proposal =
  | ReferralProposal
  | PromiseProposal
  | { readonly kind: 'need'; readonly text: string }
  | ResourceProposal
  | FindingProposal
  | { readonly kind: 'letter' }
  | QuestionProposal;
export type ProposalKind = Proposal['kind'];

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
  readonly kind: 'followUp';
  readonly title: string;
  readonly owner: FollowUp['owner'];
  readonly due: LocalDate;
  readonly dueWords: string | null;
  /** The follow-up from the same talk that says this already; null: it is a new one. */
  readonly same: Pick<FollowUp, 'id' | 'title'> | null;
}

export interface ResourceProposal {
  readonly kind: 'resource';
  readonly title: string;
  readonly link: string;
  readonly resourceKind: Resource['kind'];
}

export interface FindingProposal {
  readonly kind: 'finding';
  readonly text: string;
  readonly topic: Observation['topic'];
  readonly targets: readonly EvidenceTarget[];
}

export interface QuestionProposal {
  readonly kind: 'question';
  readonly text: string;
  /** The talk to ask it in: the one that is next, or next with somebody the note names; null: none is planned. */
  readonly nextTalk: { readonly interviewId: string; readonly personId: string } | null;
}

/** What a finding may speak for or against. */
export interface EvidenceTarget {
  readonly goalId: string | null;
  readonly assumptionId: string | null;
  readonly statement: string;
}

export interface TriageContext extends Pick<Workspace, 'people' | 'goals' | 'assumptions' | 'followUps'> {
  readonly interview: Pick<Interview, 'id' | 'personIds' | 'goalId'>;
  /** Talks that are planned, the nearest first. */
  readonly nextTalks: readonly Pick<Interview, 'id' | 'personIds'>[];
  /** The day of the sorting. */
  readonly today: LocalDate;
  readonly zone: string;
  readonly workingDays: readonly number[];
  readonly dateOrder: DateOrder;
}

/** Without a day in the note: a promise of mine or a referral waits two business days, a promise of theirs a week. */
const MINE_AFTER = 2;
const THEIRS_AFTER = 5;
const TITLE_LENGTH = 160;

/** What a part of a note would become as `mark`. `before` is what stands before the part in its line. */
export function pieceFor(mark: Mark, text: string, note: Note, context: TriageContext, before = ''): Proposal {
  switch (mark) {
    case 'referral':
      return referralIn(text, note, context);
    case 'action':
      return promiseIn(text, note.owner ?? 'me', note, context, before);
    case 'need':
      return { kind: 'need', text: sentence(text) };
    case 'resource':
      return { kind: 'resource', ...resourceIn(text) };
    case 'insight':
    case 'culture':
    case 'trend':
      return { kind: 'finding', text: sentence(text), topic: mark, targets: targetsFor(context) };
    case 'quote':
      return { kind: 'letter' };
    case 'question':
      return { kind: 'question', text: sentence(text), nextTalk: nextTalk(text, context) };
  }
}

export function promiseIn(
  text: string,
  owner: FollowUp['owner'],
  note: Note,
  context: TriageContext,
  before = '',
): PromiseProposal {
  const day = dueOf(text, owner, note, context);
  // “I offer to draw where staff stand. > by 29/1”: the sign brings the day only, the promise stands before it.
  const isDayOnly =
    day.dueWords !== null &&
    text
      .replace(day.dueWords, '')
      .replace(/\b(by|on|until|till)\b/i, '')
      .trim() === '';
  const title = titleOf(isDayOnly && before !== '' ? lastClause(before) : text);
  const known = owner === 'me' ? sameReferral(title, context) : undefined;
  if (known === undefined) return { kind: 'followUp', title, owner, ...day, same: null };
  // A day that was said counts; without one the day stays as it was agreed.
  return {
    kind: 'followUp',
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
  { zone, dateOrder, today, workingDays }: TriageContext,
): Pick<PromiseProposal, 'due' | 'dueWords'> {
  const phrase = readDatePhrase(text, dayOfInstant(note.at, zone), { dateOrder });
  if (phrase !== null) return { due: phrase.day, dueWords: phrase.words };
  return { due: addBusinessDays(today, owner === 'me' ? MINE_AFTER : THEIRS_AFTER, workingDays), dueWords: null };
}

/** “I: write to Hạnh, say O. sent me.” becomes “Write to Hạnh, say O. sent me”. */
export function titleOf(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:I|me|my side)\s*:\s*/i, '')
    .replace(/^I(?:['’]ll| will| offer to| promised to)\s+/, '')
    .replace(/[.;,]+$/, '');
  return capital(shortened(line));
}

/** The words of a part as they were typed, without the marks around them. */
function sentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(line: string): string {
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).replace(/\s*[\ud800-\udbff]?$/, '')}…`;
}

function capital(line: string): string {
  return line.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en'));
}

function referralIn(text: string, note: Note, context: TriageContext): ReferralProposal {
  const { name, mayUseName } = readReferralName(text);
  const candidates = peopleNamed(name, context);
  return {
    kind: 'person',
    name,
    candidateIds: candidates.map(({ id }) => id),
    knownId: soleMatch(candidates, name),
    mayUseName,
    ...dueOf(text, 'me', note, context),
  };
}

function resourceIn(text: string): Omit<ResourceProposal, 'kind'> {
  const link = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0] ?? '';
  const quoted = /["“«]([^"”»]{3,})["”»]/.exec(text)?.[1];
  const plain = text.replace(link, '').split(/[–—]|\.\s|\s(?:she|he|they|I)(?:['’]ll| will)?\s/)[0] ?? text;
  return {
    title: titleOf(quoted ?? plain) || titleOf(text),
    link: link.slice(0, 1_000),
    resourceKind: kindInWords(text),
  };
}

/** The next talk with somebody the line names, otherwise the next one at all. */
function nextTalk(text: string, context: TriageContext): QuestionProposal['nextTalk'] {
  const asked = /\bask\s+(.+)$/iu.exec(text)?.[1];
  const named = new Set(
    asked === undefined ? [] : peopleNamed(readReferralName(asked).name, context).map(({ id }) => id),
  );
  const talk = context.nextTalks.find(({ personIds }) => personIds.some((id) => named.has(id))) ?? context.nextTalks[0];
  const personId = talk?.personIds.find((id) => named.has(id)) ?? talk?.personIds[0];
  return talk === undefined || personId === undefined ? null : { interviewId: talk.id, personId };
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
