import type { Drift } from '../domain/drift';

interface Unit {
  readonly days: number;
  readonly one: string;
  readonly many: string;
}

const dayUnit: Unit = { days: 1, one: 'day', many: 'days' };
const weekUnit: Unit = { days: 7, one: 'week', many: 'weeks' };
const monthUnit: Unit = { days: 30.4375, one: 'month', many: 'months' };

/** Two weeks and ten weeks: from there a smaller unit says more than anybody remembers. */
function unitFor(days: number): Unit {
  return days < 14 ? dayUnit : days < 77 ? weekUnit : monthUnit;
}

/** “usually every 5 weeks, now 11”: both in the unit of what is usual, which is never less than a week. */
export function sayDrift({ usual, now }: Pick<Drift, 'usual' | 'now'>): string {
  const unit = usual < 77 ? weekUnit : monthUnit;
  const every = Math.max(1, Math.round(usual / unit.days));
  const since = Math.max(1, Math.round(now / unit.days));
  return `usually every ${every === 1 ? unit.one : `${every} ${unit.many}`}, now ${since}${every === 1 ? ` ${since === 1 ? unit.one : unit.many}` : ''}`;
}

/** “5 weeks”, “11 days”, “2 years”: how long since. */
export function saySpan(days: number): string {
  if (days >= 730) return `${Math.floor(days / 365.25)} years`;
  const unit = unitFor(days);
  const count = Math.max(1, Math.round(days / unit.days));
  return `${count} ${count === 1 ? unit.one : unit.many}`;
}
