import { effectiveDue, openFollowUps } from './agenda';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { LoopState } from './loops';
import { callName, type Person } from './person';
import type { Reason } from './reasons';
import { clockOfInstant, dayOfInstant } from './time';
import { givingOf, plannedWeek, weekRecordOf, weekSpan } from './weekPlan';
import { profileOf, settingsOf, type Workspace } from './workspace';
import { shortDay } from '../text/bothClocks';

/** The five parts of the quarter of an hour (methods.md, idea 40), in their order. */
export const reviewParts = ['thank', 'close', 'chase', 'give', 'plan'] as const;
export type ReviewPart = (typeof reviewParts)[number];

export const reviewPartNames: Readonly<Record<ReviewPart, string>> = {
  thank: 'Thank',
  close: 'Close loops',
  chase: 'Chase',
  give: 'Give',
  plan: 'Plan',
};

/** One card. `key` stays the same while its thing does, so that a review can be left and taken up again. */
export type ReviewCard = {
  readonly key: string;
  readonly part: ReviewPart;
  readonly title: string;
  readonly why: string;
} & (
  | { readonly kind: 'followUp'; readonly followUp: FollowUp }
  | { readonly kind: 'loop'; readonly loop: LoopState }
  /** Somebody there is a reason to write to. */
  | { readonly kind: 'touch'; readonly person: Person; readonly reason: Reason }
  /** What is given this week: put in words or found among what is on its way. */
  | { readonly kind: 'giving'; readonly startsOn: LocalDate }
  | { readonly kind: 'aim'; readonly startsOn: LocalDate }
);

type Known = Pick<
  Workspace,
  | 'weeks'
  | 'followUps'
  | 'introductions'
  | 'touchpoints'
  | 'resources'
  | 'people'
  | 'interviews'
  | 'profile'
  | 'settings'
>;

/** What is worked out elsewhere, without anything off the record. */
export interface ReviewGround {
  /** Every loop (`loopsOf`). */
  readonly loops: readonly LoopState[];
  /** Reasons to write, the best first (`suggestions`). */
  readonly reasons: readonly Reason[];
  readonly sayWhy: (reason: Reason, person: Person) => string;
}

const chased = new Set<FollowUp['kind']>(['nudge', 'referral']);
const given = new Set<FollowUp['kind']>(['offer', 'introduction', 'keepInTouch']);

/**
 * The cards that this week’s review still has, in the order of its parts and each part by day: thank-yous owed; what I
 * promised or have not told; what others promised, and notes without an answer; what I can give; and the week to come.
 * What was answered in this review, is paused or has a later day has no card; so when there is none left, nothing waits.
 * Of people to write to there are at most `networkActionsADay` in one review, never somebody who has a card already.
 */
export function reviewCards(known: Known, found: ReviewGround, today: LocalDate, now: Instant): ReviewCard[] {
  const settings = settingsOf(known);
  const { first, last } = weekSpan(today, settings);
  const answered = new Set(weekRecordOf(known.weeks, first)?.reviewed ?? []);
  const name = (id: string | null) => {
    const person = id === null ? undefined : known.people[id];
    return person === undefined ? 'Somebody' : callName(person);
  };
  const zone = profileOf(known).timeZone;
  const due = openFollowUps(Object.values(known.followUps))
    .filter((followUp) => followUp.pausedAt === null && isOnDesk(followUp, today, last))
    .sort((a, b) => compare(effectiveDue(a), effectiveDue(b)) || compare(a.id, b.id));
  const cards: ReviewCard[] = due.map((followUp) => ({
    kind: 'followUp',
    key: followUp.id,
    part: partOf(followUp),
    title: followUp.title,
    why: whyOf(followUp, name(followUp.personId), now, zone),
    followUp,
  }));
  for (const loop of found.loops)
    if (isToTell(loop, today) && !due.some((followUp) => tellsOf(followUp, loop)))
      cards.push({
        kind: 'loop',
        key: loop.id,
        part: 'close',
        title: `Tell ${name(loop.giverId)} what came of it`,
        why: `${name(loop.giverId)} gave you this: ${loop.what.trim() || 'a piece of advice'}.`,
        loop,
      });
  cards.push(...touchCards(known.people, found, cards, answered, settings.networkActionsADay));
  const next = plannedWeek(today, settings);
  const giving = givingOf(known, next);
  const plan = weekRecordOf(known.weeks, next);
  if (giving.aim > 0 && giving.line === '')
    cards.push({
      kind: 'giving',
      key: `giving:${next}`,
      part: 'give',
      title: 'Who could use something from you?',
      why: giving.isMet
        ? `On its way already: ${giving.things.map(({ says }) => says).join('; ')}.`
        : `A week that gives ${giving.aim === 1 ? 'one thing' : `${giving.aim} things`} feels right to you.`,
      startsOn: next,
    });
  if ((plan?.aim ?? '').trim() === '')
    cards.push({
      kind: 'aim',
      key: `aim:${next}`,
      part: 'plan',
      title: next > first ? 'What is next week for?' : 'What is this week for?',
      why: 'One sentence; it stands on Today.',
      startsOn: next,
    });
  return cards
    .filter(({ key }) => !answered.has(key))
    .sort((a, b) => reviewParts.indexOf(a.part) - reviewParts.indexOf(b.part));
}

/** They can hear of it, and I have not said a later day. */
function isToTell({ stage, due }: LoopState, today: LocalDate): boolean {
  return stage === 'did' && (due === null || due <= today);
}

/** The promise to tell, which has a card of its own. */
function tellsOf({ kind, personId, loopId, interviewId }: FollowUp, loop: LoopState): boolean {
  if (kind !== 'update' || personId !== loop.giverId) return false;
  return loopId === null ? interviewId !== null && interviewId === loop.interviewId : loopId === loop.id;
}

const TOUCH = 'touch:';

function touchCards(
  people: Known['people'],
  { reasons, sayWhy }: ReviewGround,
  cards: readonly ReviewCard[],
  answered: ReadonlySet<string>,
  most: number,
): ReviewCard[] {
  const spokenOf = new Set(
    cards.map((card) =>
      card.kind === 'followUp' ? card.followUp.personId : card.kind === 'loop' ? card.loop.giverId : null,
    ),
  );
  let room = most - [...answered].filter((key) => key.startsWith(TOUCH)).length;
  const found: ReviewCard[] = [];
  for (const reason of reasons) {
    if (room <= 0) break;
    const person = people[reason.personId];
    const key = `${TOUCH}${reason.personId}`;
    if (person === undefined || spokenOf.has(person.id) || answered.has(key)) continue;
    room -= 1;
    found.push({
      kind: 'touch',
      key,
      part: 'give',
      title: `Write to ${callName(person)}?`,
      why: sayWhy(reason, person),
      person,
      reason,
    });
  }
  return found;
}

/** Mine that are due by today, thank-yous from the end of the talk on, and what others promised for this week. */
function isOnDesk(followUp: FollowUp, today: LocalDate, last: LocalDate): boolean {
  const due = effectiveDue(followUp);
  if (followUp.owner === 'them') return due <= last;
  return due <= today || (followUp.kind === 'thankYou' && followUp.snoozedUntil === null);
}

function partOf({ kind, owner }: FollowUp): ReviewPart {
  if (owner === 'them' || chased.has(kind)) return 'chase';
  if (kind === 'thankYou' || kind === 'thanks') return 'thank';
  return given.has(kind) ? 'give' : 'close';
}

function whyOf(followUp: FollowUp, name: string, now: Instant, zone: string): string {
  const { kind, owner, dueAt, snoozedUntil } = followUp;
  const day = shortDay(effectiveDue(followUp));
  if (owner === 'them') return `${name} said so for ${day}.`;
  switch (kind) {
    case 'thankYou':
      return dueAt !== null && snoozedUntil === null && dueAt >= now
        ? `The window closes ${shortDay(dayOfInstant(dueAt, zone))} at ${clockOfInstant(dueAt, zone)}.`
        : 'A late thank-you is still a thank-you.';
    case 'promise':
      return `You promised it for ${day}.`;
    case 'update':
    case 'thanks':
      return `${name} has not heard yet what came of it.`;
    case 'nudge':
      return `No answer yet from ${name}. One more note, then let it rest.`;
    case 'referral':
      return `${name} was named to you.`;
    case 'introduction':
      return 'Did they talk?';
    case 'offer':
      return `You offered it for ${day}.`;
    case 'event':
      return `You met ${name}; the first days are the best.`;
    case 'keepInTouch':
      return `You wanted to be in touch with ${name} around ${day}.`;
    case 'other':
      return `You set it for ${day}.`;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
