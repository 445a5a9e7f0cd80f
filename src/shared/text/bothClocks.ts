import type { Instant, LocalDate } from '../domain/field';
import { addToInstant, clockOfInstant, dayOfInstant, weekdayOf } from '../domain/time';
import { firstChange, isZone, minutesAhead } from '../domain/wallClock';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** “Tue”. */
export function shortWeekday(day: LocalDate): string {
  return weekdays[weekdayOf(day)] ?? '';
}

/** “Sun 28 Mar”. */
export function shortDay(day: LocalDate): string {
  return `${shortWeekday(day)} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** The town a zone is named for: “New York” of `America/New_York`, “Buenos Aires”; the zone itself where it names none. */
export function placeOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** One moment by two clocks. */
export interface BothClocks {
  readonly mine: { readonly day: LocalDate; readonly clock: string };
  readonly theirs: { readonly day: LocalDate; readonly clock: string; readonly place: string };
  /** The clocks of the two show the same then, so that one is enough. */
  readonly isSame: boolean;
  readonly isSameDay: boolean;
}

export function bothClocks(at: Instant, mine: string, theirs: string): BothClocks {
  const here = { day: dayOfInstant(at, mine), clock: clockOfInstant(at, mine) };
  const there = { day: dayOfInstant(at, theirs), clock: clockOfInstant(at, theirs), place: placeOfZone(theirs) };
  const isSameDay = here.day === there.day;
  return { mine: here, theirs: there, isSame: isSameDay && here.clock === there.clock, isSameDay };
}

/** “Tue 17:00 here, Wed 11:00 in Auckland”; the days only when they differ; empty: one clock serves both. */
export function sayBothClocks(at: Instant, mine: string, theirs: string): string {
  const both = bothClocks(at, mine, theirs);
  if (both.isSame) return '';
  const day = (of: LocalDate) => (both.isSameDay ? '' : `${shortWeekday(of)} `);
  return `${day(both.mine.day)}${both.mine.clock} here, ${day(both.theirs.day)}${both.theirs.clock} in ${both.theirs.place}`;
}

/** “, Wed 11:00 in Auckland”, to stand after the own time; empty: one clock serves both. */
export function sayTheirClock(at: Instant, mine: string, theirs: string): string {
  const { theirs: there, isSame, isSameDay } = bothClocks(at, mine, theirs);
  return isSame ? '' : `${isSameDay ? '' : `${shortWeekday(there.day)} `}${there.clock} in ${there.place}`;
}

/** In which zone the other side reads its clock: the person's own, otherwise the one the talk was agreed in, otherwise mine. */
export function zoneOfOthers(personZone: string, interviewZone: string, mine: string): string {
  return [personZone, interviewZone, mine].find((zone) => isZone(zone)) ?? mine;
}

/**
 * Whether the two places will be further apart, or nearer, than they are now, in a sentence; null: not, or they move
 * their clocks together. Who counts on the present difference is an hour early or late.
 */
export function sayClockChange(now: Instant, at: Instant, mine: string, theirs: string): string | null {
  if (at <= now) return null;
  const apart = (moment: Instant) => minutesAhead(moment, theirs) - minutesAhead(moment, mine);
  const [before, after] = [apart(now), apart(at)];
  if (before === after) return null;
  const changes = [mine, theirs].flatMap((zone) => {
    const change = lastChange(now, at, zone);
    return change === null
      ? []
      : [`in ${placeOfZone(zone)} the clocks change on ${shortDay(dayOfInstant(change, zone))}`];
  });
  const said = changes.join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}. Then it is ${sayApart(after)} there; today ${sayApart(before)}.`;
}

/** The change that made the difference: the last one before the talk. */
function lastChange(now: Instant, at: Instant, zone: string): Instant | null {
  let last: Instant | null = null;
  // More than two a year are rare (Morocco has four); a talk is not planned further than that ahead.
  for (let from = now, count = 0; count < 12; count += 1) {
    const next = firstChange(from, at, zone);
    if (next === null) break;
    last = next;
    from = addToInstant(next, { minutes: 1 });
  }
  return last;
}

function sayApart(minutes: number): string {
  if (minutes === 0) return 'the same time';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const span = [hours === 0 ? '' : `${hours} h`, rest === 0 ? '' : `${rest} min`].filter(Boolean).join(' ');
  return `${span} ${minutes > 0 ? 'later' : 'earlier'}`;
}

/** What is odd about a clock that was typed, in a sentence; null: nothing. */
export function sayOddClock(
  kind: 'plain' | 'skipped' | 'doubled',
  place: { readonly clock: string; readonly zone: string; readonly shown: string; readonly isSecond: boolean },
): string | null {
  const where = placeOfZone(place.zone);
  if (kind === 'skipped')
    return `${place.clock} does not exist in ${where} on that day: the clocks go forward over it. It is taken as ${place.shown}.`;
  if (kind === 'doubled')
    return `${place.clock} comes twice in ${where} on that day: the clocks go back. It is taken as the ${place.isSecond ? 'second' : 'first'}.`;
  return null;
}
