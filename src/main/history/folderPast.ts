import { join } from 'node:path';
import { applyRecords, type RecordChange } from '../../shared/domain/change';
import { emptyWorkspace, type Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import { backupNames, backupsFolder, sortedBackups, type Backup } from '../storage/backups';
import { takeInvalid } from '../storage/checkRecords';
import { realDisk, type Disk } from '../storage/disk';
import { parseDocument } from '../storage/document';
import { ledger, migrated, versionOf } from '../storage/migrations/ledger';
import { readDocument } from '../storage/readDocument';
import { readIfThere } from '../storage/snapshotFile';
import type { Entry } from './entry';
import { HistoryBook } from './historyBook';
import { JournalReader, type JournalNews } from './journalReader';
import type { Past } from './past';

/**
 * The past of a data folder: its journals (live and moved to `history/`), its backups, and the document
 * as it is on the disk. Reads only. Whatever was read stays until the files say otherwise.
 */
export class FolderPast {
  readonly #folder: string;
  readonly #reader: JournalReader;
  readonly #book = new HistoryBook(() => this.#now);
  #now: Workspace = emptyWorkspace('');
  /** Up to which change of which computer `#now` is; null: it has to be read. */
  #reached: { readonly author: string; readonly sequence: number } | null = null;
  #opened: { readonly name: string; readonly workspace: Workspace | null } | null = null;

  /** `disk`: how journals are read. */
  constructor(folder: string, disk: Disk = realDisk) {
    this.#folder = folder;
    this.#reader = new JournalReader(folder, ledger, disk);
  }

  /** Everything there is by now. Refuses when the document cannot be read at all. */
  async current(): Promise<Past> {
    // What is written while this reads is in the one and not in the other: then once more.
    for (let attempt = 1; ; attempt++) {
      const news = await this.#reader.read();
      // Names come from the document, so it is there before the changes are put into words.
      this.#goOn(news);
      if (this.#reached === null) await this.#readNow();
      this.#book.drop(news.isGone);
      this.#book.add(news.added);
      if ((news.added.length === 0 && !news.isAnyGone) || attempt === 5) break;
    }
    return {
      book: this.#book,
      load: (entries) => this.#load(entries),
      damaged: this.#reader.damaged,
      now: this.#now,
      backups: await this.#backups(),
      openBackup: (name) => this.#open(name),
    };
  }

  /** Takes what the document’s own author did since into it; anything else is for merging, so the folder is read again. */
  #goOn({ added, isAnyGone }: JournalNews): void {
    if (isAnyGone) this.#reached = null;
    for (const { change } of added) {
      if (this.#reached === null) return;
      const { author, sequence } = this.#reached;
      const isNext = change.device === author && change.sequence <= sequence + 1;
      if (isNext && change.sequence > sequence) applyRecords(this.#now, change.records);
      this.#reached = isNext ? { author, sequence: Math.max(sequence, change.sequence) } : null;
    }
  }

  async #readNow(): Promise<void> {
    const { workspace, author, sequence } = await readDocument(this.#folder);
    if (workspace === null)
      throw new Refusal(
        'cannotRead',
        'The planner cannot be read, so its history cannot either. Nothing was changed. Settings, Data, says what is wrong.',
      );
    this.#now = workspace;
    this.#reached = { author, sequence };
  }

  #load(entries: readonly Entry[]): Promise<readonly (readonly RecordChange[])[]> {
    return this.#reader.records(entries.map(({ place }) => place));
  }

  async #backups(): Promise<readonly Backup[]> {
    return sortedBackups(await backupNames(realDisk, this.#folder));
  }

  /** One backup stays in memory: a person looks at one at a time. */
  async #open(name: string): Promise<Workspace | null> {
    if (this.#opened?.name !== name) this.#opened = { name, workspace: await readBackup(this.#folder, name) };
    return this.#opened.workspace;
  }
}

/** The document of a backup in today’s shape, without records that cannot be used; null when it cannot be read. */
async function readBackup(folder: string, name: string): Promise<Workspace | null> {
  const known = versionOf(ledger);
  try {
    const bytes = await readIfThere(realDisk, join(folder, backupsFolder, name));
    if (bytes === null) return null;
    const document = parseDocument(bytes, known);
    if (document.version > known) return null;
    const { collections } = migrated(document, known, ledger);
    await takeInvalid(collections);
    return collections as unknown as Workspace;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
