import type { LocalDate } from '../../../shared/domain/field';

export const interviewViews = [
  { key: 'list', name: 'List' },
  { key: 'calendar', name: 'Calendar' },
  { key: 'board', name: 'Board' },
] as const;
export type InterviewView = (typeof interviewViews)[number]['key'];

/** The view that an address asks for. */
export function viewOf(named: string | null): InterviewView {
  return interviewViews.find(({ key }) => key === named)?.key ?? 'list';
}

/** A place in the calendar where a talk may be planned. */
export interface PlanAt {
  readonly day: LocalDate;
  /** By the user’s clock; null: any time of the day. */
  readonly clock: string | null;
  /** Of a clock that comes twice the second. */
  readonly isSecond: boolean;
}
