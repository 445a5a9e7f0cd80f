import { effectiveDue, openFollowUps } from './agenda';
import type { LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Resource } from './network';
import type { Person } from './person';
import type { Reason } from './reasons';
import { addDays, dayOfInstant } from './time';
import { bestTouch, reasonsToWrite, touchGround, type TouchKnown, type TouchOptions } from './touchRank';
import { topicWords, wordsIn } from './wordMatch';
import type { Workspace } from './workspace';

/** What I said I would do for somebody or tell them; a first note, a reminder and the letter itself are none of it. */
const promised: ReadonlySet<FollowUp['kind']> = new Set(['update', 'promise', 'referral', 'other']);

/** My open promises to one person, the earliest first. */
export function openPromisesTo(followUps: Iterable<FollowUp>, personId: string): FollowUp[] {
  return openFollowUps([...followUps])
    .filter((followUp) => followUp.personId === personId && followUp.owner === 'me' && promised.has(followUp.kind))
    .sort(byDay);
}

/** My promises to one person: all open ones, the earliest first, then those of one talk that are done. */
export function promisesTo(followUps: readonly FollowUp[], personId: string, interviewId: string): FollowUp[] {
  const done = followUps.filter(
    (followUp) =>
      followUp.personId === personId &&
      followUp.interviewId === interviewId &&
      followUp.owner === 'me' &&
      promised.has(followUp.kind) &&
      followUp.doneAt !== null &&
      followUp.deletedAt === null,
  );
  return [...openPromisesTo(followUps, personId), ...done.sort(byDay)];
}

/** First notes to others that came of a talk with this person, the open ones first. They are written to the others, so they are no promise to this person. */
export function referralsOf(followUps: readonly FollowUp[], personId: string, interviewId: string): FollowUp[] {
  return followUps
    .filter(
      (followUp) =>
        followUp.kind === 'referral' &&
        followUp.owner === 'me' &&
        followUp.interviewId === interviewId &&
        followUp.personId !== personId &&
        followUp.deletedAt === null,
    )
    .sort((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null) || byDay(a, b));
}

/**
 * Reasons to write to one person: what was promised first, then what can be given, then a long silence. `known` with
 * touches and settings, and `options` with what notes say, find more; each reason rests on a record.
 */
export function reasonsFor(known: TouchKnown, person: Person, today: LocalDate, options: TouchOptions = {}): Reason[] {
  const personId = person.id;
  const open = openPromisesTo(Object.values(known.followUps), personId);
  return [
    ...open
      .filter(({ kind }) => kind === 'update')
      .map((followUp) => ({ kind: 'reportBack' as const, personId, followUp })),
    ...open
      .filter(({ kind }) => kind !== 'update')
      .map((followUp) => ({ kind: 'promise' as const, personId, followUp })),
    ...reasonsToWrite(touchGround(known, today, options), person),
  ];
}

/** A resource touches an interest when a topic, or its title, has the interest’s words. Accents and case do not count. */
export function isAbout(resource: Pick<Resource, 'topics' | 'title'>, interest: string): boolean {
  const words = topicWords(interest);
  if (words.length === 0) return false;
  return [...resource.topics, resource.title].some((text) => {
    const inText = new Set(wordsIn(text));
    return words.every((word) => inText.has(word));
  });
}

/**
 * The `most` best reasons to write to somebody, for Today, one for each person: only what can be given (what was promised
 * stands among the follow-ups), never for people who rest, are just social, or already have a plan to be written to
 * (`rankTouch`).
 */
export function suggestions(known: TouchKnown, today: LocalDate, most: number, options: TouchOptions = {}): Reason[] {
  return bestTouch(known, today, most, options).map(({ reason }) => reason);
}

function byDay(a: FollowUp, b: FollowUp): number {
  return effectiveDue(a).localeCompare(effectiveDue(b)) || byId(a, b);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.localeCompare(b.id);
}

/** One mark in the year with somebody. */
export interface YearPoint {
  readonly day: LocalDate;
  readonly kind: 'touch' | 'promise' | 'planned';
  readonly says: string;
}

export interface Year {
  /** The first of each of twelve months: four before this one, seven after. */
  readonly months: readonly LocalDate[];
  /** The first day after them. */
  readonly end: LocalDate;
  readonly points: readonly YearPoint[];
}

/** The year with one person: what was, what is promised, and when the rhythm would come round again. */
export function yearWith(
  known: Pick<Workspace, 'touchpoints' | 'followUps'>,
  person: Pick<Person, 'id' | 'cadenceDays'>,
  today: LocalDate,
  zone: string,
): Year {
  const months = Array.from({ length: 12 }, (_, index) => monthAfter(today, index - 4));
  const start = months[0] ?? today;
  const end = monthAfter(today, 8);
  const touches = Object.values(known.touchpoints)
    .filter((touch) => touch.personId === person.id && touch.deletedAt === null)
    .map((touch): YearPoint => ({ day: dayOfInstant(touch.at, zone), kind: 'touch', says: touchNames[touch.kind] }))
    .sort((a, b) => a.day.localeCompare(b.day));
  const promises = openPromisesTo(Object.values(known.followUps), person.id).map((followUp): YearPoint => ({
    day: effectiveDue(followUp),
    kind: 'promise',
    says: 'promise',
  }));
  const last = [...touches, ...promises].reduce((latest, { day }) => (day > latest ? day : latest), '');
  const planned: YearPoint[] = [];
  if (person.cadenceDays !== null && person.cadenceDays > 0 && last !== '') {
    for (let day = addDays(last, person.cadenceDays); day < end; day = addDays(day, person.cadenceDays)) {
      if (day >= today) planned.push({ day, kind: 'planned', says: 'next touch' });
    }
  }
  return { months, end, points: [...touches, ...promises, ...planned].filter(({ day }) => day >= start && day < end) };
}

const touchNames = {
  message: 'wrote',
  call: 'called',
  coffee: 'met',
  event: 'met',
  article: 'shared',
  congratulation: 'congratulated',
  introduction: 'introduced',
  interview: 'spoke',
  other: 'in touch',
} satisfies Record<Workspace['touchpoints'][string]['kind'], string>;

/** The first day of the month `count` months after that of `day`. */
function monthAfter(day: LocalDate, count: number): LocalDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
