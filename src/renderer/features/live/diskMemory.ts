import type { Note } from '../../../shared/domain/interview';
import type { RoomKnowledge } from './lineSending';
import type { Line } from './roomLine';

/** What the disk last said of the lines of a room, so that what another window wrote is told from what this one sent. */
export class DiskMemory {
  readonly #known: Pick<RoomKnowledge, 'noteOf'>;
  readonly #texts = new Map<string, string>();
  readonly #mine = new Map<string, Set<string>>();

  constructor(known: Pick<RoomKnowledge, 'noteOf'>) {
    this.#known = known;
  }

  /** These words are on their way from here. */
  sent({ id, text }: Pick<Line, 'id' | 'text'>): void {
    const mine = this.#mine.get(id) ?? new Set<string>();
    this.#mine.set(id, mine.add(text));
  }

  /** The note as it is now, its words when it was last looked at (undefined: never), and whether they came from here. */
  look(id: string): { readonly stored: Note | undefined; readonly base: string | undefined; readonly isMine: boolean } {
    const stored = this.#known.noteOf(id);
    const base = this.#texts.get(id);
    const isMine = stored !== undefined && this.#mine.get(id)?.has(stored.text) === true;
    if (stored !== undefined) this.#texts.set(id, stored.text);
    // The same words from elsewhere, later, are news again.
    if (isMine && stored.text !== base) this.#mine.get(id)?.delete(stored.text);
    return { stored, base, isMine };
  }
}
