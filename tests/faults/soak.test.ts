import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { isLong, times } from '../support/faultsForm';
import type { Measure } from '../support/soakWriter';
import { builtWriter } from '../support/storageChild';
import { newFolder } from '../support/storageFolder';

const [batches, snapshots] = [times(600, 20_000), times(6, 50)];

async function soak(): Promise<Measure[]> {
  const program = await builtWriter('soakWriter.ts');
  try {
    const folder = join(await newFolder(), 'workspace');
    const child = spawn(process.execPath, [program.path, folder, String(batches), String(snapshots)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const measures: Measure[] = [];
    for await (const line of createInterface({ input: child.stdout })) measures.push(JSON.parse(line) as Measure);
    return measures;
  } finally {
    await program.remove();
  }
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

it(`row 39: ${batches} batches of typing with ${snapshots} snapshots: journal bounded, open files and memory level`, async () => {
  const measures = await soak();
  expect(measures).toHaveLength(snapshots);
  const fifth = Math.ceil(snapshots / 5);
  // The first fifth is the warming up: code is compiled, the planner and the steps of undo fill.
  const [early, late] = [measures.slice(fifth, 2 * fifth), measures.slice(-fifth)];
  const rss = late.map((measure) => measure.rss);
  const growth = middle(rss) / middle(early.map((measure) => measure.rss));
  const [first, last] = [measures[fifth], measures.at(-1)];
  console.log(
    `${batches} batches: memory ${(middle(rss) / 1e6).toFixed(0)} MB (${growth.toFixed(2)} times the early one), ` +
      `${last?.descriptors ?? 0} open files, journals at most ${Math.max(...measures.map(({ journal }) => journal)) / 1e6} MB in ` +
      `${Math.max(...measures.map(({ journals }) => journals))} files`,
  );
  expect(measures.map(({ descriptors }) => descriptors)).toEqual(measures.map(() => first?.descriptors));
  // What was written since the snapshot before the last one.
  expect(Math.max(...measures.map(({ journals }) => journals))).toBeLessThanOrEqual(3);
  // Six hundred batches are warming up from beginning to end.
  if (isLong) expect(Math.abs(growth - 1)).toBeLessThanOrEqual(0.15);
}, 600_000);
