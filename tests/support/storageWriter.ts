import { writeSync } from 'node:fs';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { moment, stepAfter, zone } from './storageSteps';

/**
 * A process that writes until it is killed: node writer.mjs <folder> [changes]. It says each
 * acknowledged sequence on stdout (written at once, so that a kill takes no word back) and writes
 * snapshots all the time. With a number of changes it stops there, without closing.
 */
const [folder = '', most = 'Infinity'] = process.argv.slice(2);
const { store, outcome } = await WorkspaceStore.open({ folder, timeZone: zone, device: 'writer', now: () => moment });
writeSync(1, `opened ${outcome.kind} ${store.sequence}\n`);

const isBounded = most !== 'Infinity';
const last = isBounded ? store.sequence + Number(most) : Infinity;
const snapshots = setInterval(() => void store.snapshot().catch(() => undefined), 15);
if (isBounded) clearInterval(snapshots);

for (let sequence = store.sequence; sequence < last;) {
  // Up to three at once, as a person's two windows and an autosave might.
  const batch = Array.from({ length: Math.min(1 + (sequence % 3), last - sequence) }, (_, place) =>
    stepAfter(sequence + place),
  );
  await Promise.all(
    batch.map(async (step) => {
      const change = await store.apply(step.name, step.input);
      writeSync(1, `${change.sequence}\n`);
    }),
  );
  sequence += batch.length;
}
process.exit(0);
