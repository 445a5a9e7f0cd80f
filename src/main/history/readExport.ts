import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { KeptRecord } from '../../shared/domain/history.commands';
import { collectionNames, type RecordMap, type Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { ExportPreview, TakeInMode } from '../../shared/pastView';
import { takeInvalid } from '../storage/checkRecords';
import { realDisk } from '../storage/disk';
import { parseDocument, type Document } from '../storage/document';
import { ledger, migrated, versionOf } from '../storage/migrations/ledger';
import { touchedKey } from './entry';
import { isSame } from './lookBack';
import { recordIn } from './past';
import type { Told } from './pastRecords';

export interface ReadExport {
  readonly workspace: Workspace;
  readonly about: Omit<ExportPreview, 'token' | 'changes'>;
}

/** An export is as large as the planner it came from; ten times the largest that Askwell is measured with. */
const mostBytes = 512 * 1024 * 1024;

/** Reads an exported document (or any `askwell.json`) of this or an older version. Refuses anything else with a sentence. */
export async function readExport(file: string): Promise<ReadExport> {
  const document = await parsed(file);
  const known = versionOf(ledger);
  if (document.version > known)
    throw new Refusal(
      'cannotRead',
      'This export was written by a newer Askwell. Nothing was changed. Update Askwell, then open it again.',
    );
  const { collections } = migrated(document, known, ledger);
  const invalid = await takeInvalid(collections).catch((error: unknown) => {
    throw sayWhy(error);
  });
  const workspace = collections as unknown as Workspace;
  return {
    workspace,
    about: {
      fileName: basename(file),
      savedAt: document.savedAt,
      counts: collectionNames.flatMap((collection) => {
        const count = Object.keys(workspace[collection]).length;
        return count === 0 ? [] : [{ collection, count }];
      }),
      leftOut: invalid.filter(({ record }) => record !== null).length,
    },
  };
}

async function parsed(file: string): Promise<Document> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) throw new Refusal('tooLarge', 'it is larger than 512 MB');
    return parseDocument(await realDisk.readFile(file), versionOf(ledger));
  } catch (error) {
    throw sayWhy(error);
  }
}

function sayWhy(error: unknown): Refusal {
  const [code, reason] =
    error instanceof Refusal ? [error.code, error.message] : (['cannotRead', 'it cannot be opened'] as const);
  return new Refusal(
    code,
    `This file is no export of Askwell: ${reason}. Nothing was changed. Choose a file that “Export everything” wrote.`,
  );
}

/** The records that would change: everything is to be as in the file, or only what is missing here is added. */
export function changesOf(from: Workspace, now: Workspace, mode: TakeInMode): KeptRecord[] {
  const changes: KeptRecord[] = [];
  for (const collection of collectionNames) {
    for (const [id, record] of Object.entries(from[collection] as RecordMap<object>)) {
      const here = recordIn(now, touchedKey(collection, id));
      if (mode === 'add' ? here === null : !isSame(record as Told, here))
        changes.push({ collection, id, record } as KeptRecord);
    }
    if (mode === 'add') continue;
    for (const id of Object.keys(now[collection]))
      if (!Object.hasOwn(from[collection], id)) changes.push({ collection, id, record: null } as KeptRecord);
  }
  return changes;
}
