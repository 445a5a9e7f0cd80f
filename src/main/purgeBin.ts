import { forgottenIn } from '../shared/domain/bin';
import type { WorkspaceStore } from './storage/workspaceStore';

/**
 * Deletes what has been in the bin for 30 days: once, at the start, as a change like any other (the
 * journal and the backup of the day, which is made before, still hold it). A disk that refuses is no
 * reason not to open: it goes at the next start.
 */
export async function purgeBin(store: WorkspaceStore, now: Date): Promise<void> {
  if (store.isReadOnly || forgottenIn(store.workspace, now.toISOString()).size === 0) return;
  await store.apply('bin.purged', {}).catch(() => undefined);
}
