import { effectiveDue } from './agenda';
import type { LocalDate } from './field';
import type { FollowUp } from './followUp';
import { introductionReminderId, type IntroductionReminder } from './introductionReminders';
import { joinsTwo, type Side } from './introductionSteps';
import type { Introduction } from './network';
import type { Workspace } from './workspace';

/** What an introduction waits for. `side`: of the two that I join. */
export type IntroductionNext =
  /** Mine to do. */
  | { readonly kind: 'ask' | 'tell'; readonly side: Side }
  | { readonly kind: 'join' | 'check' | 'askBy' | 'write' | 'thankBy' }
  /** Theirs: an answer, the day I ask again, a talk between the two, the one who introduces me. */
  | { readonly kind: 'answer'; readonly side: Side }
  | { readonly kind: 'later'; readonly side: Side; readonly until: LocalDate }
  | { readonly kind: 'talk'; readonly until: LocalDate }
  | { readonly kind: 'hear' | 'written' }
  | { readonly kind: 'nothing' };

export type IntroductionGroup = 'mine' | 'theirs' | 'done';
export const introductionGroups = ['mine', 'theirs', 'done'] as const satisfies readonly IntroductionGroup[];

const mine: ReadonlySet<IntroductionNext['kind']> = new Set([
  'ask',
  'tell',
  'join',
  'check',
  'askBy',
  'write',
  'thankBy',
]);

export function groupOf({ kind }: IntroductionNext): IntroductionGroup {
  return kind === 'nothing' ? 'done' : mine.has(kind) ? 'mine' : 'theirs';
}

type FollowUps = Readonly<Record<string, FollowUp | undefined>>;

/**
 * What comes next in one introduction, and whose turn it is. `contacts`: whom I have talked with or written to, so that a
 * door that was used is thanked for.
 */
export function introductionNext(
  introduction: Introduction,
  followUps: FollowUps,
  contacts: Contacts,
  today: LocalDate,
): IntroductionNext {
  return joinsTwo(introduction)
    ? nextBetweenTwo(introduction, followUps, today)
    : nextOfAskedFor(introduction, contacts);
}

function nextBetweenTwo(introduction: Introduction, followUps: FollowUps, today: LocalDate): IntroductionNext {
  const { id, state, aAnswer, bAnswer } = introduction;
  const waits = (reminder: IntroductionReminder) => openReminder(followUps, id, reminder);
  if (state === 'declined') {
    if (waits('tellA') !== undefined) return { kind: 'tell', side: 'a' };
    return waits('tellB') === undefined ? { kind: 'nothing' } : { kind: 'tell', side: 'b' };
  }
  if (state === 'made') {
    const check = waits('check');
    return check !== undefined && effectiveDue(check) > today
      ? { kind: 'talk', until: effectiveDue(check) }
      : { kind: 'check' };
  }
  if (state === 'met' || state === 'notMet' || state === 'thanked') return { kind: 'nothing' };
  if (aAnswer === 'yes' && bAnswer === 'yes') return { kind: 'join' };
  const side: Side = aAnswer === 'yes' ? 'b' : 'a';
  const answer = side === 'a' ? aAnswer : bAnswer;
  if (answer === 'asked') return { kind: 'answer', side };
  const again = answer === 'later' ? waits(side === 'a' ? 'askA' : 'askB') : undefined;
  return again !== undefined && effectiveDue(again) > today
    ? { kind: 'later', side, until: effectiveDue(again) }
    : { kind: 'ask', side };
}

function nextOfAskedFor({ state, bPersonId }: Introduction, { talkedWith, writtenTo }: Contacts): IntroductionNext {
  switch (state) {
    case 'idea':
      return { kind: 'askBy' };
    case 'askedFor':
    case 'agreed':
      return talkedWith.has(bPersonId) ? { kind: 'thankBy' } : { kind: 'hear' };
    case 'offered':
    case 'made':
      return { kind: talkedWith.has(bPersonId) ? 'thankBy' : writtenTo.has(bPersonId) ? 'written' : 'write' };
    case 'met':
      return { kind: 'thankBy' };
    default:
      return { kind: 'nothing' };
  }
}

function openReminder(
  followUps: FollowUps,
  introductionId: string,
  reminder: IntroductionReminder,
): FollowUp | undefined {
  const found = followUps[introductionReminderId(introductionId, reminder)];
  return found?.doneAt === null && found.deletedAt === null ? found : undefined;
}

/** Whom I have been in touch with. */
export interface Contacts {
  /** A talk that ended, or a call or a coffee that was logged. */
  readonly talkedWith: ReadonlySet<string>;
  /** A talk was asked for or is planned, or a letter went. */
  readonly writtenTo: ReadonlySet<string>;
}

export function contactsOf({ interviews, touchpoints }: Pick<Workspace, 'interviews' | 'touchpoints'>): Contacts {
  const talkedWith = new Set<string>();
  const writtenTo = new Set<string>();
  for (const { deletedAt, state, liveEndedAt, personIds } of Object.values(interviews)) {
    if (deletedAt !== null) continue;
    for (const id of personIds) {
      if (liveEndedAt !== null) talkedWith.add(id);
      else if (state === 'requested' || state === 'scheduled' || state === 'live') writtenTo.add(id);
    }
  }
  for (const { deletedAt, kind, direction, personId } of Object.values(touchpoints)) {
    if (deletedAt !== null) continue;
    if (kind === 'interview' || kind === 'call' || kind === 'coffee') talkedWith.add(personId);
    else if (kind === 'message' && direction !== 'received') writtenTo.add(personId);
  }
  return { talkedWith, writtenTo };
}

export interface IntroductionLine {
  readonly introduction: Introduction;
  readonly next: IntroductionNext;
  readonly group: IntroductionGroup;
}

type Known = Pick<Workspace, 'introductions' | 'followUps' | 'people' | 'interviews' | 'touchpoints'>;

/**
 * Every introduction by what it waits for: mine to do first, those I join before those made for me, what is furthest on
 * first; then what I wait for; then the finished ones, the newest first. Without those whose people are in the bin.
 */
export function introductionLines(known: Known, today: LocalDate): IntroductionLine[] {
  const contacts = contactsOf(known);
  const isHere = (id: string | null) => id === null || known.people[id]?.deletedAt === null;
  return Object.values(known.introductions)
    .filter(
      ({ deletedAt, byPersonId, aPersonId, bPersonId }) =>
        deletedAt === null && isHere(byPersonId) && isHere(aPersonId) && isHere(bPersonId),
    )
    .map((introduction) => {
      const next = introductionNext(introduction, known.followUps, contacts, today);
      return { introduction, next, group: groupOf(next) };
    })
    .sort(compareLines);
}

const urgency: readonly IntroductionNext['kind'][] = [
  'join',
  'tell',
  'check',
  'ask',
  'thankBy',
  'askBy',
  'write',
  'answer',
  'hear',
  'written',
  'talk',
  'later',
  'nothing',
];

function compareLines(a: IntroductionLine, b: IntroductionLine): number {
  return (
    introductionGroups.indexOf(a.group) - introductionGroups.indexOf(b.group) ||
    urgency.indexOf(a.next.kind) - urgency.indexOf(b.next.kind) ||
    (a.group === 'done'
      ? compare(b.introduction.at, a.introduction.at)
      : compare(a.introduction.at, b.introduction.at)) ||
    compare(a.introduction.id, b.introduction.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
