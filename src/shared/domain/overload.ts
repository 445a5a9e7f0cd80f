import { effectiveDue } from './agenda';
import type { BusinessCalendar } from './businessDays';
import { workingDayFrom } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { callName } from './person';
import { addDays, clockOfInstant, dayOfInstant } from './time';
import { askedUntil, weekSpan } from './weekPlan';
import { profileOf, settingsOf, type Workspace } from './workspace';
import { shortDay } from '../text/bothClocks';

/** One thing that the week asks for, with why it stands where it stands. Its place is a number only here: it is never shown. */
export interface Weighed {
  readonly followUp: FollowUp;
  /** “You promised it for Thu 14 Jan.”, “Odalys would vouch for you.” */
  readonly reasons: readonly string[];
  /** It has a day or an hour inside the week, or had one before. */
  readonly hasDeadline: boolean;
}

export interface Deferred extends Weighed {
  /** A working day after the week. */
  readonly until: LocalDate;
}

export interface OverloadPlan {
  /** In the order of what matters. */
  readonly kept: readonly Weighed[];
  /** In the same order, so that what matters more comes sooner. */
  readonly deferred: readonly Deferred[];
  /** What is let go, in one sentence; names all that had a deadline in the week. */
  readonly sentence: string;
}

type Known = Pick<Workspace, 'followUps' | 'interviews' | 'people' | 'goals' | 'profile' | 'settings'>;

/** What the kinds are for, from what others count on to what can wait. */
const purposes: Readonly<Record<FollowUp['kind'], 1 | 2 | 3>> = {
  thankYou: 3,
  promise: 3,
  offer: 3,
  update: 2,
  thanks: 2,
  introduction: 2,
  event: 2,
  referral: 2,
  nudge: 1,
  keepInTouch: 1,
  other: 1,
};

/** Kinds whose day was said to somebody, or passes. The day of the others was only my own plan. */
const dated = new Set<FollowUp['kind']>(['thankYou', 'promise', 'offer', 'event']);

/**
 * What this week asks of me, what matters most first: deadline × purpose × relation (methods.md, idea 37). Deadline: an
 * hour that passes before a day that was promised before a day of my own. Purpose: what others count on, and what
 * belongs to a goal that is alive. Relation: how well we know each other; nobody is ranked by worth. Equal ones stand by
 * their day, then by when they were noted: the same facts give the same order.
 */
export function weighed(known: Known, today: LocalDate, now: Instant): Weighed[] {
  const { last } = weekSpan(today, settingsOf(known));
  const zone = profileOf(known).timeZone;
  return askedUntil(known.followUps, last)
    .map((followUp) => {
      const deadline = deadlineOf(followUp, now, zone);
      const purpose = purposeOf(followUp, known);
      const relation = relationOf(followUp, known);
      return {
        followUp,
        reasons: [deadline.says, purpose.says, relation.says].filter((says) => says !== ''),
        hasDeadline: dated.has(followUp.kind),
        weight: deadline.weight * purpose.weight * relation.weight,
      };
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compare(effectiveDue(a.followUp), effectiveDue(b.followUp)) ||
        compare(a.followUp.createdAt, b.followUp.createdAt) ||
        compare(a.followUp.id, b.followUp.id),
    )
    .map(({ followUp, reasons, hasDeadline }) => ({ followUp, reasons, hasDeadline }));
}

interface Part {
  readonly weight: number;
  readonly says: string;
}

function deadlineOf(followUp: FollowUp, now: Instant, zone: string): Part {
  const { kind, dueAt, snoozedUntil } = followUp;
  if (kind === 'thankYou' && dueAt !== null && snoozedUntil === null) {
    if (dueAt < now) return { weight: 3, says: 'A late thank-you is still a thank-you.' };
    return {
      weight: 4,
      says: `Its window closes ${shortDay(dayOfInstant(dueAt, zone))} at ${clockOfInstant(dueAt, zone)}.`,
    };
  }
  const day = shortDay(effectiveDue(followUp));
  if (kind === 'promise') return { weight: 3, says: `You promised it for ${day}.` };
  if (kind === 'offer') return { weight: 3, says: `You offered it for ${day}.` };
  if (kind === 'event') return { weight: 3, says: 'Those you met will remember you best in the first days.' };
  return { weight: 1, says: `The day, ${day}, was your own plan.` };
}

function purposeOf({ kind, interviewId }: FollowUp, known: Known): Part {
  const goalId = interviewId === null ? null : known.interviews[interviewId]?.goalId;
  const goal = typeof goalId === 'string' ? known.goals[goalId] : undefined;
  if (goal?.state === 'active' && goal.deletedAt === null)
    return { weight: purposes[kind] + 1, says: 'It belongs to a goal you are working on.' };
  return {
    weight: purposes[kind],
    says: purposes[kind] === 3 ? 'Somebody counts on it.' : purposes[kind] === 2 ? 'It closes or opens a loop.' : '',
  };
}

function relationOf({ personId }: FollowUp, known: Known): Part {
  const person = personId === null ? undefined : known.people[personId];
  if (person === undefined || person.isJustSocial) return { weight: 1, says: '' };
  const name = callName(person);
  if (person.tie >= 4) return { weight: 3, says: `${name} would vouch for you.` };
  if (person.tie === 3) return { weight: 3, says: `You and ${name} know each other well.` };
  return person.tie === 2 ? { weight: 2, says: `You spoke with ${name}.` } : { weight: 1, says: '' };
}

/**
 * Keeps the `keep` things that matter most, or those of `keptIds` when the person chose, and gives each other thing a
 * working day after this week: in the order of what matters, at most `networkActionsADay` a day with what stands there
 * already, so that no later day is buried. Whatever had a deadline inside the week and is put off is named.
 */
export function overloadPlan(
  known: Known,
  today: LocalDate,
  now: Instant,
  {
    keep,
    keptIds,
    calendar,
  }: { readonly keep: number; readonly keptIds?: ReadonlySet<string>; readonly calendar: BusinessCalendar },
): OverloadPlan {
  const all = weighed(known, today, now);
  const isKept = ({ followUp }: Weighed, place: number) =>
    keptIds === undefined ? place < keep : keptIds.has(followUp.id);
  const kept = all.filter(isKept);
  const settings = settingsOf(known);
  const { last } = weekSpan(today, settings);
  const later = laterLoad(known, last);
  let day = workingDayFrom(addDays(last, 1), calendar);
  const deferred = all
    .filter((one, place) => !isKept(one, place))
    .map((one): Deferred => {
      // A calendar without any working day would be looked through for years: then the first day takes them all.
      for (let tries = 0; (later.get(day) ?? 0) >= settings.networkActionsADay && tries < MOST_DAYS; tries += 1)
        day = workingDayFrom(addDays(day, 1), calendar);
      later.set(day, (later.get(day) ?? 0) + 1);
      return { ...one, until: day };
    });
  return { kept, deferred, sentence: sentenceOf(deferred) };
}

const MOST_DAYS = 400;

/** How many things of mine stand on each day after `last`. */
function laterLoad(known: Known, last: LocalDate): Map<LocalDate, number> {
  const load = new Map<LocalDate, number>();
  for (const followUp of askedUntil(known.followUps, '9999-12-31')) {
    const due = effectiveDue(followUp);
    if (due > last) load.set(due, (load.get(due) ?? 0) + 1);
  }
  return load;
}

/** “4 things wait until Mon 18 Jan or later. Two of them had their day this week: “Send the table”, and “…”.” */
function sentenceOf(deferred: readonly Deferred[]): string {
  const [first] = deferred;
  if (first === undefined) return 'Nothing is let go.';
  const count = deferred.length === 1 ? 'One thing waits' : `${deferred.length} things wait`;
  const until = deferred.length === 1 ? `until ${shortDay(first.until)}` : `from ${shortDay(first.until)} on`;
  const named = deferred.filter(({ hasDeadline }) => hasDeadline).map(({ followUp }) => `“${followUp.title}”`);
  if (named.length === 0)
    return `${count} ${until}; nobody was promised a day for ${deferred.length === 1 ? 'it' : 'them'}.`;
  const others = deferred.length - named.length;
  const list = named.length === 1 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
  return others === 0
    ? `${count} ${until}, and somebody counts on ${named.length === 1 ? 'it' : 'each'}: ${list}.`
    : `${count} ${until}; somebody counts on ${list}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
