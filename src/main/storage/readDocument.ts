import type { Workspace } from '../../shared/domain/workspace';
import { errorCode, realDisk } from './disk';
import { Marks } from './marks';
import { ledger, versionOf } from './migrations/ledger';
import { fresh, fromNewerApp, outcomeOf, unreadable, type Outcome } from './outcome';
import { emptyDocument, recover } from './recover';
import { SnapshotFile } from './snapshotFile';

interface Read {
  readonly workspace: Workspace | null;
  readonly outcome: Outcome;
  /** Whose last change the document holds, and its number; empty and 0 when it says nothing of it. */
  readonly author: string;
  readonly sequence: number;
}

const nobody = { author: '', sequence: 0 };

/**
 * Reads a data folder the way the app does and writes nothing: for tests and tools, also beside a
 * running app. `workspace` is null when nothing can be read.
 */
export async function readDocument(folder: string): Promise<Read> {
  const place = { folder, disk: realDisk, steps: ledger, timeZone: () => 'UTC', device: null };
  for (let attempt = 1; ; attempt++) {
    const file = new SnapshotFile(folder, realDisk, versionOf(ledger));
    try {
      const recovery = await recover({ ...place, readSnapshot: () => file.read() });
      if (recovery.kind === 'nothing')
        return { ...nobody, workspace: asWorkspace(emptyDocument(place).collections), outcome: fresh };
      if (recovery.kind === 'unreadable')
        return { ...nobody, workspace: null, outcome: unreadable(recovery.files, 'no file of it can be read') };
      const workspace = asWorkspace(recovery.document.collections);
      if (recovery.kind === 'newer') return { ...nobody, workspace, outcome: fromNewerApp(recovery.version) };
      const { document } = recovery;
      const made = { author: new Marks(document).device, sequence: document.sequence };
      return { ...made, workspace, outcome: outcomeOf(recovery, versionOf(ledger), [], '') };
    } catch (error) {
      // The running app may have removed a journal file since the folder was listed.
      if (errorCode(error) !== 'ENOENT' || attempt === 5) throw error;
    }
  }
}

function asWorkspace(collections: unknown): Workspace {
  return collections as Workspace;
}
