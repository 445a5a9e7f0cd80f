import { countOf, type ChangeFacts, type ChangeWords, type Wording } from './changeFacts';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

const answered = (facts: ChangeFacts): ChangeWords => {
  const loop = facts.record('loops');
  if (typeof loop?.toldAt === 'string') return plain('Told in the week’s review', loop.what);
  if (typeof loop?.letGoAt === 'string') return plain('Let go in the week’s review', loop.what);
  return plain('Card of the week’s review answered', loop?.what ?? '');
};

/** The plan of a week, its review, and what was let go when it was too much. */
export const weekWords: Readonly<Record<string, Wording>> = {
  'week.planned': (facts) => plain('Week planned', facts.record('weeks')?.aim || facts.record('weeks')?.giving || ''),
  'week.eased': (facts) => {
    const { changed } = facts.counts('followUps');
    return plain(`Week made lighter, ${countOf(changed, 'follow-up')} put off`);
  },
  'week.cardAnswered': answered,
  'week.reviewed': () => plain('Week reviewed'),
};
