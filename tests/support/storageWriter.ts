import { writeSync } from 'node:fs';
import { realDisk } from '../../src/main/storage/disk';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { dyingDisk, withoutSync } from './meddledDisk';
import { moment, stepAfter, zone } from './storageSteps';

/**
 * A process that writes until it is killed: node writer.mjs <folder> [changes]. It says each
 * acknowledged sequence on stdout (written at once, so that a kill takes no word back) and writes
 * snapshots all the time. With a number of changes it stops there, without closing.
 *
 * WRITER_DISK=unsynced: a disk that says it synced and did not. WRITER_DIES_AT=7: it kills itself
 * before its seventh call that changes the disk, with a snapshot after each third change.
 * WRITER_THROWS=50: an exception that nobody catches, after so many milliseconds.
 */
const [folder = '', most = 'Infinity'] = process.argv.slice(2);
const { WRITER_DISK, WRITER_DIES_AT, WRITER_THROWS } = process.env;

const disk =
  WRITER_DIES_AT === undefined
    ? WRITER_DISK === 'unsynced'
      ? withoutSync(realDisk)
      : realDisk
    : dyingDisk(Number(WRITER_DIES_AT));
if (WRITER_THROWS !== undefined) {
  setTimeout(() => {
    throw new Error('nobody catches this: it is meant to end the process');
  }, Number(WRITER_THROWS));
}

const { store, outcome } = await WorkspaceStore.open({
  folder,
  timeZone: () => zone,
  device: 'writer',
  now: () => moment,
  disk,
});
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
  if (WRITER_DIES_AT !== undefined) await store.snapshot();
}
process.exit(0);
