import { mkdir } from 'node:fs/promises';
import { realDisk } from '../../src/main/storage/disk';
import { SnapshotFile } from '../../src/main/storage/snapshotFile';
import { DOCUMENT_VERSION, type Workspace } from '../../src/shared/domain/workspace';
import { commands } from '../../src/shared/domain/commands';
import { Edit } from '../../src/shared/domain/edit';
import { applyRecords } from '../../src/shared/domain/change';
import { largePlanner } from '../support/largePlanner';

/** Makes `folder` a data folder with a planner of about `megabytes`, past the first run; returns its size in bytes. */
export async function seedPlanner(folder: string, megabytes: number): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const workspace: Workspace = largePlanner(megabytes);
  const edit = new Edit(workspace);
  const now = new Date().toISOString();
  commands['welcome.finished'].change(edit, {}, now);
  applyRecords(workspace, edit.records());
  const file = new SnapshotFile(folder, realDisk, DOCUMENT_VERSION);
  const collections = workspace as unknown as Record<string, Record<string, unknown>>;
  await file.write({ version: DOCUMENT_VERSION, sequence: 1, savedAt: now, collections, rest: {} });
  return file.bytes;
}
