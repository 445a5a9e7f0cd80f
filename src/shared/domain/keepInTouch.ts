import { effectiveDue, openFollowUps } from './agenda';
import type { LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Introduction, Resource } from './network';
import type { Person } from './person';
import { addDays, dayOfInstant, daysBetween } from './time';
import type { Workspace } from './workspace';
import { fold } from '../text/fold';

/** Why to write to somebody now. Each rests on a real record; without one there is no suggestion. */
export type Reason =
  | { readonly kind: 'reportBack'; readonly personId: string; readonly followUp: FollowUp }
  | { readonly kind: 'promise'; readonly personId: string; readonly followUp: FollowUp }
  | { readonly kind: 'resource'; readonly personId: string; readonly resource: Resource; readonly interest: string }
  | { readonly kind: 'introduction'; readonly personId: string; readonly introduction: Introduction }
  | { readonly kind: 'newRole'; readonly personId: string; readonly title: string; readonly from: LocalDate };

type Known = Pick<Workspace, 'people' | 'roles' | 'followUps' | 'resources' | 'introductions'>;

/** Days around a new role in which a congratulation is welcome (letters.md, 3.8: a week, up to four). */
const NEW_ROLE_BEFORE = 14;
const NEW_ROLE_AFTER = 28;

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

/** Reasons to write to one person: what was promised first, then what can be given. */
export function reasonsFor(known: Known, person: Person, today: LocalDate): Reason[] {
  const personId = person.id;
  const open = openPromisesTo(Object.values(known.followUps), personId);
  return [
    ...open
      .filter(({ kind }) => kind === 'update')
      .map((followUp) => ({ kind: 'reportBack' as const, personId, followUp })),
    ...open
      .filter(({ kind }) => kind !== 'update')
      .map((followUp) => ({ kind: 'promise' as const, personId, followUp })),
    ...givingReasons(known, person, today),
  ];
}

/** What can be given without having been promised: news of theirs, thanks for an introduction, something to read. */
function givingReasons(known: Known, person: Person, today: LocalDate): Reason[] {
  const personId = person.id;
  const role = newRoleOf(known.roles, personId, today);
  const introductions = Object.values(known.introductions)
    .filter(
      ({ byPersonId, aPersonId, state, deletedAt }) =>
        byPersonId === personId && aPersonId === null && (state === 'made' || state === 'met') && deletedAt === null,
    )
    .sort(byId);
  const resources = (person.interests.length === 0 ? [] : Object.values(known.resources))
    .filter(
      ({ deletedAt, namedByPersonId, sharedWithIds }) =>
        deletedAt === null && namedByPersonId !== personId && !sharedWithIds.includes(personId),
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || byId(a, b));
  return [
    ...(role ? [{ kind: 'newRole' as const, personId, ...role }] : []),
    ...introductions.map((introduction) => ({ kind: 'introduction' as const, personId, introduction })),
    ...resources.flatMap((resource): Reason[] => {
      const interest = person.interests.find((words) => isAbout(resource, words));
      return interest === undefined ? [] : [{ kind: 'resource', personId, resource, interest }];
    }),
  ];
}

/** A resource touches an interest when a topic, or its title, has the interest’s words. Accents and case do not count. */
export function isAbout(resource: Pick<Resource, 'topics' | 'title'>, interest: string): boolean {
  const words = wordsIn(interest).filter((word) => word.length > 2);
  if (words.length === 0) return false;
  return [...resource.topics, resource.title].some((text) => {
    const inText = new Set(wordsIn(text));
    return words.every((word) => inText.has(word));
  });
}

function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A role that began lately or begins soon, of somebody whose role before is known: otherwise it is no news. */
function newRoleOf(
  roles: Known['roles'],
  personId: string,
  today: LocalDate,
): { title: string; from: LocalDate } | null {
  const theirs = Object.values(roles).filter((role) => role.personId === personId);
  if (theirs.length < 2) return null;
  for (const { isCurrent, from, title } of theirs) {
    // Only a full date tells whether a congratulation comes in time.
    if (!isCurrent || from?.length !== 10 || title === '') continue;
    const since = daysBetween(from, today);
    if (since >= -NEW_ROLE_BEFORE && since <= NEW_ROLE_AFTER) return { title, from };
  }
  return null;
}

/**
 * The best reason for each person in use, for Today: only what can be given (what was promised stands
 * among the follow-ups), never for people who rest, are just social, or already have a plan to be written to.
 */
export function suggestions(known: Known, today: LocalDate): Reason[] {
  const planned = new Set(
    openFollowUps(Object.values(known.followUps))
      .filter(({ kind }) => kind === 'keepInTouch')
      .map(({ personId }) => personId),
  );
  const order: Reason['kind'][] = ['newRole', 'introduction', 'resource'];
  // By person once: looking through all roles for each of 10,000 people took 25 s.
  const roles = byPerson(known.roles, ({ personId }) => personId);
  const introductions = byPerson(known.introductions, ({ byPersonId }) => byPersonId);
  return Object.values(known.people)
    .filter(
      (person) =>
        person.deletedAt === null &&
        person.archivedAt === null &&
        !person.isJustSocial &&
        person.cadenceDays !== 0 &&
        !planned.has(person.id),
    )
    .flatMap((person) =>
      givingReasons(
        { ...known, roles: roles.get(person.id) ?? {}, introductions: introductions.get(person.id) ?? {} },
        person,
        today,
      ).slice(0, 1),
    )
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.personId.localeCompare(b.personId));
}

function byPerson<T extends { readonly id: string }>(
  records: Readonly<Record<string, T>>,
  personOf: (record: T) => string | null,
): ReadonlyMap<string, Readonly<Record<string, T>>> {
  const groups = new Map<string, Record<string, T>>();
  for (const record of Object.values(records)) {
    const personId = personOf(record);
    if (personId === null) continue;
    const group = groups.get(personId);
    if (group) group[record.id] = record;
    else groups.set(personId, { [record.id]: record });
  }
  return groups;
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
