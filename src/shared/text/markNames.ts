import type { Mark } from '../domain/interview';

const names: Readonly<Record<Mark, string>> = {
  insight: 'Insight',
  quote: 'Quote',
  referral: 'Referral',
  action: 'Action',
  need: 'Need',
  resource: 'Resource',
  culture: 'Culture',
  trend: 'Trend',
  question: 'Open question',
};

/** The name of a mark, as the app says it. */
export function markName(mark: Mark): string {
  return names[mark];
}
