import type { Absence } from '../../shared/domain/absence';

/** “You were away for 12 days.” */
export function sayAwayFor({ days }: Pick<Absence, 'days'>): string {
  return `You were away for ${days} days.`;
}

/** “9 follow-ups came due. Keep 4 of them, let the rest go?” */
export function sayCounts(count: number, kept: number): string {
  const came = count === 1 ? 'One follow-up came due.' : `${count} follow-ups came due.`;
  if (kept === count) return `${came} ${count === 1 ? 'It has its place' : 'All have their place'} in the days ahead.`;
  if (kept === 0) return `${came} ${count === 1 ? 'It may' : 'They may'} go.`;
  return `${came} Keep ${kept} of them, let the rest go?`;
}
