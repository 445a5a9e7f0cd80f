import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandInput } from '../../shared/domain/commands';
import type { CollectionName } from '../../shared/domain/identity';
import { allPlatforms } from '../../shared/domain/platformCatalogue';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { PlatformImportPreview } from '../../shared/gatheringContract';
import { planPlatformImport, readPlatformFile, writePlatformFile, type PlatformFile } from '../../shared/platformFile';

/** A list of 2,000 places has about 600 kB. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Kept previews. A person looks at one; a second window may look at another. */
const KEPT = 3;

/**
 * Places to look as files. Reading and changing are apart: `preview` writes nothing, `accept` matches anew against the
 * document as it is by then and answers the one command that takes the list in, so the import is one step of undo.
 */
export class PlatformFiles {
  readonly #newId: (collection: CollectionName) => string;
  readonly #previews = new Map<string, PlatformFile>();
  #count = 0;

  constructor(newId: (collection: CollectionName) => string) {
    this.#newId = newId;
  }

  /** The text of the file: all places that are not hidden. Refuses an empty list. */
  textOf(workspace: Workspace): string {
    const platforms = allPlatforms(workspace).filter(({ isHidden }) => !isHidden);
    if (platforms.length === 0)
      throw new Refusal('refused', 'Every place is hidden, so no file was written. Bring one back first.');
    return writePlatformFile(platforms);
  }

  /** Refuses, with a sentence, what is no list of places. */
  async preview(path: string, workspace: Workspace): Promise<PlatformImportPreview> {
    const file = readPlatformFile(await textIn(path));
    const { rows } = planPlatformImport(workspace, file);
    const count = (status: (typeof rows)[number]['status']) => rows.filter((row) => row.status === status).length;
    return {
      token: this.#keep(file),
      fileName: basename(path),
      counts: { new: count('new'), fuller: count('fuller'), known: count('known'), twice: count('twice') },
      rows,
    };
  }

  /** A token serves once. */
  accept(token: string, workspace: Workspace): CommandInput<'platforms.imported'> {
    const file = this.#previews.get(token);
    if (file === undefined)
      throw new Refusal('notFound', 'This preview is no longer here. Nothing was changed. Choose the file again.');
    this.#previews.delete(token);
    const { added, changes } = planPlatformImport(workspace, file);
    return { platforms: added.map((platform) => ({ ...platform, id: this.#newId('platforms') })), changes };
  }

  #keep(file: PlatformFile): string {
    this.#count += 1;
    const token = `platforms-${this.#count}`;
    this.#previews.set(token, file);
    const [oldest] = this.#previews.keys();
    if (this.#previews.size > KEPT && oldest !== undefined) this.#previews.delete(oldest);
    return token;
  }
}

async function textIn(path: string): Promise<string> {
  const handle = await open(path, 'r').catch(() => {
    throw new Refusal(
      'cannotRead',
      'Askwell could not open this file. It may have been moved, or another program holds it. Nothing was changed.',
    );
  });
  try {
    const { size } = await handle.stat();
    if (size > MOST_BYTES)
      throw new Refusal('tooLarge', 'This file is larger than 4 MB, so it is no list of places. Nothing was changed.');
    return await handle.readFile('utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('cannotRead', 'Askwell could not read this file. Nothing was changed. Choose another one.');
  } finally {
    await handle.close();
  }
}
