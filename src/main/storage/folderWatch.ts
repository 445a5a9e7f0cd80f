import { watch, type FSWatcher } from 'node:fs';

const quietMs = 150;
const everyMs = 3_000;

/**
 * Says when a folder is worth a look: soon after the system tells of a change in it, and every few
 * seconds besides, because network drives and some sync programs tell nothing.
 */
export class FolderWatch {
  readonly #look: () => void;
  readonly #watchers: FSWatcher[] = [];
  readonly #every: NodeJS.Timeout;
  #soon: NodeJS.Timeout | undefined;

  /** `concerns`: whether a change of this name means anything. Folders that cannot be watched are looked at by time alone. */
  constructor(folders: readonly string[], concerns: (name: string) => boolean, look: () => void) {
    this.#look = look;
    for (const folder of folders) {
      try {
        const watcher = watch(folder, { persistent: false }, (_event, name) => {
          if (name === null || concerns(name)) this.#lookSoon();
        });
        // The folder was taken away, or the system has no more watchers to give.
        watcher.on('error', () => {
          watcher.close();
        });
        this.#watchers.push(watcher);
      } catch {
        // Not there or not watchable.
      }
    }
    this.#every = setInterval(look, everyMs);
    this.#every.unref();
  }

  stop(): void {
    clearInterval(this.#every);
    clearTimeout(this.#soon);
    for (const watcher of this.#watchers) watcher.close();
  }

  #lookSoon(): void {
    if (this.#soon !== undefined) return;
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      this.#look();
    }, quietMs);
    this.#soon.unref();
  }
}
