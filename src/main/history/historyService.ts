import type {
  BringBackInput,
  ExportPreview,
  HistoryPage,
  HistoryQuery,
  LookInput,
  PastView,
  TakeInMode,
} from '../../shared/pastView';
import { Refusal } from '../../shared/failure';
import { bringBack } from './bringBack';
import { inParts, type KeptParts } from './checkedChanges';
import { FolderPast } from './folderPast';
import type { HistoryDesk } from './historyDesk';
import { historyPage } from './historyPages';
import { lookBack } from './lookBack';
import { changesOf, readExport, type ReadExport } from './readExport';

/** Answers for one folder, in the process that made it. Large files make it busy, so the app runs it in a worker. */
export class HistoryService implements HistoryDesk {
  readonly #past: FolderPast;
  #export: (ReadExport & { readonly token: string }) | null = null;
  #count = 0;

  constructor(folder: string) {
    this.#past = new FolderPast(folder);
  }

  async list(query: HistoryQuery): Promise<HistoryPage> {
    return historyPage(await this.#past.current(), query);
  }

  async look(input: LookInput): Promise<PastView> {
    return lookBack(await this.#past.current(), input);
  }

  async *bringBack(input: BringBackInput): KeptParts {
    yield* inParts(await bringBack(await this.#past.current(), input));
  }

  async previewExport({ file }: { readonly file: string }): Promise<ExportPreview> {
    const read = await readExport(file);
    const { now } = await this.#past.current();
    this.#count += 1;
    this.#export = { ...read, token: `export-${this.#count}` };
    return {
      token: this.#export.token,
      ...read.about,
      changes: {
        replace: changesOf(read.workspace, now, 'replace').length,
        add: changesOf(read.workspace, now, 'add').length,
      },
    };
  }

  async *takeIn({ token, mode }: { readonly token: string; readonly mode: TakeInMode }): KeptParts {
    const read = this.#export;
    if (read?.token !== token)
      throw new Refusal('notFound', 'This file is no longer open here. Nothing was changed. Choose it again.');
    const { now } = await this.#past.current();
    yield* inParts(changesOf(read.workspace, now, mode));
  }
}
