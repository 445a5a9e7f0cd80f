import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { moment } from './storageSteps';

/**
 * A process for one time zone: TZ=… node zoneChild.mjs <folder> [add]. Opens the folder, adds what `add` says (JSON: a
 * list of interviews), closes, and tells its offset in 2026-07, how opening went, what the interviews are, and the names
 * of its backups.
 */
const [folder = '', add = '[]'] = process.argv.slice(2);
const { store, outcome } = await WorkspaceStore.open({
  folder,
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  device: 'dev_one',
  now: () => moment,
});
if (add !== '[]') await store.apply('person.added', { id: 'per_1', name: 'Odalys Thornwhistle' });
for (const { id, startsAt, timeZone } of JSON.parse(add) as { id: string; startsAt: string; timeZone: string }[])
  await store.apply('interview.planned', {
    id,
    personIds: ['per_1'],
    fields: { purpose: id, startsAt, minutes: 30, timeZone },
    guide: [],
  });
await store.backup('manual');
const { interviews, profile } = store.workspace;
await store.close();
const hash = createHash('sha256').update(await readFile(join(folder, 'askwell.json')));
console.log(
  JSON.stringify({
    offset: new Date('2026-07-01T00:00:00Z').getTimezoneOffset(),
    ...{ outcome: outcome.kind, interviews, profile, hash: hash.digest('hex') },
  }),
);
process.exit(0);
