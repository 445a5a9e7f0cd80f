import ICAL from 'ical.js';

/** More steps than this are not walked: a rule that repeats every second would never end. */
const STEPS = 20_000;

/**
 * The meeting of a series that comes next at `now` (`end` tells when one is over), otherwise its last one. `RDATE` and
 * `EXDATE` are kept to; null: it has none, or is too fine to be a series of meetings.
 */
export function nextOfSeries(
  event: ICAL.Component,
  start: ICAL.Time,
  isOver: (occurrence: ICAL.Time) => boolean,
): { readonly time: ICAL.Time; readonly isOver: boolean } | null {
  let last: ICAL.Time | null = null;
  try {
    const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
    for (let step = 0; step < STEPS; step += 1) {
      const next = expansion.next() as ICAL.Time | null | undefined;
      if (next === null || next === undefined) return last === null ? null : { time: last, isOver: true };
      last = next;
      if (!isOver(next)) return { time: next, isOver: false };
    }
  } catch {
    // A rule that cannot be read: the event is taken as it stands.
  }
  return null;
}
