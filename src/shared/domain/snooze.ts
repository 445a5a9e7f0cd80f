import { businessDaysAfter, type BusinessCalendar } from './businessDays';
import type { LocalDate } from './field';
import { addDays, addMonths } from './time';

export interface SnoozeChoice {
  readonly name: string;
  readonly until: LocalDate;
}

/**
 * To when a follow-up may be put off by one key, in their order. Counted from its day, or from today where that has
 * passed, so that putting off never makes anything late.
 */
export function snoozeChoices(due: LocalDate, today: LocalDate, calendar: BusinessCalendar): SnoozeChoice[] {
  const from = due > today ? due : today;
  return [
    { name: 'The next working day', until: businessDaysAfter(from, 1, calendar) },
    { name: 'Three working days later', until: businessDaysAfter(from, 3, calendar) },
    { name: 'One week later', until: addDays(from, 7) },
    { name: 'Two weeks later', until: addDays(from, 14) },
    { name: 'One month later', until: addMonths(from, 1) },
  ];
}
