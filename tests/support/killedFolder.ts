import { doSteps, copyOf, newFolder, open } from './storageFolder';

/** Sequences in a folder that `killedFolder` makes: of the snapshot before, the snapshot, the end of the journal. */
export const [before, snapshot, end] = [8, 16, 24];

/** A folder as a killed app leaves it: two snapshots, their journals and changes after. Goes when the test ends. */
export async function killedFolder(): Promise<string> {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, before);
  await store.snapshot();
  await doSteps(store, snapshot - before);
  await store.snapshot();
  await doSteps(store, end - snapshot);
  const killed = await copyOf(folder);
  await store.close();
  return killed;
}
