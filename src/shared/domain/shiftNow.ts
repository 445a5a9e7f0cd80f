import type { Instant } from './field';
import type { Profile, Shift } from './profile';
import { addDays, daysBetween } from './time';
import { wallOf } from './wallClock';

/** The shift that runs at this moment by the user’s clock; null: none. Its first minute belongs to it, its last does not. */
export function shiftNow({ shifts, timeZone }: Pick<Profile, 'shifts' | 'timeZone'>, now: Instant): Shift | null {
  const wall = wallOf(now, timeZone);
  return (
    shifts.find((shift) => turnsNear(shift, wall.slice(0, 10)).some(({ from, to }) => from <= wall && wall < to)) ??
    null
  );
}

/** The turns of a shift that may touch this day, as wall clocks: the last that began by then, and the one before it. */
function turnsNear({ on, from, toOn, to, everyDays }: Shift, day: string): { from: string; to: string }[] {
  const begun = everyDays === 0 ? 0 : Math.floor(daysBetween(on, day) / everyDays);
  const turns = everyDays === 0 ? [0] : [begun, begun - 1].filter((turn) => turn >= 0);
  return turns.map((turn) => ({
    from: `${addDays(on, turn * everyDays)} ${from}`,
    to: `${addDays(toOn, turn * everyDays)} ${to}`,
  }));
}
