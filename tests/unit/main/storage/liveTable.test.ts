import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realDisk } from '../../../../src/main/storage/disk';
import { LiveTable, type HeldTable } from '../../../../src/main/storage/liveTable';
import type { Collections } from '../../../../src/main/storage/document';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import type { Workspace } from '../../../../src/shared/domain/workspace';
import { meddled } from '../../../support/meddledDisk';
import { applyStep, newFolder, open } from '../../../support/storageFolder';
import { stepAfter } from '../../../support/storageSteps';

type Pair = readonly [name: string, id: string, record: unknown];
const name = fc.constantFrom('goals', 'notes', 'teams');
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyPut = fc.record({ do: fc.constant('put' as const), name, id, record: fc.option(fc.nat(99), { nil: null }) });
const anyRead = fc.record({ do: fc.constant('read' as const) });

function* all(held: HeldTable): Generator<Pair> {
  for (const collection of held.names)
    for (const [key, record] of held.rows(collection)) yield [collection, key, record] as const;
}

function sorted(pairs: Iterable<Pair>): string[] {
  return [...pairs].map((pair) => JSON.stringify(pair)).sort();
}

function pairsOf(maps: Collections): Pair[] {
  return Object.entries(maps).flatMap(([collection, records]) =>
    Object.entries(records).map(([key, record]) => [collection, key, record] as const),
  );
}

it('is read as it was when it was held, each record once, whatever is put between two reads', () => {
  fc.assert(
    fc.property(
      fc.array(anyPut, { maxLength: 12 }),
      fc.array(fc.oneof(anyPut, anyRead)),
      fc.nat(3),
      (first, then, back) => {
        const maps: Collections = { goals: { a: 1, b: 2 }, notes: {} };
        const table = new LiveTable(maps);
        const states = [structuredClone(maps)];
        const before: { name: string; id: string; before: unknown }[] = [];
        for (const put of first) {
          before.unshift({ name: put.name, id: put.id, before: maps[put.name]?.[put.id] ?? null });
          table.put(put.name, put.id, put.record);
          states.push(structuredClone(maps));
        }
        // Twice: what the first time leaves behind must not show in the second.
        for (const left of [Math.min(back, first.length), 0]) {
          const wanted = left > 0 ? (states.at(-1 - left) ?? {}) : structuredClone(maps);
          const held = table.hold(before.slice(0, left));
          const read: Pair[] = [];
          const reading = all(held);
          for (const step of then) {
            if (step.do === 'put') table.put(step.name, step.id, step.record);
            else {
              const next = reading.next();
              if (next.done !== true) read.push(next.value);
            }
          }
          for (const pair of reading) read.push(pair);
          held.release();
          expect(sorted(read)).toEqual(sorted(pairsOf(wanted)));
        }
        const end = table.hold();
        expect(sorted(all(end))).toEqual(sorted(pairsOf(maps)));
      },
    ),
    { numRuns: 500 },
  );
});

it('is held by one at a time', () => {
  const table = new LiveTable({ goals: {} });
  const held = table.hold();
  expect(() => table.hold()).toThrow('held already');
  held.release();
  table.hold().release();
});

/** Typing, binning, undoing and redoing: records come, change and go. */
async function live(store: WorkspaceStore, what: 'do' | 'undo' | 'redo', number: number): Promise<void> {
  if (what === 'undo') await store.undo();
  else if (what === 'redo') await store.redo();
  else {
    const step = stepAfter((number % 400) * 4);
    await applyStep(store, step).catch(() => undefined);
  }
}

it('a snapshot under concurrent changes is the document at one point in time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('do' as const, 'undo' as const, 'redo' as const), fc.nat(400)), {
        minLength: 4,
        maxLength: 20,
      }),
      async (actions) => {
        const folder = await newFolder();
        const states = new Map<number, Workspace>();
        let [isMeddling, slices, place] = [false, 0, 0];
        const disk = meddled(realDisk, async (call, path) => {
          if (!isMeddling || call !== 'write' || !path.endsWith('.tmp')) return;
          slices += 1;
          for (let turn = 0; turn < 5; turn++) {
            const [what, number] = actions[place++ % actions.length] ?? ['do', 0];
            await live(store, what, number);
            states.set(store.sequence, structuredClone(store.workspace));
          }
        });
        const { store } = await open(folder, { disk });
        for (let filled = 0; filled < 12; filled++)
          await store.apply('goal.added', { id: `goa_f${filled}`, purpose: 'learn', statement: 'x'.repeat(20_000) });
        store.forgetUndo();
        states.set(store.sequence, structuredClone(store.workspace));
        isMeddling = true;
        for (let round = 0; round < 2; round++) {
          await store.snapshot();
          const { sequence, collections } = JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8')) as {
            sequence: number;
            collections: unknown;
          };
          expect(states.has(sequence)).toBe(true);
          expect(collections).toEqual(states.get(sequence));
        }
        expect(slices).toBeGreaterThan(3);
        isMeddling = false;
        await store.close();
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);
