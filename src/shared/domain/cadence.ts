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

export interface CadenceChoice {
  /** 0: kept here without reminders. */
  readonly days: number;
  readonly short: string;
  readonly name: string;
  /** What is between two touches. */
  readonly between: string;
}

const choices: readonly CadenceChoice[] = [
  { days: 30, short: 'Month', name: 'Every month', between: 'a month between touches' },
  { days: 42, short: '6 weeks', name: 'Every six weeks', between: 'six weeks between touches' },
  { days: 90, short: 'Quarter', name: 'Every quarter', between: 'a quarter between touches' },
  { days: 0, short: 'Rest', name: 'At rest', between: 'resting' },
];

/** The rhythms on offer, by their days; a rhythm that somebody has and that is not among them is in its place. */
export function cadenceChoices(days: number | null): readonly CadenceChoice[] {
  if (days === null || choices.some((choice) => choice.days === days)) return choices;
  const words = `${days} ${days === 1 ? 'day' : 'days'}`;
  const own = { days, short: words, name: `Every ${words}`, between: `${words} between touches` };
  const place = choices.findIndex((choice) => choice.days > days || choice.days === 0);
  return choices.toSpliced(place, 0, own);
}

export function cadenceName(days: number | null): string {
  return cadenceChoices(days).find((choice) => choice.days === days)?.name ?? 'No rhythm yet';
}

export function cadenceBetween(days: number | null): string {
  return cadenceChoices(days).find((choice) => choice.days === days)?.between ?? 'no rhythm chosen';
}
