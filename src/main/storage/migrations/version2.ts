import type { Migration } from './migration';

/** Version 2: a place for what two computers changed at once, so that neither is lost. */
export const conflictsKept: Migration = {
  says: 'What was changed on two computers at once is kept twice',
  change: (collections) => ({ ...collections, conflicts: collections['conflicts'] ?? {} }),
};
