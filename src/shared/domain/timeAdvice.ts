import { placeOfZone, sayBothClocks, sayClockChange, sayOddClock, shortDay, zoneOfOthers } from '../text/bothClocks';
import type { Instant, LocalDate } from './field';
import { sayNoGo, touchedDaysOff, touchedNoGo } from './noGo';
import { callName, type NoGo, type Person } from './person';
import type { Profile } from './profile';
import { clockOfInstant } from './time';
import { wallTime, type WallTime } from './wallClock';

/** One thing to know about a time that is being chosen. */
export interface TimeAdvice {
  readonly kind: 'clocks' | 'odd' | 'change' | 'theirNoGo' | 'myNoGo' | 'dayOff' | 'past' | 'rules' | 'tooNear';
  readonly says: string;
  /** It speaks against this time; the person may take it all the same. */
  readonly isAgainst: boolean;
}

export interface ChosenTime {
  readonly day: LocalDate;
  readonly clock: string;
  /** The IANA zone the clock is read in. */
  readonly zone: string;
  /** Of a clock that comes twice, the second. */
  readonly isSecond: boolean;
}

/** The moment a chosen time means, and how its clock stands to it. */
export function chosenMoment({ day, clock, zone, isSecond }: ChosenTime): WallTime {
  const wall = wallTime(day, clock, zone);
  return isSecond && wall.second !== null ? { ...wall, at: wall.second } : wall;
}

/**
 * What to know about a chosen time: both clocks, a clock that does not exist or comes twice, clocks that change until then,
 * no-go times of both sides and days off; the other side's rules in their own words. In the order it is read.
 */
export function timeAdvice(
  chosen: ChosenTime,
  minutes: number,
  now: Instant,
  profile: Pick<Profile, 'timeZone' | 'noGo' | 'daysOff'>,
  people: readonly Pick<Person, 'name' | 'callName' | 'timeZone' | 'noGo' | 'rules'>[],
): TimeAdvice[] {
  const { kind, at } = chosenMoment(chosen);
  const mine = profile.timeZone;
  const theirs = zoneOfOthers(people[0]?.timeZone ?? '', chosen.zone, mine);
  const advice: TimeAdvice[] = [];
  const add = (what: TimeAdvice['kind'], says: string | null, isAgainst = false) => {
    if (says !== null && says !== '') advice.push({ kind: what, says, isAgainst });
  };
  const clocks = sayBothClocks(at, mine, theirs);
  add('clocks', clocks === '' ? '' : `${clocks}.`);
  if (chosen.zone !== theirs && chosen.zone !== mine && clocks !== '')
    add('clocks', `The time is given in ${placeOfZone(chosen.zone)}.`);
  add('odd', sayOddClock(kind, { ...chosen, shown: clockOfInstant(at, chosen.zone) }), kind === 'skipped');
  add('change', sayClockChange(now, at, mine, theirs));
  if (at < now) add('past', 'This time is over.', true);
  for (const person of people) {
    const zone = zoneOfOthers(person.timeZone, chosen.zone, mine);
    for (const one of touchedNoGo(at, minutes, zone, person.noGo))
      add(
        'theirNoGo',
        `Not for ${callName(person)}: ${sayRule(one)}${zone === mine ? '' : `, by the clock in ${placeOfZone(zone)}`}.`,
        true,
      );
  }
  for (const one of touchedNoGo(at, minutes, mine, profile.noGo)) add('myNoGo', `Not for you: ${sayRule(one)}.`, true);
  for (const { from, to, name } of touchedDaysOff(at, minutes, mine, profile.daysOff))
    add(
      'dayOff',
      `You are off ${from === to ? `on ${shortDay(from)}` : `from ${shortDay(from)} to ${shortDay(to)}`}${name.trim() === '' ? '' : ` (${name.trim()})`}.`,
      true,
    );
  for (const person of people)
    if (person.rules.trim() !== '') add('rules', `${callName(person)} wants it so: ${person.rules.trim()}`);
  return advice;
}

function sayRule(noGo: NoGo): string {
  return noGo.why.trim() === '' ? sayNoGo(noGo) : `${sayNoGo(noGo)} (${noGo.why.trim()})`;
}
