import type { Topic } from '../../shared/domain/question';

/** The topics in a word or two, for rows and narrow columns. */
export const topicWords: Readonly<Record<Topic, string>> = {
  role: 'The work',
  path: 'Their path',
  skills: 'Skills',
  culture: 'Culture',
  trends: 'Trends',
  needs: 'Needs',
  fit: 'Fit',
  advice: 'Advice',
  referrals: 'Referrals',
  reciprocity: 'Giving back',
};
