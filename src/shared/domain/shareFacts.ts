import type { NewsFacts, ShareFacts } from '../text/gaugedLetter';
import type { Instant, LocalDate } from './field';
import type { LetterAbout, LetterKnown } from './letterGround';
import type { Resource } from './network';
import { IN_TIME_DAYS, isNoOccasion, NEWS_DAYS } from './peopleNews';
import { currentRoles } from './peopleFacts';
import type { Person } from './person';
import { isReasonGeneric } from './sharing';
import { addDays, dayOfInstant, daysBetween } from './time';
import { profileOf, settingsOf } from './workspace';

/** A letter to somebody else counts as the same mailing within so many hours. */
const LATELY_HOURS = 24;

/** What a letter shares; undefined: nothing was chosen, or it is gone. */
export function resourceOf(known: Pick<LetterKnown, 'resources'>, letter: LetterAbout): Resource | undefined {
  const resource = letter.resourceId == null ? undefined : known.resources[letter.resourceId];
  return resource?.deletedAt === null ? resource : undefined;
}

/** What the checks of a sharing letter have to know; null: it is another kind of letter. Article letters to others have to be loaded. */
export function shareFacts(known: LetterKnown, letter: LetterAbout, person: Person, now: Instant): ShareFacts | null {
  if (letter.kind !== 'article') return null;
  const zone = profileOf(known).timeZone;
  const today = dayOfInstant(now, zone);
  const resource = resourceOf(known, letter);
  const reason = letter.reason ?? '';
  const shares = Object.values(known.touchpoints).filter(
    (touch) =>
      touch.personId === person.id &&
      touch.deletedAt === null &&
      touch.direction !== 'received' &&
      (touch.kind === 'article' || touch.resourceId !== null) &&
      touch.messageId !== letter.id,
  );
  const ofThis = resource === undefined ? [] : shares.filter(({ resourceId }) => resourceId === resource.id);
  const last = newest(shares);
  const from = last === null ? null : addDays(dayOfInstant(last, zone), settingsOf(known).shareGapDays);
  const sentAt = newest(ofThis);
  const isKept = resource?.sharedWithIds.includes(person.id) === true;
  return {
    title: resource?.title ?? '',
    link: resource?.link ?? '',
    where: resource?.where ?? '',
    isBehindPaywall: resource?.isBehindPaywall ?? false,
    reason,
    isGeneric: isReasonGeneric(reason, person, resource),
    sentOn: sentAt === null ? (isKept ? 'a day that was not kept' : null) : sayDay(dayOfInstant(sentAt, zone), today),
    isTheirOwn: resource?.namedByPersonId === person.id,
    tooSoonUntil: from === null || from <= today || person.likesReading ? null : sayDay(from, today),
    lately: latelyTo(known, letter, now),
  };
}

function newest(touches: readonly { readonly at: Instant }[]): Instant | null {
  return touches.reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null);
}

/** Article letters to others that were sent, or are being written, within a day of now. */
function latelyTo(known: LetterKnown, letter: LetterAbout, now: Instant): ShareFacts['lately'] {
  const near = (at: Instant) => Math.abs(Date.parse(now) - Date.parse(at)) <= LATELY_HOURS * 3_600_000;
  return Object.values(known.messages)
    .filter(
      ({ id, kind, personId, deletedAt, sentAt, createdAt }) =>
        kind === 'article' &&
        id !== letter.id &&
        personId !== letter.personId &&
        deletedAt === null &&
        near(sentAt ?? createdAt),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ personId, body }) => ({ name: known.people[personId]?.name ?? 'somebody', body }));
}

/** What a congratulation has to know: their newest current role, while it is news; null: there is none. */
export function newsFacts(known: LetterKnown, letter: LetterAbout, person: Person, now: Instant): NewsFacts | null {
  if (letter.kind !== 'congratulation') return null;
  const role = currentRoles(ofPerson(known.roles, person.id)).get(person.id);
  if (role === undefined) return null;
  const zone = profileOf(known).timeZone;
  const daysAgo = daysBetween(dayOfInstant(role.createdAt, zone), dayOfInstant(now, zone));
  if (daysAgo > NEWS_DAYS) return null;
  return { title: role.title, isNoOccasion: isNoOccasion(role.title), daysAgo, inTimeDays: IN_TIME_DAYS };
}

function ofPerson(roles: LetterKnown['roles'], personId: string): LetterKnown['roles'] {
  return Object.fromEntries(Object.entries(roles).filter(([, role]) => role.personId === personId));
}

const format = new Map<boolean, Intl.DateTimeFormat>();

/** “3 March”, with its year where that is another than today’s. */
function sayDay(day: LocalDate, today: LocalDate): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4);
  let said = format.get(withYear);
  if (said === undefined) {
    const year = withYear ? ({ year: 'numeric' } as const) : {};
    said = new Intl.DateTimeFormat('en-GB', { ...year, day: 'numeric', month: 'long', timeZone: 'UTC' });
    format.set(withYear, said);
  }
  return said.format(new Date(`${day}T00:00:00Z`));
}
