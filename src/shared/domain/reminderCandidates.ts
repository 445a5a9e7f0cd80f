import { effectiveDue, openFollowUps } from './agenda';
import type { BusinessCalendar } from './businessDays';
import { confirmationDay } from './confirmation';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { EventRecord } from './gathering';
import type { Interview } from './interview';
import type { About, ReminderFacts, ReminderKind, WrittenAt } from './reminderKinds';
import { mondayOf, type PromptTimes, type Weekdays } from './reminderTimes';
import { addDays, addToInstant, dayOfInstant } from './time';
import { settingsOf } from './workspace';

/** Something that may be reminded of, before quiet hours and the like are asked. */
export interface Candidate {
  /** One per thing and occasion, the same on every computer: it is reminded of once. */
  readonly subject: string;
  readonly kind: ReminderKind;
  readonly about: About;
  /** When it would best be said. */
  readonly wants: Instant;
  /** Where that is a quiet time: `later` it waits, `earlier` it comes before, since afterwards it is too late. */
  readonly way: 'later' | 'earlier';
  /** Of `earlier`: before this it would say nothing. */
  readonly notBefore: Instant;
  /** From here on it is of no use; null: as long as the thing is open. */
  readonly until: Instant | null;
  readonly weekdays: Weekdays;
}

/** Hours that whoever has just planned something is left alone with it, and that a thank-you is left after the talk. */
export const REST_HOURS = 3;
/** Hours before the end of the thank-you window at which it is said once more. */
const CLOSING_HOURS = 2;
/** A day further ahead is looked at when it comes nearer. */
export const HORIZON_DAYS = 8;
/** Minutes into a talk at which it is still worth saying that it is on. */
const STARTED_MINUTES = 5;
/** Minutes before a talk from which a confirmation comes too late. */
const CONFIRM_UNTIL_MINUTES = 60;

interface Ground {
  readonly facts: ReminderFacts;
  readonly times: PromptTimes;
  readonly calendar: BusinessCalendar;
  readonly writtenAt: WrittenAt;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** Everything of the kinds that are on which may be reminded of now or within the coming week. In no order. */
export function reminderCandidates(
  facts: ReminderFacts,
  times: PromptTimes,
  calendar: BusinessCalendar,
  writtenAt: WrittenAt,
  now: Instant,
): Candidate[] {
  const ground: Ground = { facts, times, calendar, writtenAt, now, today: dayOfInstant(now, times.zone) };
  const { notifyKinds } = settingsOf(facts);
  return [
    ...followUpCandidates(ground),
    ...Object.values(facts.interviews).flatMap((interview) => talkCandidates(ground, interview)),
    ...Object.values(facts.events).flatMap((event) => eventCandidates(event)),
    ...weeklyCandidates(ground),
  ].filter(({ kind }) => notifyKinds[kind]);
}

function followUpCandidates(ground: Ground): Candidate[] {
  const { facts, today } = ground;
  const letGo = letGoUntil(facts);
  const last = addDays(today, HORIZON_DAYS);
  return openFollowUps(Object.values(facts.followUps)).flatMap((followUp) => {
    const due = latest(effectiveDue(followUp), letGo.get(followUp.id) ?? '');
    if (followUp.pausedAt !== null || due > last || isLeftInPeace(facts, followUp)) return [];
    const interview = followUp.interviewId === null ? undefined : facts.interviews[followUp.interviewId];
    const endedAt = interview?.liveEndedAt ?? null;
    if (followUp.kind === 'thankYou' && endedAt !== null && followUp.snoozedUntil === null)
      return thankYouCandidates(ground, followUp, endedAt);
    return [dayCandidate(ground, followUp, due)];
  });
}

/** What was let go for a while with “too much this week”, until when. */
function letGoUntil({ weeks }: Pick<ReminderFacts, 'weeks'>): ReadonlyMap<string, LocalDate> {
  const until = new Map<string, LocalDate>();
  for (const week of Object.values(weeks)) {
    for (const { followUpId, until: day } of week.letGo)
      if (day !== null && day > (until.get(followUpId) ?? '')) until.set(followUpId, day);
  }
  return until;
}

/** Just social, not in use any more: nobody is nagged about them. */
function isLeftInPeace({ people, interviews }: ReminderFacts, followUp: FollowUp): boolean {
  const person = followUp.personId === null ? undefined : people[followUp.personId];
  const interview = followUp.interviewId === null ? undefined : interviews[followUp.interviewId];
  if (person !== undefined && (person.isJustSocial || person.deletedAt !== null || person.archivedAt !== null))
    return true;
  return interview !== undefined && (interview.isJustSocial || interview.deletedAt !== null);
}

function dayCandidate({ times, writtenAt, facts }: Ground, followUp: FollowUp, due: LocalDate): Candidate {
  const kind = followUp.owner === 'them' ? 'waiting' : 'followUp';
  const planned = [
    followUp.createdAt,
    writtenAt('followUps', followUp.id, 'due') ?? '',
    writtenAt('followUps', followUp.id, 'snoozedUntil') ?? '',
  ];
  return later({
    subject: `followUp:${followUp.id}:${due}`,
    kind: followUp.kind === 'thankYou' ? 'thankYou' : kind,
    about: { kind, followUpId: followUp.id },
    wants: latest(times.at(due, settingsOf(facts).remindAt), rested(planned)),
    until: null,
    weekdays: 'working',
  });
}

/** Twice: when the letter is best written, and before the window closes. Both early enough, wherever quiet hours lie. */
function thankYouCandidates({ facts, times }: Ground, followUp: FollowUp, endedAt: Instant): Candidate[] {
  const { thankYouHours } = settingsOf(facts);
  const closesAt = addToInstant(endedAt, { hours: thankYouHours });
  const about = { kind: 'thankYou', followUpId: followUp.id, closesAt } as const;
  const rest = addToInstant(endedAt, { hours: Math.min(REST_HOURS, thankYouHours / 4) });
  const warning = addToInstant(closesAt, { hours: -Math.min(CLOSING_HOURS, thankYouHours / 4) });
  const open = times.later(rest, 'working');
  const last = times.lastAllowed(warning, rest, 'working');
  // A weekend or a night shift to the end of the window: then the last hour before it, and if there is none, when it is over.
  const isInTime = open !== null && open < closesAt;
  const first = isInTime || last === null ? rest : last;
  const both = {
    kind: 'thankYou',
    about,
    weekdays: 'working',
  } as const;
  const candidates: Candidate[] = [
    later({ ...both, subject: `thankYou:${followUp.id}:open`, wants: first, until: null }),
  ];
  if (isInTime && last !== null && last >= addToInstant(open, { hours: 1 }))
    candidates.push({
      ...both,
      subject: `thankYou:${followUp.id}:closing`,
      wants: warning,
      way: 'earlier',
      notBefore: open,
      until: closesAt,
    });
  return candidates;
}

function talkCandidates({ facts, times, calendar, writtenAt }: Ground, interview: Interview): Candidate[] {
  const { id, startsAt, state, deletedAt, isJustSocial, medium, personIds, checks } = interview;
  if (startsAt === null || state !== 'scheduled' || deletedAt !== null || isJustSocial) return [];
  const { talkReminderMinutes, remindAt } = settingsOf(facts);
  const planned = [interview.createdAt, writtenAt('interviews', id, 'startsAt') ?? ''];
  const soon = addToInstant(startsAt, { minutes: -talkReminderMinutes });
  const candidates: Candidate[] = [];
  // Whoever has just put a talk there knows that it is near.
  if (latest(...planned) < soon)
    candidates.push({
      subject: `talk:${id}:${startsAt}`,
      kind: 'talk',
      about: { kind: 'talkSoon', interviewId: id },
      wants: soon,
      way: 'earlier',
      notBefore: addToInstant(startsAt, { hours: -24 }),
      until: addToInstant(startsAt, { minutes: STARTED_MINUTES }),
      weekdays: 'any',
    });
  const isToConfirm = medium !== 'message' && personIds.length > 0 && !checks.includes('timeConfirmed');
  if (isToConfirm && !isConfirmed(facts, id)) {
    const day = confirmationDay(dayOfInstant(startsAt, times.zone), calendar.isWorkingDay);
    candidates.push(
      later({
        subject: `confirm:${id}:${startsAt}`,
        kind: 'talk',
        about: { kind: 'confirm', interviewId: id },
        wants: latest(times.at(day, remindAt), rested(planned)),
        until: addToInstant(startsAt, { minutes: -CONFIRM_UNTIL_MINUTES }),
        weekdays: 'working',
      }),
    );
  }
  return candidates;
}

/** Whether a letter that confirms it was sent. Few talks ask, so nothing is kept for it. */
function isConfirmed({ messages }: ReminderFacts, interviewId: string): boolean {
  for (const id in messages) {
    const message = messages[id];
    if (message?.kind === 'confirmation' && message.interviewId === interviewId && message.sentAt !== null) return true;
  }
  return false;
}

/** The time to go home, as it was decided before. */
function eventCandidates({ id, state, leaveAt, startsAt, deletedAt }: EventRecord): Candidate[] {
  if (leaveAt === null || state !== 'planned' || deletedAt !== null) return [];
  return [
    {
      subject: `event:${id}:${leaveAt}`,
      kind: 'event',
      about: { kind: 'event', eventId: id },
      wants: leaveAt,
      way: 'earlier',
      notBefore: startsAt !== null && startsAt < leaveAt ? startsAt : addToInstant(leaveAt, { hours: -REST_HOURS }),
      until: addToInstant(leaveAt, { hours: 1 }),
      weekdays: 'any',
    },
  ];
}

/** This week’s and the next one’s: the review, and whose turn it is (looked up when it is said). */
function weeklyCandidates({ facts, times, today }: Ground): Candidate[] {
  const { reviewWeekday, reviewAt, remindAt } = settingsOf(facts);
  const isBegun = Object.keys(facts.interviews).length + Object.keys(facts.followUps).length > 0;
  if (!isBegun) return [];
  const monday = mondayOf(today);
  const reviewDay = addDays(monday, (reviewWeekday + 6) % 7);
  return [monday, addDays(monday, 7)].flatMap((week, place): Candidate[] => {
    const review = addDays(reviewDay, place * 7);
    const candidates = [
      later({
        subject: `keepInTouch:${week}`,
        kind: 'keepInTouch',
        about: { kind: 'keepInTouch' },
        wants: times.at(week, remindAt),
        until: times.at(addDays(week, 7), '00:00'),
        weekdays: 'working',
      }),
    ];
    if (!isReviewed(facts, review))
      candidates.push({
        subject: `review:${review}`,
        kind: 'review',
        about: { kind: 'review' },
        wants: times.at(review, reviewAt),
        way: 'earlier',
        notBefore: times.at(addDays(review, -2), '00:00'),
        until: times.at(addDays(review, 1), '00:00'),
        weekdays: 'working',
      });
    return candidates;
  });
}

function isReviewed({ weeks }: ReminderFacts, day: LocalDate): boolean {
  return Object.values(weeks).some(
    ({ startsOn, reviewedAt }) => reviewedAt !== null && startsOn <= day && day < addDays(startsOn, 7),
  );
}

function later(candidate: Omit<Candidate, 'way' | 'notBefore'>): Candidate {
  return { ...candidate, way: 'later', notBefore: candidate.wants };
}

/** A while after the last of these moments. */
function rested(planned: readonly Instant[]): Instant {
  return new Date(Date.parse(latest(...planned)) + REST_HOURS * 3_600_000).toISOString();
}

function latest(...moments: readonly Instant[]): Instant {
  return moments.reduce((last, moment) => (moment > last ? moment : last), '');
}
