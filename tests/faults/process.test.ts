import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLong, needs } from '../support/faultsForm';
import { WrittenModel } from '../support/killedWriter';
import { builtWriter, startWriter } from '../support/storageChild';
import { newFolder } from '../support/storageFolder';

let writer: Awaited<ReturnType<typeof builtWriter>>;
beforeAll(async () => {
  writer = await builtWriter();
}, 60_000);
afterAll(() => writer.remove());

const start = (folder: string, environment: Record<string, string> = {}, most = 'Infinity') =>
  startWriter([process.execPath, writer.path, folder, most], environment, 'WRITER_THROWS' in environment);

it('row 3: SIGKILL before each call of saving, snapshot, backup and cutting the journal loses nothing', async () => {
  const ends = new Set<string>();
  // Short: every thirteenth call; long: each one.
  for (let call = 1, isOver = false; !isOver; call += isLong ? 1 : 13) {
    const folder = await newFolder();
    const run = start(folder, { WRITER_DIES_AT: String(call) }, '9');
    await run.gone;
    const died = run.lastWord();
    isOver = died === null;
    if (died !== null) ends.add(died.replace(/askwell-test-\w+/, 'the folder').replace(/\d+/g, 'N'));
    const found = await new WrittenModel().found(folder, run.acknowledged());
    expect({ call, died, found }).toEqual({ call, died, found: expect.any(Number) as unknown });
    const after = start(folder, {}, '2');
    await after.gone;
    expect(after.acknowledged()).toBe((found ?? 0) + 2);
  }
  console.log(`killed before ${[...ends].sort().join(', ')}`);
  expect(ends.size).toBeGreaterThan(isLong ? 12 : 3);
}, 180_000);

it('row 21: an exception that nobody catches ends the process and loses nothing', async () => {
  const folder = await newFolder();
  const run = start(folder, { WRITER_THROWS: '150' });
  await run.gone;
  expect(run.child.exitCode).not.toBe(0);
  expect(run.acknowledged()).toBeGreaterThan(0);
  expect(await new WrittenModel().found(folder, run.acknowledged())).not.toBeNull();
});

it('row 23: a process that is put to sleep in the middle of writing goes on, and loses nothing', async () => {
  const folder = await newFolder();
  const run = start(folder);
  await run.outcome;
  for (let nap = 0; nap < 3; nap++) {
    await pause(60 + nap * 17);
    run.child.kill('SIGSTOP');
    await pause(isLong ? 3_000 : 200);
    const before = run.acknowledged();
    run.child.kill('SIGCONT');
    await expect.poll(() => run.acknowledged(), { timeout: 10_000 }).toBeGreaterThan(before + 5);
  }
  run.child.kill('SIGKILL');
  await run.gone;
  expect(await new WrittenModel().found(folder, run.acknowledged())).not.toBeNull();
});

const hasStrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;

it.skipIf(!hasStrace)(
  `row 37: the store talks to no network: its only socket is the folder's lock${needs('strace', hasStrace)}`,
  async () => {
    const folder = await newFolder();
    const trace = join(await newFolder(), 'trace');
    const run = startWriter([
      'strace',
      '-f',
      '-o',
      trace,
      '-e',
      'trace=network',
      process.execPath,
      writer.path,
      folder,
      '20',
    ]);
    await run.gone;
    expect(run.acknowledged()).toBe(20);
    const sockets = (await readFile(trace, 'utf8')).split('\n').filter((line) => /\bsocket\(/.test(line));
    expect(sockets.length).toBeGreaterThan(0);
    expect(sockets.filter((line) => !line.includes('AF_UNIX'))).toEqual([]);
  },
);
