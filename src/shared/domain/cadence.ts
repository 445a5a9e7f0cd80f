import type { LocalDate } from './field';
import type { Person } from './person';
import { addDays, daysBetween } from './time';

/** Where the rhythm with somebody stands. Nothing is due with somebody who rests, is just social, or for whom none is decided. */
export type Cadence =
  | { readonly kind: 'none' | 'rest' }
  | { readonly kind: 'running'; readonly next: LocalDate; readonly daysLeft: number; readonly used: number }
  | { readonly kind: 'late'; readonly next: LocalDate };

/** Counts from the last touch, or from the day the person was added where there was none. */
export function cadenceOf(
  person: Pick<Person, 'cadenceDays' | 'isJustSocial'>,
  since: LocalDate,
  today: LocalDate,
): Cadence {
  if (person.cadenceDays === null || person.isJustSocial) return { kind: 'none' };
  if (person.cadenceDays === 0) return { kind: 'rest' };
  const next = addDays(since, person.cadenceDays);
  const daysLeft = daysBetween(today, next);
  if (daysLeft < 0) return { kind: 'late', next };
  return { kind: 'running', next, daysLeft, used: Math.min(1, Math.max(0, 1 - daysLeft / person.cadenceDays)) };
}

/** The rhythms on offer, in days. */
export const cadenceChoices = [
  { days: 30, short: 'Month', name: 'Every month' },
  { days: 42, short: '6 weeks', name: 'Every six weeks' },
  { days: 90, short: 'Quarter', name: 'Every quarter' },
  { days: 0, short: 'Rest', name: 'At rest' },
] as const;

export function cadenceName(days: number | null): string {
  if (days === null) return 'No rhythm yet';
  return cadenceChoices.find((choice) => choice.days === days)?.name ?? `Every ${days} days`;
}
