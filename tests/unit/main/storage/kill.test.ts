import { setTimeout as pause } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { open, newFolder } from '../../../support/storageFolder';
import { builtWriter, startWriter } from '../../../support/storageChild';
import { WrittenModel } from '../../../support/killedWriter';

const kills = Number(process.env['ASKWELL_KILLS'] ?? 10);
let writer: Awaited<ReturnType<typeof builtWriter>>;

beforeAll(async () => {
  writer = await builtWriter();
}, 60_000);
afterAll(() => writer.remove());

it(
  `row 1: loses nothing it acknowledged in ${kills} kills, and each start finds a state that once was`,
  async () => {
    const folder = await newFolder();
    const model = new WrittenModel();
    const outcomes: Record<string, number> = {};
    for (let kill = 0; kill < kills; kill++) {
      const run = startWriter([process.execPath, writer.path, folder]);
      const [kind = '', from = ''] = (await run.outcome).split(' ');
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
      expect(Number(from)).toBe(model.sequence);
      await pause(10 + ((kill * 37) % 120));
      run.child.kill('SIGKILL');
      await run.gone;
      const acknowledged = run.acknowledged();
      const found = await model.found(folder, acknowledged);
      expect({ kill, acknowledged, found }).toEqual({ kill, acknowledged, found: expect.any(Number) as unknown });
    }
    console.log(
      `${kills} kills, ${model.sequence} changes, 0 acknowledged ones lost; the next start found ${JSON.stringify(outcomes)}`,
    );
  },
  20_000 + kills * 3_000,
);

it('row 17: keeps others out while it runs and leaves no lock behind when it is killed', async () => {
  const folder = await newFolder();
  const run = startWriter([process.execPath, writer.path, folder]);
  await run.outcome;
  expect((await open(folder)).outcome.kind).toBe('locked');
  run.child.kill('SIGKILL');
  await run.gone;
  expect((await open(folder)).store.isReadOnly).toBe(false);
}, 30_000);

const hasStrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;

it.skipIf(!hasStrace)(
  'acknowledges only after the kernel said that fdatasync is done [needs strace]',
  async () => {
    const folder = await newFolder();
    const trace = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.strace`);
    const run = startWriter([
      'strace',
      '-f',
      '-y',
      '-o',
      trace,
      '-e',
      'trace=write,pwrite64,fdatasync',
      '-s',
      '24',
      process.execPath,
      writer.path,
      folder,
      '40',
    ]);
    await run.gone;
    expect(run.acknowledged()).toBe(40);
    const lines = (await readFile(trace, 'utf8')).split('\n');
    let [written, synced, acknowledged, isSyncing] = [0, 0, 0, 0];
    for (const line of lines) {
      // One journal write may hold several changes; what counts is that each acknowledgement has a sync after the last write.
      if (/(p?write)(64)?\(\d+<.*journal-/.test(line)) written += 1;
      if (/fdatasync\(\d+<.*journal-/.test(line)) isSyncing = written;
      if (/fdatasync\(.*= 0|fdatasync resumed>.*= 0/.test(line)) synced = isSyncing;
      if (/write\(1<[^>]*>, "\d+\\n"/.test(line)) {
        acknowledged += 1;
        expect({ acknowledged, written, synced }).toEqual({ acknowledged, written, synced: written });
      }
    }
    expect(acknowledged).toBe(40);
    expect(written).toBeGreaterThan(10);
    console.log(
      `strace: ${acknowledged} acknowledgements, ${written} journal writes, each acknowledged after its fdatasync`,
    );
  },
  60_000,
);
