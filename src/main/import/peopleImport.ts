import { basename } from 'node:path';
import type { ImportPreview } from '../../shared/contract';
import type { CommandInput } from '../../shared/domain/commands';
import type { CollectionName } from '../../shared/domain/identity';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import { breathe } from './breathe';
import { readConnections, type ConnectionRow } from './connections';
import { importLimits, type ImportLimits } from './importLimits';
import { ImportPlan } from './importPlan';
import { readImportFile } from './readImportFile';

interface Edge {
  readonly newId: (collection: CollectionName) => string;
  readonly now: () => Date;
  /** Tests set these lower. */
  readonly limits?: ImportLimits;
}

/** Kept previews. A person looks at one; a second window may look at another. */
const KEPT = 3;
const SHOWN = 500;

/**
 * Brings people in from a LinkedIn archive. Reading and changing are apart: `preview` writes nothing,
 * `accept` works the rows out anew against the document as it is by then and answers the one command
 * that adds them, so that nothing is added twice and the whole import is one step of undo.
 */
export class PeopleImport {
  readonly #edge: Edge;
  readonly #previews = new Map<string, readonly ConnectionRow[]>();
  #count = 0;

  constructor(edge: Edge) {
    this.#edge = edge;
  }

  /** Refuses, with a sentence, what is no list of people. Never answers with nothing read. */
  async preview(file: string, workspace: Workspace): Promise<ImportPreview> {
    const limits = this.#edge.limits ?? importLimits;
    const { text, remark } = await readImportFile(file, limits);
    const { rows, remarks } = await readConnections(text, limits);
    await breathe();
    const plan = new ImportPlan(workspace, this.#edge.newId);
    const counts = { new: 0, same: 0, changed: 0, hidden: 0, skipped: 0 };
    const shown: ImportPreview['rows'][number][] = [];
    for (const [place, row] of rows.entries()) {
      const told = plan.take(row);
      counts[told.status] += 1;
      if (shown.length < SHOWN)
        shown.push({
          place,
          name: row.name,
          title: row.kind === 'person' ? row.position : '',
          organisation: row.kind === 'person' ? row.company : '',
          ...told,
        });
      if (place % 1_000 === 999) await breathe();
    }
    return {
      token: this.#keep(rows),
      fileName: basename(file),
      counts: { rows: rows.length, ...counts, newOrganisations: plan.input.organisations.length },
      rows: shown,
      remarks: [remark, ...remarks].filter((said) => said !== null),
    };
  }

  /** A token serves once. `apart`: places of rows, found by the name alone, that are somebody else. */
  accept(token: string, workspace: Workspace, apart: readonly number[] = []): CommandInput<'people.imported'> {
    const rows = this.#previews.get(token);
    if (rows === undefined)
      throw new Refusal('notFound', 'This preview is no longer here. Nothing was changed. Choose the file again.');
    this.#previews.delete(token);
    const plan = new ImportPlan(workspace, this.#edge.newId);
    const isApart = new Set(apart);
    for (const [place, row] of rows.entries()) plan.take(row, isApart.has(place));
    return plan.input;
  }

  #keep(rows: readonly ConnectionRow[]): string {
    this.#count += 1;
    const token = `import-${this.#edge.now().getTime()}-${this.#count}`;
    this.#previews.set(token, rows);
    const [oldest] = this.#previews.keys();
    if (this.#previews.size > KEPT && oldest !== undefined) this.#previews.delete(oldest);
    return token;
  }
}
