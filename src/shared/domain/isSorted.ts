import type { Note } from './interview';

/** Notes that Wrap-up asks about: marked and on the record. */
export function isSortable(note: Pick<Note, 'mark' | 'outcome' | 'isOffRecord'>): boolean {
  return !note.isOffRecord && (note.mark !== null || note.outcome !== null);
}

/** Notes that wait to be sorted. */
export function isUnsorted(note: Pick<Note, 'mark' | 'outcome' | 'isOffRecord'>): boolean {
  return isSortable(note) && note.outcome === null;
}
