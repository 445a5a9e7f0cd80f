import { agenda, effectiveDue, isLate, openFollowUps } from './agenda';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { weekStart } from './goalEvidence';
import type { Interview } from './interview';
import { thankYouWindow, type ThankYouWindow } from './thankYouWindow';
import { addDays, addToInstant, clockOfInstant, dayOfInstant, millisecondsBetween } from './time';
import { valuesOf } from './valuesOf';
import { profileOf, settingsOf, type Workspace } from './workspace';

type Known = Pick<Workspace, 'interviews' | 'followUps' | 'settings' | 'profile'>;

export interface OwedLetter {
  readonly followUp: FollowUp;
  readonly interview: Interview;
  /** null: the talk has no recorded end. */
  readonly window: ThankYouWindow | null;
}

export interface Today {
  /** The talk that is running; it comes before everything. */
  readonly live: Interview | null;
  /** Today’s or tomorrow’s first talk that is not over. */
  readonly next: Interview | null;
  /** More of the same day, in order. */
  readonly after: readonly Interview[];
  /** Planned talks of the coming week beside `next`: some may want their confirmation already. */
  readonly upcoming: readonly Interview[];
  /** The first talk later than `next` could be, when there is none. */
  readonly later: Interview | null;
  /** Planned, its time is over, and nobody said what happened. */
  readonly unsettled: readonly Interview[];
  readonly toWrapUp: readonly Interview[];
  readonly letters: readonly OwedLetter[];
  /** Overdue first; thank-yous stand above, what others promised in Follow-ups. */
  readonly due: readonly FollowUp[];
  /** The first follow-up that is not due yet. */
  readonly soon: FollowUp | null;
  /** All that is open. */
  readonly openCount: number;
}

/** What this day asks for, in the order it is urgent. */
export function todayOf(known: Known, today: LocalDate, now: Instant): Today {
  const { timeZone } = profileOf(known);
  const { thankYouHours, weekStartsOn } = settingsOf(known);
  const interviews = valuesOf(known.interviews).filter(({ deletedAt }) => deletedAt === null);
  const planned = interviews
    .filter(
      ({ state, startsAt }) =>
        startsAt !== null && (state === 'scheduled' || state === 'requested' || state === 'idea'),
    )
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || a.id.localeCompare(b.id));
  const ahead = planned.filter((interview) => endOf(interview) >= now);
  const [first] = ahead;
  const firstDay = dayOf(first, timeZone);
  const isNear = firstDay !== null && firstDay <= addDays(today, 1);
  const open = openFollowUps(valuesOf(known.followUps));
  const mine = open.filter(({ owner, kind, pausedAt }) => owner === 'me' && kind !== 'thankYou' && pausedAt === null);
  const isDue = (followUp: FollowUp) => effectiveDue(followUp) <= today || isLate(followUp, today, now);
  // Only what is due is put in order: of thousands that have time, the first one is enough.
  const { overdue, today: dueToday } = agenda(mine.filter(isDue), today, now, weekStartsOn);
  return {
    live: interviews.find(({ state }) => state === 'live') ?? null,
    next: isNear ? (first ?? null) : null,
    after: isNear ? ahead.slice(1).filter((interview) => dayOf(interview, timeZone) === firstDay) : [],
    upcoming: ahead
      .slice(isNear ? 1 : 0)
      .filter(
        (interview) => interview.state === 'scheduled' && (dayOf(interview, timeZone) ?? '') <= addDays(today, 7),
      ),
    later: isNear ? null : (first ?? null),
    unsettled: planned.filter((interview) => endOf(interview) < now && !interview.isJustSocial),
    toWrapUp: interviews
      .filter(({ state }) => state === 'toWrapUp')
      .sort((a, b) => (a.liveEndedAt ?? '').localeCompare(b.liveEndedAt ?? '')),
    letters: owedLetters(open, known.interviews, now, thankYouHours),
    due: [...overdue, ...dueToday],
    soon: firstOf(mine.filter((followUp) => !isDue(followUp))),
    openCount: open.length,
  };
}

/** The one that is due first; null: there is none. */
function firstOf(followUps: readonly FollowUp[]): FollowUp | null {
  const key = (followUp: FollowUp) =>
    `${effectiveDue(followUp)} ${followUp.dueAt ?? '9999'} ${followUp.createdAt} ${followUp.id}`;
  let first: { readonly followUp: FollowUp; readonly key: string } | null = null;
  for (const followUp of followUps) {
    if (first !== null && effectiveDue(followUp) > effectiveDue(first.followUp)) continue;
    const its = key(followUp);
    if (first === null || its < first.key) first = { followUp, key: its };
  }
  return first?.followUp ?? null;
}

function endOf(interview: Interview): Instant {
  return addToInstant(interview.startsAt ?? '', { minutes: interview.minutes });
}

function dayOf(interview: Interview | undefined, zone: string): LocalDate | null {
  return interview?.startsAt ? dayOfInstant(interview.startsAt, zone) : null;
}

/** Thank-yous that are not sent, the one whose window closes first on top; those whose window is closed after them, the newest first. */
function owedLetters(
  open: readonly FollowUp[],
  interviews: Workspace['interviews'],
  now: Instant,
  hours: number,
): OwedLetter[] {
  return open
    .flatMap((followUp): OwedLetter[] => {
      const interview = followUp.interviewId === null ? undefined : interviews[followUp.interviewId];
      if (followUp.kind !== 'thankYou' || interview?.deletedAt !== null) return [];
      return [
        {
          followUp,
          interview,
          window: interview.liveEndedAt === null ? null : thankYouWindow(interview.liveEndedAt, now, hours),
        },
      ];
    })
    .sort((a, b) => {
      const closed = Number(a.window?.isClosed ?? false) - Number(b.window?.isClosed ?? false);
      const order = (a.window?.closesAt ?? '9999').localeCompare(b.window?.closesAt ?? '9999');
      return closed || (a.window?.isClosed === true ? -order : order) || a.followUp.id.localeCompare(b.followUp.id);
    });
}

/** Follow-ups but the thank-yous, which have a clock and a place of their own. */
export function withoutThankYous(followUps: Workspace['followUps']): Workspace['followUps'] {
  return Object.fromEntries(Object.entries(followUps).filter(([, { kind }]) => kind !== 'thankYou'));
}

/** “One conversation this afternoon, and one letter to send by 16:30.” Empty when the day asks for nothing. */
export function todaySentence(day: Today, today: LocalDate, now: Instant, zone: string): string {
  const parts: string[] = [];
  const talks = day.next === null ? [] : [day.next, ...day.after];
  const [first] = talks;
  if (day.live !== null) parts.push('a conversation is running');
  if (first?.startsAt) {
    const isToday = dayOfInstant(first.startsAt, zone) === today;
    const when = isToday
      ? talks.length === 1
        ? partOfDay(clockOfInstant(first.startsAt, zone))
        : 'today'
      : 'tomorrow';
    parts.push(`${counted(talks.length, 'conversation', 'conversations')} ${when}`);
  }
  const open = day.letters.filter(({ window }) => window?.isClosed === false);
  const [soonest] = open;
  if (soonest?.window) {
    const closesOn = dayOfInstant(soonest.window.closesAt, zone);
    const clock = clockOfInstant(soonest.window.closesAt, zone);
    const until = closesOn === today ? `by ${clock}` : closesOn === addDays(today, 1) ? `by ${clock} tomorrow` : '';
    parts.push(
      `${counted(open.length, 'letter', 'letters')} to send${until === '' || open.length > 1 ? '' : ` ${until}`}`,
    );
  } else if (day.letters.length > 0) {
    parts.push(`${counted(day.letters.length, 'letter', 'letters')} still to send`);
  }
  if (parts.length < 2 && day.toWrapUp.length > 0)
    parts.push(`${counted(day.toWrapUp.length, 'conversation', 'conversations')} to wrap up`);
  if (parts.length < 2 && day.due.length > 0) parts.push(`${counted(day.due.length, 'follow-up', 'follow-ups')} due`);
  const sentence = parts.join(', and ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** “three”, “12”: a small count as a word. */
export function sayCount(count: number): string {
  return numbers[count] ?? String(count);
}

function counted(count: number, one: string, many: string): string {
  return `${sayCount(count)} ${count === 1 ? one : many}`;
}

function partOfDay(clock: string): string {
  if (clock < '12:00') return 'this morning';
  return clock < '18:00' ? 'this afternoon' : 'this evening';
}

/** Minutes until a talk begins; negative when it should have. */
export function minutesUntil(startsAt: Instant, now: Instant): number {
  return Math.ceil(millisecondsBetween(now, startsAt) / 60_000);
}

/** So near that the live room is the next step. */
export const NEAR_MINUTES = 15;

export interface Week {
  readonly aim: number;
  readonly done: number;
  /** Talks of this week, those that took place and those planned, in order. */
  readonly talks: readonly { readonly interview: Interview; readonly day: LocalDate; readonly isDone: boolean }[];
}

/** This week’s conversations beside the small aim; just-social ones are left out. */
export function weekOf(known: Known, today: LocalDate): Week {
  const { timeZone, weeklyConversations } = profileOf(known);
  const first = weekStart(today, settingsOf(known).weekStartsOn);
  const talks = valuesOf(known.interviews)
    .filter(
      ({ deletedAt, isJustSocial, state }) =>
        deletedAt === null && !isJustSocial && !['declined', 'cancelled', 'noShow'].includes(state),
    )
    .flatMap((interview) => {
      const at = interview.liveEndedAt ?? interview.startsAt;
      return at === null
        ? []
        : [{ interview, at, day: dayOfInstant(at, timeZone), isDone: interview.liveEndedAt !== null }];
    })
    .filter(({ day }) => day >= first && day < addDays(first, 7))
    .sort((a, b) => a.at.localeCompare(b.at));
  return {
    aim: weeklyConversations,
    done: talks.filter(({ isDone }) => isDone).length,
    talks: talks.map(({ interview, day, isDone }) => ({ interview, day, isDone })),
  };
}
