import { bringBack } from '../../src/main/history/bringBack';
import { HistoryBook } from '../../src/main/history/historyBook';
import { historyPage } from '../../src/main/history/historyPages';
import { lookBack } from '../../src/main/history/lookBack';
import type { Past } from '../../src/main/history/past';
import type { Change } from '../../src/shared/domain/change';
import type { KeptRecord } from '../../src/shared/domain/history.commands';
import type { Workspace } from '../../src/shared/domain/workspace';
import type { BringBackInput, HistoryPage, HistoryQuery, LookInput, PastView } from '../../src/shared/pastView';

/** The real history over changes in memory instead of journals: no files, so no backups. */
export class MemoryHistory {
  readonly #past: Past;
  readonly #changes: Change[] = [];
  readonly #book: HistoryBook;

  constructor(now: () => Workspace) {
    this.#book = new HistoryBook(now);
    this.#past = {
      book: this.#book,
      load: (entries) => Promise.resolve(entries.map(({ place }) => this.#changes[place]?.records ?? [])),
      get now() {
        return now();
      },
      damaged: 0,
      backups: [],
      openBackup: () => Promise.resolve(null),
    };
  }

  heard(change: Change): void {
    if (change.records.length === 0) return;
    const place = this.#changes.push(structuredClone(change)) - 1;
    this.#book.add([{ change: { ...change, clock: '' }, place }]);
  }

  list(query: HistoryQuery): HistoryPage {
    return historyPage(this.#past, query);
  }

  look(input: LookInput): Promise<PastView> {
    return lookBack(this.#past, input);
  }

  bringBack(input: BringBackInput): Promise<KeptRecord[]> {
    return bringBack(this.#past, input);
  }
}
