import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';
import type { Person } from './person';
import { addToInstant, clockOfInstant, dayOfInstant } from './time';

/** When a talk is, by one clock. */
export interface BriefClock {
  readonly whose: 'both' | 'mine' | 'theirs';
  /** “London”: the place of the zone; the zone itself where it has none. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly day: LocalDate;
  /** The other side’s day is another one, so it has to be named. */
  readonly isOtherDay: boolean;
}

/**
 * A talk by my clock and by each of theirs; one line for both where the clocks agree. Zones are those of the people,
 * otherwise that of the talk. Empty: no time was agreed.
 */
export function briefClocks(
  { startsAt, minutes, timeZone }: Pick<Interview, 'startsAt' | 'minutes' | 'timeZone'>,
  people: readonly Pick<Person, 'timeZone'>[],
  mine: string,
): readonly BriefClock[] {
  if (startsAt === null) return [];
  const end = addToInstant(startsAt, { minutes });
  const own = clockIn(startsAt, end, mine);
  const zones = [...new Set(people.map((person) => person.timeZone).filter((zone) => zone !== ''))];
  if (zones.length === 0 && timeZone !== '') zones.push(timeZone);
  const theirs = zones
    .map((zone) => clockIn(startsAt, end, zone))
    .filter(({ from, day }) => from !== own.from || day !== own.day);
  if (theirs.length === 0) return [{ ...own, whose: 'both', isOtherDay: false }];
  return [
    { ...own, whose: 'mine', isOtherDay: false },
    ...theirs.map((clock) => ({ ...clock, whose: 'theirs' as const, isOtherDay: clock.day !== own.day })),
  ];
}

function clockIn(start: Instant, end: Instant, zone: string): Omit<BriefClock, 'whose' | 'isOtherDay'> {
  return {
    place: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
    from: clockOfInstant(start, zone),
    to: clockOfInstant(end, zone),
    day: dayOfInstant(start, zone),
  };
}
