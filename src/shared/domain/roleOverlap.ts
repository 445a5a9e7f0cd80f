import type { LocalDate } from './field';
import type { Role } from './person';

/** How two people’s times at one organisation lie beside each other. Dates are only as exact as they are known. */
export interface RoleOverlap {
  /** `maybe`: the dates that are known do not rule it out, and do not prove it. */
  readonly certainty: 'sure' | 'maybe';
  /** Days they were certainly there together; 0 when it is only possible. */
  readonly days: number;
  /** Both are there now. */
  readonly isNow: boolean;
  /** The last day they can have been there together; today when both still are. */
  readonly until: LocalDate;
}

type Times = Pick<Role, 'from' | 'to' | 'isCurrent'>;

export interface Span {
  readonly isNow: boolean;
  /** First and last day on which it can have begun. */
  readonly begins: readonly [earliest: LocalDate, latest: LocalDate];
  /** First and last day on which it can have ended; today for a role that lasts. */
  readonly ends: readonly [earliest: LocalDate, latest: LocalDate];
}

const dayMs = 86_400_000;
const LONG_AGO = '1900-01-01';

/** Whether two roles at the same organisation overlapped; null: the dates rule it out. `today` is the day of asking. */
export function roleOverlap(a: Times, b: Times, today: LocalDate): RoleOverlap | null {
  return spanOverlap(spanOf(a, today), spanOf(b, today));
}

/** The same of spans that are known already: a search compares each role with many. */
export function spanOverlap(one: Span, other: Span): RoleOverlap | null {
  const lastBegin = max(one.begins[1], other.begins[1]);
  const firstEnd = min(one.ends[0], other.ends[0]);
  const until = min(one.ends[1], other.ends[1]);
  const isNow = one.isNow && other.isNow;
  if (isNow || lastBegin <= firstEnd)
    return {
      certainty: 'sure',
      days: Math.max(0, (Date.parse(firstEnd) - Date.parse(lastBegin)) / dayMs),
      isNow,
      until,
    };
  if (max(one.begins[0], other.begins[0]) > until) return null;
  return { certainty: 'maybe', days: 0, isNow: false, until };
}

export function spanOf({ from, to, isCurrent }: Times, today: LocalDate): Span {
  const end: Span['ends'] = isCurrent
    ? [today, today]
    : to === null
      ? [from === null ? LONG_AGO : firstDay(from), today]
      : [firstDay(to), lastDay(to)];
  const begin: Span['begins'] = from === null ? [LONG_AGO, end[1]] : [firstDay(from), lastDay(from)];
  return { isNow: isCurrent, begins: begin, ends: end };
}

/** The first day a partial date can mean: `2019` is 1 January 2019. */
export function firstDay(date: string): LocalDate {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day a partial date can mean: `2019-02` is 28 February 2019. */
export function lastDay(date: string): LocalDate {
  const [year = '', month = '12', day] = date.split('-');
  const last = String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return `${year}-${month}-${day ?? last.padStart(2, '0')}`;
}

const min = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const max = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
