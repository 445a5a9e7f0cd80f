import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';
import { countOf } from './changeFacts';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

/** Whose loop it is, and what was given. */
const loop =
  (did: (facts: ChangeFacts, giver: string) => string): Wording =>
  (facts) => {
    const told = facts.record('loops');
    return plain(did(facts, facts.person(told?.giverId)), told?.what ?? '');
  };

/** What others gave me, and their hearing of what came of it. */
export const loopWords: Readonly<Record<string, Wording>> = {
  'loop.kept': loop((_facts, giver) => `Kept open until ${giver} hears what came of it`),
  'loop.changed': loop((_facts, giver) => `What came of something ${giver} gave, written down`),
  'loop.notReached': (facts) => {
    const told = facts.record('introductions');
    return plain(
      told?.state === 'notMet'
        ? `${facts.person(told.bPersonId)} could not be reached`
        : `${facts.person(told?.bPersonId)} may still be reached`,
    );
  },
  'loop.letGo': loop((facts, giver) =>
    facts.record('loops')?.letGoAt == null ? `Something ${giver} gave, open again` : `Something ${giver} gave, let go`,
  ),
  'loop.told': loop((_facts, giver) => `${giver} heard what came of it`),
  'loop.binned': loop((_facts, giver) => `Something ${giver} gave, moved to the bin`),
  'loop.restored': loop((_facts, giver) => `Something ${giver} gave, taken from the bin`),
  'loop.thanksPlanned': (facts) =>
    plain(
      `${countOf(facts.counts('followUps').added, 'thank-you', 'thank-yous')} put on the agenda`,
      facts.record('followUps')?.title ?? '',
    ),
};
