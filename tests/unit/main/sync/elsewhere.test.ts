import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { journalLine } from '../../../../src/main/storage/segment';
import { nothingElsewhere, type Elsewhere } from '../../../../src/shared/elsewhere';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

const goal = (number: string) => ({ id: `goa_${number}`, purpose: 'learn', statement: number }) as const;
const minute = 60_000;

/** A planner open here, another one in a folder of its own, and what is told of others here. */
async function twoComputers(clocks: { here?: () => Date; there?: () => Date } = {}) {
  const folders = { here: await newFolder(), there: await newFolder() };
  const here = (await open(folders.here, { device: 'dev_here', now: clocks.here ?? (() => moment) })).store;
  const there = (await open(folders.there, { device: 'dev_there', now: clocks.there ?? (() => moment) })).store;
  const told: Elsewhere[] = [];
  here.onElsewhere((elsewhere) => told.push(elsewhere));
  /** Brings journals of the other computer here, as a sync program would. */
  const arrives = async (...names: string[]) => {
    for (const name of names) await copyFile(join(folders.there, name), join(folders.here, name));
    await here.look();
  };
  return { folders, here, there, told, arrives };
}

/** A clock that counts from the start of this process, moved on by hand. */
function passingTime(): (ms: number) => void {
  let passed = 0;
  const start = performance.now();
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => start + passed);
  onTestFinished(() => {
    spy.mockRestore();
  });
  return (ms) => {
    passed += ms;
  };
}

it('says nothing of changes that wait a moment for others, says it when that lasts, and is silent when they arrive', async () => {
  const { here, there, told, arrives } = await twoComputers();
  await there.apply('goal.added', goal('1'));
  await there.snapshot();
  await there.apply('goal.added', goal('2'));
  await there.apply('goal.added', goal('3'));
  const pass = passingTime();
  await arrives('journal-dev_there-2.jsonl');
  pass(1.9 * minute);
  await here.look();
  expect([here.elsewhere, told]).toEqual([nothingElsewhere, []]);
  pass(0.2 * minute);
  await here.look();
  await here.look();
  const waits = { waiting: 2, isNewer: false, minutesAhead: 0 };
  expect([here.elsewhere, told]).toEqual([waits, [waits]]);
  await arrives('journal-dev_there-1.jsonl');
  expect(Object.keys(here.workspace.goals)).toEqual(['goa_1', 'goa_2', 'goa_3']);
  expect([here.elsewhere, told]).toEqual([nothingElsewhere, [waits, nothingElsewhere]]);
});

it('takes in what waited for ten minutes as it is, and then has nothing to say of it', async () => {
  const { here, there, told, arrives } = await twoComputers();
  await there.apply('goal.added', goal('1'));
  await there.snapshot();
  await there.apply('goal.added', goal('2'));
  const pass = passingTime();
  await arrives('journal-dev_there-2.jsonl');
  pass(3 * minute);
  await here.look();
  pass(8 * minute);
  await here.look();
  expect(Object.keys(here.workspace.goals)).toEqual(['goa_2']);
  expect(told.map(({ waiting }) => waiting)).toEqual([1, 0]);
});

it('says that another computer runs a newer Askwell, until its journal is taken away', async () => {
  const { folders, here, there, told } = await twoComputers();
  await there.apply('goal.added', goal('1'));
  const name = 'journal-dev_there-1.jsonl';
  const lines = (await readFile(join(folders.there, name), 'utf8')).split('\n');
  lines[0] = journalLine({ format: 'askwell-journal', version: 99, follows: 0, begins: {} }).trimEnd();
  await writeFile(join(folders.here, name), lines.join('\n'));
  await here.look();
  await here.look();
  expect(told).toEqual([{ waiting: 0, isNewer: true, minutesAhead: 0 }]);
  await rm(join(folders.here, name));
  await here.look();
  await writeFile(join(folders.here, name), lines.join('\n'));
  await here.look();
  expect(told.map(({ isNewer }) => isNewer)).toEqual([true, false, true]);
  // What is written here goes on as always.
  await here.apply('goal.added', goal('9'));
  expect(here.saveState.kind).toBe('saved');
  expect(await readdir(folders.here)).toContain(name);
});

it('says how far ahead another computer’s clock is, beside the save state and not in it, until a change of there is on time', async () => {
  let ahead = 9 * minute;
  const { here, there, told, arrives } = await twoComputers({ there: () => new Date(moment.getTime() + ahead) });
  await there.apply('goal.added', goal('1'));
  await arrives('journal-dev_there-1.jsonl');
  expect(told).toEqual([]);
  ahead = 180 * minute;
  await there.apply('goal.added', goal('2'));
  await arrives('journal-dev_there-1.jsonl');
  expect(told).toEqual([{ waiting: 0, isNewer: false, minutesAhead: 180 }]);
  await here.apply('goal.added', goal('8'));
  await here.snapshot();
  expect(here.saveState).toEqual({ kind: 'saved', at: moment.toISOString() });
  expect(here.elsewhere.minutesAhead).toBe(180);
  ahead = 0;
  await there.apply('goal.added', goal('3'));
  await arrives('journal-dev_there-1.jsonl');
  expect(told.map(({ minutesAhead }) => minutesAhead)).toEqual([180, 0]);
});

it('is silent about clocks as soon as this computer’s own, which was the wrong one, is put right', async () => {
  let behind = 180 * minute;
  const { here, there, told, arrives } = await twoComputers({ here: () => new Date(moment.getTime() - behind) });
  await there.apply('goal.added', goal('1'));
  await arrives('journal-dev_there-1.jsonl');
  behind = 0;
  await here.look();
  expect(told.map(({ minutesAhead }) => minutesAhead)).toEqual([180, 0]);
});

it('knows when and on which computer each field was written last', async () => {
  let passed = 0;
  const { here, there, arrives } = await twoComputers({
    here: () => new Date(moment.getTime() + 5 * minute),
    there: () => new Date(moment.getTime() + passed),
  });
  await there.apply('goal.added', goal('1'));
  passed = 2 * minute;
  await there.apply('goal.changed', { id: 'goa_1', fields: { statement: 'again' } });
  await arrives('journal-dev_there-1.jsonl');
  await here.apply('goal.changed', { id: 'goa_1', fields: { state: 'reached' } });
  const writers = ['purpose', 'statement', 'state'].map((field) => here.writerOf('goals', 'goa_1', field));
  expect(writers).toEqual([
    { device: 'dev_there', at: moment.toISOString() },
    { device: 'dev_there', at: new Date(moment.getTime() + 2 * minute).toISOString() },
    { device: 'dev_here', at: new Date(moment.getTime() + 5 * minute).toISOString() },
  ]);
  expect(here.writerOf('goals', 'goa_none', 'state')).toBeNull();
});
