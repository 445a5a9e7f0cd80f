import type { Implementation } from '../../src/main/answer';
import type { DataHealth, dataProcedures } from '../../src/shared/dataContract';

/** A sound planner with two backups, as Settings → Data sees it. */
export const soundHealth: DataHealth = {
  folder: '/home/imogen/Askwell',
  isGiven: false,
  isSample: false,
  sizes: { document: 1_240_000, journal: 48_000, backups: 3_600_000, aside: 0, history: 0 },
  lastSavedAt: '2027-01-14T11:18:00.000Z',
  backups: [
    {
      name: '2027-01-14T08-02-00Z-812-daily.json',
      at: '2027-01-14T08:02:00.000Z',
      bytes: 1_230_000,
      sequence: 812,
      reason: 'daily',
    },
    {
      name: '2027-01-13T19-40-00Z-790-pre-import.json',
      at: '2027-01-13T19:40:00.000Z',
      bytes: 1_100_000,
      sequence: 790,
      reason: 'pre-import',
    },
  ],
  aside: [],
};

/** The procedures of dataContract.ts, without a disk and without dialogs: the person cancels each. */
export const memoryData: Pick<Implementation<null>, keyof typeof dataProcedures> = {
  'save.retry': () => null,
  'save.elsewhere': () => null,
  'data.health': () => soundHealth,
  'data.backUp': () => ({ name: 'backups/2027-01-14T11-20-00Z-813-manual.json' }),
  'data.check': () => ({ kind: 'good', sentence: 'Everything is in order.', findings: [] }),
  'backups.look': () =>
    soundHealth.backups.map((backup) => ({ ...backup, holds: '12 people, 3 interviews, 40 notes' })),
  'folder.choose': () => null,
  'backup.choose': () => null,
  'folder.accept': () => ({ before: '/home/imogen/Askwell' }),
  'folder.read': () => null,
  'folder.reopen': () => null,
};
