import { effectiveDue, openFollowUps } from './agenda';
import { businessCalendar, type NamedDay } from './businessDays';
import {
  introductionAction,
  introductionRanks,
  introductionsMoved,
  introductionsToMove,
  type IntroductionAction,
} from './dailyIntroductions';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { IntroductionLine } from './introductionStanding';
import { callName } from './person';
import { shiftNow } from './shiftNow';
import { clockOfInstant, dayOfInstant } from './time';
import { valuesOf } from './valuesOf';
import { profileOf, settingsOf, type Workspace } from './workspace';
import { shortDay } from '../text/bothClocks';

/** What is to be done today, and why it stands where it stands. */
export interface DailyAction {
  readonly followUp: FollowUp;
  readonly why: string;
}

export interface DailyActions {
  readonly chosen: readonly DailyAction[];
  /** Introductions that wait for me, among the same few things as `chosen`. */
  readonly introductions: readonly IntroductionAction[];
  /** Due as well. They wait without blame: in the same order, for the next working day. */
  readonly waiting: readonly FollowUp[];
}

type Known = Pick<Workspace, 'followUps' | 'people' | 'settings' | 'profile'> & {
  /** Public holidays, where they are known. */
  readonly holidays?: readonly NamedDay[];
  /** Where introductions stand (`introductionLines`); left out: none is chosen. */
  readonly introductionLines?: readonly IntroductionLine[];
};

/**
 * At most `networkActionsADay` things for this day (practices.md S0.57: people are overloaded, so everything else
 * waits), counted with those that were done today already. Only on working days, and not while a shift runs: then all
 * that is due waits. In this order: thank-yous inside their window, the one that closes first on top; promises, the
 * oldest first; then late thank-yous, people met at an event, nudges, those somebody named for me, what others have
 * not heard yet, help I offered, and everything else; introductions that wait for me stand among them (`introductionRanks`). The same facts always give the same list, in whatever order
 * they come.
 * @param today the day by the user’s clock at `now`
 */
export function dailyActions(known: Known, today: LocalDate, now: Instant): DailyActions {
  const profile = profileOf(known);
  const limit = settingsOf(known).networkActionsADay;
  const all = valuesOf(known.followUps);
  const due = openFollowUps(all)
    .filter((followUp) => isAsked(followUp, today))
    .map((followUp) => ({ followUp, place: placeOf(followUp, now) }))
    .sort((a, b) => a.place.rank - b.place.rank || compare(a.place.order, b.place.order));
  const calendar = businessCalendar({ ...profile, holidays: known.holidays ?? [] });
  const isFree = !calendar.isWorkingDay(today) || shiftNow(profile, now) !== null;
  const lines = known.introductionLines ?? [];
  const done =
    doneOn(all, today, profile.timeZone) + introductionsMoved(lines, known.followUps, today, profile.timeZone);
  const room = isFree ? 0 : Math.max(0, limit - done);
  const introductions = chosenIntroductions(introductionsToMove(lines, known.followUps), due, room);
  const left = room - introductions.length;
  return {
    chosen: due.slice(0, left).map(({ followUp }) => ({ followUp, why: whyOf(followUp, known, today, now) })),
    introductions: introductions.map((line) => introductionAction(line, known.people)),
    waiting: due.slice(left).map(({ followUp }) => followUp),
  };
}

/** Those that come before the follow-ups they would push out; a follow-up of the same rank goes first, since it has a day. */
function chosenIntroductions(
  lines: readonly IntroductionLine[],
  due: readonly { readonly place: { readonly rank: number } }[],
  room: number,
): IntroductionLine[] {
  const rankOf = ({ next }: IntroductionLine) => introductionRanks[next.kind] ?? 9;
  const waiting = [...lines].sort((a, b) => rankOf(a) - rankOf(b));
  const chosen: IntroductionLine[] = [];
  for (let taken = 0, place = 0; taken < room; taken += 1) {
    const [line, followUp] = [waiting[chosen.length], due[place]];
    if (line === undefined) break;
    if (followUp !== undefined && followUp.place.rank <= rankOf(line)) place += 1;
    else chosen.push(line);
  }
  return chosen;
}

/** Mine, not paused, and its day has come; a thank-you asks from the end of the talk on. */
function isAsked(followUp: FollowUp, today: LocalDate): boolean {
  if (followUp.owner === 'them' || followUp.pausedAt !== null) return false;
  const isThankYou = followUp.kind === 'thankYou' && followUp.snoozedUntil === null;
  return isThankYou || effectiveDue(followUp) <= today;
}

function isWindowOpen({ kind, dueAt }: FollowUp, now: Instant): boolean {
  return kind === 'thankYou' && dueAt !== null && dueAt >= now;
}

const ranks: Readonly<Record<FollowUp['kind'], number>> = {
  promise: 1,
  thankYou: 2,
  event: 3,
  nudge: 4,
  referral: 5,
  thanks: 6,
  update: 6,
  introduction: 6,
  offer: 7,
  keepInTouch: 8,
  other: 8,
};

function placeOf(followUp: FollowUp, now: Instant): { readonly rank: number; readonly order: string } {
  const { kind, dueAt, createdAt, id } = followUp;
  if (isWindowOpen(followUp, now)) return { rank: 0, order: `${dueAt ?? ''} ${createdAt} ${id}` };
  return { rank: ranks[kind], order: `${effectiveDue(followUp)} ${createdAt} ${id}` };
}

function doneOn(followUps: readonly FollowUp[], today: LocalDate, zone: string): number {
  return followUps.filter(
    ({ owner, closedAs, doneAt, deletedAt }) =>
      owner === 'me' &&
      closedAs === 'done' &&
      deletedAt === null &&
      doneAt !== null &&
      // Reading a clock is slow, and thousands were done long ago.
      Math.abs(Date.parse(doneAt) - Date.parse(`${today}T12:00:00Z`)) < 2 * DAY &&
      dayOfInstant(doneAt, zone) === today,
  ).length;
}

const DAY = 86_400_000;

/** One sentence from the person’s own facts; what is late can still be done. */
function whyOf(followUp: FollowUp, known: Known, today: LocalDate, now: Instant): string {
  const zone = profileOf(known).timeZone;
  const person = followUp.personId === null ? undefined : known.people[followUp.personId];
  const name = person === undefined ? null : callName(person);
  const { kind, dueAt } = followUp;
  const due = effectiveDue(followUp);
  const when = due === today ? 'for today' : `for ${shortDay(due)}`;
  switch (kind) {
    case 'thankYou':
      return isWindowOpen(followUp, now) && dueAt !== null
        ? `The window for this letter closes ${dayOfInstant(dueAt, zone) === today ? 'today' : shortDay(dayOfInstant(dueAt, zone))} at ${clockOfInstant(dueAt, zone)}.`
        : 'A late thank-you is still a thank-you.';
    case 'promise':
      return `You promised it ${when}${due === today ? '' : '; it can still be kept'}.`;
    case 'event':
      return `${name ?? 'They'} will remember you best in the first days after you met.`;
    case 'nudge':
      return 'The business days without an answer are over.';
    case 'referral':
      return `${name ?? 'Somebody'} was named to you; whoever named them may ask whether you wrote.`;
    case 'thanks':
    case 'update':
      return `${name ?? 'Whoever helped'} has not heard yet what came of it.`;
    case 'introduction':
      return 'You introduced them; it is time to ask whether they talked.';
    case 'offer':
      return `You offered ${name ?? 'them'} this ${when}.`;
    case 'keepInTouch':
      return `You wanted to be in touch${name === null ? '' : ` with ${name}`} around now.`;
    case 'other':
      return `You set it ${when}.`;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
