import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { moment, zone } from './storageSteps';

/**
 * Hours of typing in one go: node soakWriter.mjs <folder> <batches> <snapshots>. Goes on over the same
 * two hundred notes, so that the planner itself does not grow; after each snapshot one line of JSON on stdout: `Measure`.
 */
export interface Measure {
  readonly rss: number;
  /** Open files; 0 where the system does not list them. */
  readonly descriptors: number;
  /** Bytes of all journals in the folder, and their number. */
  readonly journal: number;
  readonly journals: number;
}

const [folder = '', batches = '0', snapshots = '0'] = process.argv.slice(2);
const { store } = await WorkspaceStore.open({ folder, timeZone: () => zone, device: 'soak', now: () => moment });
const talk = 'int_soak';
await store.apply('person.added', { id: 'per_soak', name: 'Odalys Thornwhistle' });
await store.apply('interview.planned', { id: talk, personIds: ['per_soak'] });

const each = Math.floor(Number(batches) / Number(snapshots));
for (let batch = 1; batch <= Number(batches); batch++) {
  await store.apply('note.written', {
    id: `not_${batch % 200}`,
    interviewId: talk,
    guideQuestionId: null,
    at: moment.toISOString(),
    text: `${batch} ${'nobody can tell her how often alarms are silenced '.repeat(1 + (batch % 30))}`,
    mark: null,
    owner: null,
    isOffRecord: false,
  });
  if (batch % each !== 0) continue;
  await store.snapshot();
  console.log(JSON.stringify(measure()));
}
await store.close();

function measure(): Measure {
  const journals = readdirSync(folder).filter((name) => name.startsWith('journal-'));
  return {
    rss: process.memoryUsage.rss(),
    descriptors: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
    journal: journals.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    journals: journals.length,
  };
}
