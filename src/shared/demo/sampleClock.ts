import { addDays, dayOfInstant, daysBetween, instantOf, weekdayOf } from '../domain/time';
import type { Instant, LocalDate } from '../domain/field';

/** The scenario is told by this clock. */
export const SAMPLE_ZONE = 'Europe/London';

/** The Monday of the scenario’s own week, in which the talk with Odalys takes place. */
const SCENARIO_MONDAY = '2027-01-11';

export interface SampleClock {
  readonly day: (scenarioDay: LocalDate) => LocalDate;
  /** `2027-01-14 17:30` of the scenario, as an instant of the moved calendar. */
  readonly at: (moment: string) => Instant;
}

/** Its second week is only seen by clocks that really stand in it (tests, screenshots). */
const SCENARIO_DAYS = 14;

/**
 * Moves the scenario by whole weeks, so that its first week is the one of `now` and weekdays stay true.
 * Inside its own two weeks nothing is moved.
 */
export function sampleClock(now: Instant): SampleClock {
  const today = dayOfInstant(now, SAMPLE_ZONE);
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const away = daysBetween(SCENARIO_MONDAY, monday);
  const shift = away >= 0 && away < SCENARIO_DAYS ? 0 : away;
  const day = (scenarioDay: LocalDate) => addDays(scenarioDay, shift);
  return {
    day,
    at: (moment) => {
      const [date = '', clock = ''] = moment.split(' ');
      return instantOf(day(date), clock, SAMPLE_ZONE);
    },
  };
}
