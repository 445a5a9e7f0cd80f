import type { Instant } from './field';
import type { NoGo } from './person';
import type { Profile } from './profile';
import { addDays, addToInstant, instantOf, weekdayOf } from './time';
import { wallOf } from './wallClock';

/** Days away, both ends included. */
type DaysOff = Profile['daysOff'][number];

/**
 * Those of `noGo` that a talk of `minutes` from `at` would touch, by the clock of `zone`. No days: every day. `to` not
 * after `from`: until that hour of the next day, so that `00:00` to `00:00` is the whole day.
 */
export function touchedNoGo(at: Instant, minutes: number, zone: string, noGo: readonly NoGo[]): NoGo[] {
  if (noGo.length === 0) return [];
  // Walls in ISO order compare as text. On the nights the clocks change they bend by that hour, as people's words do.
  const start = wallOf(at, zone);
  const end = wallOf(addToInstant(at, { minutes }), zone);
  const first = addDays(start.slice(0, 10), -1);
  const last = end.slice(0, 10);
  return noGo.filter(({ days, from, to }) => {
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (days.length > 0 && !days.includes(weekdayOf(day))) continue;
      const ends = to > from ? day : addDays(day, 1);
      if (start < `${ends} ${to}` && end > `${day} ${from}`) return true;
    }
    return false;
  });
}

/** Those of `daysOff` in which a talk of `minutes` from `at` would fall. */
export function touchedDaysOff(at: Instant, minutes: number, zone: string, daysOff: readonly DaysOff[]): DaysOff[] {
  const first = wallOf(at, zone).slice(0, 10);
  const last = wallOf(addToInstant(at, { minutes: Math.max(0, minutes - 1) }), zone).slice(0, 10);
  return daysOff.filter(({ from, to }) => from <= last && to >= first);
}

const names = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays'] as const;

/** “Mondays”, “Mondays and Wednesdays until 14:00”, “every day 12:45 to 14:00”, “weekdays from 17:00”. */
export function sayNoGo({ days, from, to }: Pick<NoGo, 'days' | 'from' | 'to'>): string {
  return `${sayDays(days)}${sayTimes(from, to)}`;
}

function sayDays(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const is = (...those: number[]) => sorted.length === those.length && those.every((day) => sorted.includes(day));
  if (sorted.length === 0 || sorted.length === 7) return 'every day';
  if (is(1, 2, 3, 4, 5)) return 'Mondays to Fridays';
  if (is(6, 0)) return 'weekends';
  const said = sorted.map((day) => names[day] ?? '');
  return said.length === 1 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1) ?? ''}`;
}

function sayTimes(from: string, to: string): string {
  if (from === to) return from === '00:00' ? '' : ` from ${from} for 24 hours`;
  if (from === '00:00') return ` until ${to}`;
  if (to === '00:00') return ` from ${from}`;
  return ` ${from} to ${to}${to < from ? ' the next day' : ''}`;
}

/** A stretch of time in which somebody does not want to talk. */
export interface NoGoSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly rule: NoGo;
}

/** Where `noGo`, read by the clock of `zone`, falls between two moments; cut off at them. In the order of the rules. */
export function noGoSpans(from: Instant, to: Instant, zone: string, noGo: readonly NoGo[]): NoGoSpan[] {
  const first = addDays(wallOf(from, zone).slice(0, 10), -1);
  const last = wallOf(to, zone).slice(0, 10);
  const spans: NoGoSpan[] = [];
  for (const rule of noGo)
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (rule.days.length > 0 && !rule.days.includes(weekdayOf(day))) continue;
      const begins = instantOf(day, rule.from, zone);
      const ends = instantOf(rule.to > rule.from ? day : addDays(day, 1), rule.to, zone);
      if (ends <= from || begins >= to) continue;
      spans.push({ from: begins < from ? from : begins, to: ends > to ? to : ends, rule });
    }
  return spans;
}
