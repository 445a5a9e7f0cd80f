import type { Interview } from '../../shared/domain/interview';
import { addToInstant, dayOfInstant } from '../../shared/domain/time';
import { profileOf, type Workspace } from '../../shared/domain/workspace';
import { clockOfInstant } from '../../shared/domain/time';
import { bothClocks, placeOfZone, shortDay, zoneOfOthers } from '../../shared/text/bothClocks';
import type { CalendarEntry } from './icsWrite';

type Known = Pick<Workspace, 'interviews' | 'people' | 'profile'>;

const off = new Set<Interview['state']>(['declined', 'cancelled', 'noShow']);
const ways = { video: 'Video call', phone: 'Phone call', inPerson: 'In person', message: 'In writing' } as const;

/** An entry with the interview’s new standing in calendars, to be kept once the file is written. */
export interface PlannedEntry {
  readonly entry: CalendarEntry;
  readonly interviewId: string;
  readonly calendar: NonNullable<Interview['calendar']>;
}

/**
 * What goes into a calendar file: these interviews, or (null) all that have a time; those that were called off only when
 * they are in a calendar already. Its key never changes; its number rises each time it is saved again, so that a
 * calendar takes the newer one even after an undo here. An invitation from them keeps their key and number.
 */
export function plannedEntries(known: Known, interviewIds: readonly string[] | null): PlannedEntry[] {
  const chosen =
    interviewIds === null ? Object.values(known.interviews) : interviewIds.flatMap((id) => known.interviews[id] ?? []);
  return chosen
    .filter(({ deletedAt, startsAt }) => deletedAt === null && startsAt !== null)
    .filter(({ state, calendar }) => !off.has(state) || calendar !== null)
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || a.id.localeCompare(b.id))
    .map((interview) => {
      const calendar = nextStanding(interview);
      return { entry: entryOf(interview, calendar, known), interviewId: interview.id, calendar };
    });
}

/**
 * The entries with the time to think behind each call (`reflectionMinutes`; methods.md, idea 37), as one of its own: it is
 * not part of the talk, and nobody it is shared with reads with whom it was. Its key is made from the interview’s, its
 * number is the talk’s, so that it moves with it.
 */
export function withReflection(planned: readonly PlannedEntry[], reflectionMinutes: number): CalendarEntry[] {
  return planned.flatMap(({ entry, interviewId }) => {
    if (reflectionMinutes <= 0 || entry.medium === 'message') return [entry];
    return [
      entry,
      {
        ...entry,
        uid: `${interviewId}-think@askwell.invalid`,
        startsAt: addToInstant(entry.startsAt, { minutes: entry.minutes }),
        minutes: reflectionMinutes,
        summary: 'Time to think after a conversation',
        description: '',
        place: '',
      },
    ];
  });
}

function nextStanding({ id, calendar }: Interview): NonNullable<Interview['calendar']> {
  if (calendar === null) return { uid: `${id}@askwell.invalid`, sequence: 0, by: 'me' };
  return calendar.by === 'me' ? { ...calendar, sequence: calendar.sequence + 1 } : calendar;
}

function entryOf(
  interview: Interview,
  { uid, sequence }: { uid: string; sequence: number },
  known: Known,
): CalendarEntry {
  const startsAt = interview.startsAt ?? '';
  const names = interview.personIds.map((id) => known.people[id]?.name ?? '').filter(Boolean);
  const mine = profileOf(known).timeZone;
  const theirs = zoneOfOthers(known.people[interview.personIds[0] ?? '']?.timeZone ?? '', interview.timeZone, mine);
  const clocks = bothClocks(startsAt, mine, theirs);
  const wall = (zone: string) =>
    `${shortDay(dayOfInstant(startsAt, zone))} ${clockOfInstant(startsAt, zone)} in ${placeOfZone(zone)}`;
  const when = clocks.isSame ? '' : `${wall(mine)}; ${wall(theirs)}.`;
  return {
    uid,
    sequence,
    startsAt,
    minutes: interview.minutes,
    summary: names.length === 0 ? 'Conversation' : `Conversation with ${names.join(' and ')}`,
    description: [`${ways[interview.medium]}, ${interview.minutes} minutes.`, when].filter(Boolean).join('\n'),
    place: interview.place,
    medium: interview.medium,
    isOff: off.has(interview.state),
  };
}
