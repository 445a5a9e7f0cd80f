import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Marks } from '../../../../src/main/storage/marks';
import { readDocument } from '../../../../src/main/storage/readDocument';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { CopyLoop } from '../../../support/copyLoop';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

/** A repeatable chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const goal = (number: string, statement: string) => ({ id: `goa_${number}`, purpose: 'learn', statement }) as const;

interface Written {
  readonly statement: string;
  /** What the goal said to the one who wrote it. */
  readonly saw: string;
}

/** One person at one computer: adds goals, and edits one that both have. */
async function work(
  store: WorkspaceStore,
  who: string,
  random: () => number,
  count: number,
  written: Written[],
): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const statement = `${who} ${number}`;
    const shared = store.workspace.goals['goa_shared'];
    if (random() < 0.3 && shared !== undefined) {
      await store.apply('goal.changed', { id: 'goa_shared', fields: { statement } });
      written.push({ statement, saw: shared.statement });
    } else await store.apply('goal.added', goal(`${who}${number}`, statement));
    if (random() < 0.1) await store.snapshot();
    if (random() < 0.3) await store.look();
    await new Promise((resolve) => setTimeout(resolve, random() * 6));
  }
}

async function settled(loop: CopyLoop, stores: readonly WorkspaceStore[], random: () => number): Promise<void> {
  for (let round = 0; round < 6; round++) {
    await loop.round({ random });
    for (const store of stores) await store.look();
  }
}

it.each([1, 2, 3, 4, 5, 6])(
  'two stores with a copy loop of delays, reorderings and partial copies between their folders end equal, nothing lost (%i)',
  async (seed) => {
    const random = chance(seed);
    const [here, there] = [await newFolder(), await newFolder()];
    let ms = moment.getTime();
    const now = () => new Date((ms += 1));
    const one = await open(here, { device: 'dev_one', now });
    // The other computer's clock is an hour behind.
    const two = await open(there, { device: 'dev_two', now: () => new Date(now().getTime() - 3_600_000) });
    const loop = new CopyLoop(here, there);
    await one.store.apply('goal.added', goal('shared', 'at first'));
    await settled(loop, [one.store, two.store], random);
    expect(two.store.workspace.goals['goa_shared']?.statement).toBe('at first');

    loop.start({ random, delayMs: 4, isSloppy: true });
    const written: Written[] = [];
    await Promise.all([work(one.store, 'one', random, 60, written), work(two.store, 'two', random, 60, written)]);
    await loop.stop();
    await settled(loop, [one.store, two.store], random);

    expect(two.store.workspace).toEqual(one.store.workspace);
    const { goals, conflicts } = one.store.workspace;
    expect(Object.keys(goals).length + written.length).toBe(121);
    // Each text is in the goal, or was overwritten by somebody who saw it, or is kept beside it.
    const found = [goals['goa_shared']?.statement, ...Object.values(conflicts).map((conflict) => conflict.kept)];
    for (const { saw } of written) found.push(saw);
    for (const { statement } of written) expect(found).toContain(statement);
    expect(loop.partialCopies).toBeGreaterThan(0);

    await one.store.close();
    await two.store.close();
    await settled(loop, [], random);
    const [first, second] = [await readDocument(here), await readDocument(there)];
    expect(first.workspace).toEqual(one.store.workspace);
    expect(second.workspace).toEqual(one.store.workspace);
    // And each opens what the other wrote.
    const again = await open(here, { device: 'dev_one' });
    const other = await open(there, { device: 'dev_two' });
    expect(again.store.workspace).toEqual(other.store.workspace);
    expect(again.store.workspace).toEqual(one.store.workspace);
    expect([again.outcome.kind, other.outcome.kind]).toEqual(['opened', 'opened']);
  },
  60_000,
);

it('keeps both of two texts that were written at the same time, on both computers alike', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const one = await open(here, { device: 'dev_one' });
  const two = await open(there, { device: 'dev_two' });
  const loop = new CopyLoop(here, there);
  const random = chance(7);
  await one.store.apply('goal.added', goal('1', 'at first'));
  await settled(loop, [one.store, two.store], random);
  await one.store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'from one' } });
  await two.store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'from two' } });
  await two.store.apply('goal.changed', { id: 'goa_1', fields: { state: 'resting' } });
  await settled(loop, [one.store, two.store], random);
  expect(one.store.workspace).toEqual(two.store.workspace);
  // The later clock wins; the other field is nobody's conflict.
  expect(one.store.workspace.goals['goa_1']).toMatchObject({ statement: 'from two', state: 'resting' });
  expect(Object.values(one.store.workspace.conflicts)).toMatchObject([
    {
      collection: 'goals',
      recordId: 'goa_1',
      field: 'statement',
      kept: 'from one',
      keptDevice: 'dev_one',
      resolvedAt: null,
    },
  ]);
});

it('tells what came from elsewhere as an ordinary change, saved first, and leaves undo to what was done here', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const one = await open(here, { device: 'dev_one', others: 'always' });
  const two = await open(there, { device: 'dev_two' });
  await one.store.apply('goal.added', goal('1', 'mine'));
  const heard: string[] = [];
  one.store.onChange(({ command, records }) => {
    heard.push(`${command} ${records.map(({ id }) => id).join()}`);
  });
  await two.store.apply('goal.added', goal('2', 'theirs'));
  // Nobody asks: the folder is watched.
  await new CopyLoop(here, there).round({ random: chance(1) });
  await expect.poll(() => heard, { timeout: 8_000 }).toEqual(['sync.merged goa_2']);
  expect((await readDocument(here)).workspace?.goals['goa_2']?.statement).toBe('theirs');
  await one.store.undo();
  expect(Object.keys(one.store.workspace.goals)).toEqual(['goa_2']);
});

it('reads of a long journal that it knows already only what is new', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const one = await open(here, { device: 'dev_one' });
  const two = await open(there, { device: 'dev_two' });
  const loop = new CopyLoop(here, there);
  await Promise.all(
    Array.from({ length: 400 }, (_, number) => two.store.apply('goal.added', goal(`${number}`, 'x'.repeat(500)))),
  );
  await settled(loop, [one.store], chance(1));
  await one.store.close();
  await two.store.apply('goal.added', goal('new', 'new'));
  await settled(loop, [], chance(1));

  const { realDisk } = await import('../../../../src/main/storage/disk');
  let bytes = 0;
  const disk = {
    ...realDisk,
    open: async (...given: Parameters<typeof realDisk.open>) => {
      const handle = await realDisk.open(...given);
      if (!String(given[0]).includes('journal-dev_two')) return handle;
      return new Proxy(handle, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          return async (...args: unknown[]) => {
            const result: unknown = await (value as (...all: unknown[]) => unknown).apply(target, args);
            if (name === 'read') bytes += (result as { bytesRead: number }).bytesRead;
            return result;
          };
        },
      });
    },
  };
  const again = await open(here, { device: 'dev_one', disk });
  expect(again.store.workspace.goals['goa_new']?.statement).toBe('new');
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(10_000);
});

it('lets a computer that was not there begin from what the others left in the folder', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const one = await open(here, { device: 'dev_one' });
  await one.store.apply('goal.added', goal('1', 'first'));
  await one.store.close();
  const loop = new CopyLoop(here, there);
  await settled(loop, [], chance(1));
  const two = await open(there, { device: 'dev_two' });
  expect(two.outcome.kind).toBe('opened');
  await two.store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'second' } });
  await settled(loop, [], chance(1));
  const again = await open(here, { device: 'dev_one' });
  expect(again.store.workspace).toEqual(two.store.workspace);
  expect(again.store.workspace.goals['goa_1']?.statement).toBe('second');
  expect(again.store.workspace.conflicts).toEqual({});
});

it('loses nothing of its own when the other computer’s askwell.json took the place of this one’s', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const one = await open(here, { device: 'dev_one' });
  const two = await open(there, { device: 'dev_two' });
  await one.store.apply('goal.added', goal('1', 'mine'));
  await one.store.close();
  await two.store.apply('goal.added', goal('2', 'theirs'));
  await two.store.snapshot();
  const { readFile } = await import('node:fs/promises');
  await writeFile(join(here, 'askwell.json'), await readFile(join(there, 'askwell.json')));
  const again = await open(here, { device: 'dev_one' });
  expect(Object.keys(again.store.workspace.goals).sort()).toEqual(['goa_1', 'goa_2']);
  await again.store.apply('goal.added', goal('3', 'more'));
  await again.store.close();
  const third = await open(here, { device: 'dev_one' });
  expect(Object.keys(third.store.workspace.goals).sort()).toEqual(['goa_1', 'goa_2', 'goa_3']);
  expect(third.outcome.kind).toBe('opened');
});

it('never writes to another computer’s journal', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const one = await open(here, { device: 'dev_one' });
  const two = await open(there, { device: 'dev_two' });
  await one.store.apply('goal.added', goal('1', 'mine'));
  await new CopyLoop(here, there).round({ random: chance(1) });
  const { readFile } = await import('node:fs/promises');
  const before = await readFile(join(there, 'journal-dev_one-1.jsonl'), 'utf8');
  await two.store.look();
  await two.store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'changed' } });
  await two.store.snapshot();
  await two.store.apply('goal.added', goal('2', 'more'));
  await two.store.snapshot();
  expect(await readFile(join(there, 'journal-dev_one-1.jsonl'), 'utf8')).toBe(before);
  expect((await readdir(there)).filter((name) => name.startsWith('journal-dev_two'))).not.toEqual([]);
  expect(
    new Marks({ rest: JSON.parse(await readFile(join(there, 'askwell.json'), 'utf8')) as Record<string, unknown> })
      .seen,
  ).toEqual({
    dev_one: 1,
    dev_two: 3,
  });
});
