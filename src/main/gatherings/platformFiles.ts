import { basename } from 'node:path';
import type { CommandInput } from '../../shared/domain/commands';
import type { CollectionName } from '../../shared/domain/identity';
import { allPlatforms } from '../../shared/domain/platformCatalogue';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { PlatformImportPreview } from '../../shared/gatheringContract';
import { planPlatformImport, readPlatformFile, writePlatformFile, type PlatformFile } from '../../shared/platformFile';
import { KeptPreviews, textInChosen } from '../import/chosenFile';

/** A list of 2,000 places has about 600 kB. */
const MOST_MEGABYTES = 4;

/**
 * Places to look as files. Reading and changing are apart: `preview` writes nothing, `accept` matches anew against the
 * document as it is by then and answers the one command that takes the list in, so the import is one step of undo.
 */
export class PlatformFiles {
  readonly #newId: (collection: CollectionName) => string;
  readonly #previews = new KeptPreviews<PlatformFile>('platforms');

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
    const file = readPlatformFile(await textInChosen(path, MOST_MEGABYTES, 'list of places'));
    const { rows } = planPlatformImport(workspace, file);
    const count = (status: (typeof rows)[number]['status']) => rows.filter((row) => row.status === status).length;
    return {
      token: this.#previews.keep(file),
      fileName: basename(path),
      counts: { new: count('new'), fuller: count('fuller'), known: count('known'), twice: count('twice') },
      rows,
    };
  }

  /** A token serves once. */
  accept(token: string, workspace: Workspace): CommandInput<'platforms.imported'> {
    const file = this.#previews.take(token);
    const { added, changes } = planPlatformImport(workspace, file);
    return { platforms: added.map((platform) => ({ ...platform, id: this.#newId('platforms') })), changes };
  }
}
