import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { readDocument } from '../../src/main/storage/readDocument';
import { needs, times } from '../support/faultsForm';
import { WrittenModel } from '../support/killedWriter';
import { powerDisk, whatPowerDiskLacks, type PowerDisk } from '../support/powerDisk';
import { builtWriter, startWriter } from '../support/storageChild';
import { doSteps } from '../support/storageFolder';
import { documentAt, moment, zone } from '../support/storageSteps';

const lacks = whatPowerDiskLacks();
const left = needs(lacks ?? '', lacks === null);
const cuts = times(3, 80);
/** A fresh disk now and then, so that the planner stays small and each cut quick. */
const cutsPerDisk = 10;
let writer: Awaited<ReturnType<typeof builtWriter>>;
let disk: PowerDisk;

beforeAll(async () => {
  if (lacks !== null) return;
  [writer, disk] = await Promise.all([builtWriter(), powerDisk()]);
}, 60_000);
afterAll(async () => {
  if (lacks === null) await Promise.all([writer.remove(), disk.remove()]);
});

/** Writes until the power goes: what was acknowledged before (heard later counts for nothing), what was found. */
async function powerCut(model: WrittenModel, number: number, environment: Record<string, string>) {
  const folder = join(disk.folder, 'workspace');
  const run = startWriter([process.execPath, writer.path, folder], environment, true);
  const opened = await run.outcome;
  // At least one acknowledgement is at stake, and each cut comes at another moment.
  while (run.acknowledged() <= model.sequence) await pause(1);
  await pause((number * 53) % 240);
  const acknowledged = Math.max(model.sequence, run.acknowledged());
  await disk.cut();
  run.child.kill('SIGKILL');
  await run.gone;
  disk.mountAgain();
  return { opened, acknowledged, found: await model.found(folder, acknowledged, run.acknowledged()) };
}

it.skipIf(lacks !== null)(
  `row 4: ${cuts} power cuts lose nothing acknowledged before them${left}`,
  async () => {
    let model = new WrittenModel();
    let changes = 0;
    const outcomes: Record<string, number> = {};
    for (let number = 0; number < cuts; number++) {
      if (number % cutsPerDisk === 0) {
        disk.format();
        model = new WrittenModel();
      }
      const before = model.sequence;
      const { opened, acknowledged, found } = await powerCut(model, number, {});
      const kind = opened.split(' ')[0] ?? '';
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
      expect({ number, acknowledged, found }).toEqual({ number, acknowledged, found: expect.any(Number) as unknown });
      changes += acknowledged - before;
    }
    console.log(`${cuts} power cuts: ${changes} acknowledged changes, 0 lost; openings ${JSON.stringify(outcomes)}`);
  },
  30_000 + cuts * 3_000,
);

it.skipIf(lacks !== null)(
  `row 5: the same with a disk that does not sync loses acknowledged changes, so row 4 can fail${left}`,
  async () => {
    const controls = times(2, 20);
    let [lost, changes] = [0, 0];
    for (let number = 0; number < controls; number++) {
      disk.format();
      const { acknowledged, found } = await powerCut(new WrittenModel(), number, { WRITER_DISK: 'unsynced' });
      changes += acknowledged;
      if (found === null) lost += 1;
    }
    console.log(`${controls} power cuts without fdatasync: ${lost} lost acknowledged changes (of ${changes} in all)`);
    expect(lost).toBe(controls);
  },
  120_000,
);

it.skipIf(lacks !== null)(
  `row 10: a disk that dies while Askwell runs is told, nothing acknowledged is lost, and it goes on after the next start${left}`,
  async () => {
    disk.format();
    const folder = join(disk.folder, 'workspace');
    const options = { folder, timeZone: () => zone, device: 'test', now: () => moment };
    const { store } = await WorkspaceStore.open(options);
    await doSteps(store, 7);
    await disk.cut();
    await expect(doSteps(store, 1)).rejects.toMatchObject({
      code: expect.stringMatching(/notSaved|readOnly/) as unknown,
    });
    expect([store.sequence, store.workspace]).toEqual([7, documentAt(7)]);
    expect(store.saveState.kind).toBe('notSaved');
    await store.close();
    disk.mountAgain();
    const again = await WorkspaceStore.open(options);
    expect([again.store.sequence, again.store.workspace]).toEqual([7, documentAt(7)]);
    await doSteps(again.store, 3);
    await again.store.close();
    expect((await readDocument(folder)).workspace).toEqual(documentAt(10));
  },
  30_000,
);
