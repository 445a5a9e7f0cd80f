import type { Instant } from './domain/field';
import type { CollectionName } from './domain/identity';

/** One line of what happened: a change, a spell of typing in one record, or a backup. */
export interface HistoryLine {
  /** Names it in later questions; the same as long as the files are there. */
  readonly key: string;
  readonly kind: 'change' | 'backup';
  /** “Note added to Priya’s interview”. */
  readonly says: string;
  readonly detail: string;
  readonly at: Instant;
  /** Changes folded into this line; keystrokes mostly. */
  readonly count: number;
}

export interface HistoryPage {
  /** The newest first. */
  readonly lines: readonly HistoryLine[];
  /** Give it as `before` for older ones; null: these were the oldest. */
  readonly next: string | null;
  /** Whether anything at all happened yet, whatever the filter. */
  readonly isEmpty: boolean;
  /** How many journal files are damaged, so that what stood in them is missing. */
  readonly damaged: number;
}

/** How much of the past is looked at: what the line changed, all that belongs to one record, or everything. */
export type PastScope =
  | { readonly kind: 'change' }
  /** An interview with its guide, notes, letters and follow-ups; a person with their roles; an organisation. */
  | { readonly kind: 'about'; readonly id: string }
  | { readonly kind: 'everything' };

/** A moment of the past: right before or right after a line of the history. */
export interface PastMoment {
  readonly key: string;
  readonly side: 'before' | 'after';
}

/** One record then and now; null: it was or is not there. */
export interface PastRecord {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
  readonly then: Readonly<Record<string, unknown>> | null;
  readonly now: Readonly<Record<string, unknown>> | null;
  readonly isSame: boolean;
}

/** What to list. */
export interface HistoryQuery {
  /** Lines older than this one; null: from the newest on. */
  readonly before: string | null;
  /** Key of a person, an organisation or an interview; null: about anything. */
  readonly about: string | null;
  readonly text: string;
}

/** What to look at. */
export interface LookInput {
  readonly key: string;
  /** Null: the side that shows something else than now; after the change, where both do. */
  readonly side: 'before' | 'after' | null;
  readonly scope: PastScope;
  /** The record that the whole list is about, to offer it as a whole. */
  readonly about: string | null;
}

/** What to bring back. */
export interface BringBackInput extends PastMoment {
  readonly scope: PastScope;
  /** Only this record of the scope (`notes/not_1`); null: all of it. */
  readonly only: string | null;
}

/** How a file is taken in: in place of everything that is here, or only what is not here yet. */
export type TakeInMode = 'replace' | 'add';

export interface PastView {
  readonly line: HistoryLine;
  /** The side that was asked for or, when none was, the one that shows something else than now. */
  readonly side: 'before' | 'after';
  /** What else of this moment can be looked at, with its name: “Interview with Priya”. */
  readonly about: readonly { readonly id: string; readonly name: string }[];
  /** Those that differ from now first; at most 200. */
  readonly records: readonly PastRecord[];
  readonly total: number;
  readonly differing: number;
  /** What keys in these records mean: names and short texts. */
  readonly names: Readonly<Record<string, string>>;
  /** False: a part of the history is missing, so something may be of a neighbouring moment. */
  readonly isExact: boolean;
}

/** What an exported file holds, before anything is taken in. */
export interface ExportPreview {
  /** Names this file when it is taken in; its content stays in the main process. */
  readonly token: string;
  readonly fileName: string;
  readonly savedAt: Instant;
  /** How many records of each kind, without empty kinds. */
  readonly counts: readonly { readonly collection: CollectionName; readonly count: number }[];
  /** Records that could not be understood and are left out. */
  readonly leftOut: number;
  /** How many records would change. */
  readonly changes: { readonly replace: number; readonly add: number };
}
