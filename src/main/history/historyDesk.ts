import type {
  BringBackInput,
  ExportPreview,
  HistoryPage,
  HistoryQuery,
  LookInput,
  PastView,
  TakeInMode,
} from '../../shared/pastView';
import type { KeptParts } from './checkedChanges';

/** What can be asked about the past of one folder. Answers are small, whatever the folder holds; a failure is a Refusal. */
export interface HistoryDesk {
  list(query: HistoryQuery): Promise<HistoryPage>;
  look(input: LookInput): Promise<PastView>;
  /** Writes nothing: the records for `history.restored`, each checked. */
  bringBack(input: BringBackInput): KeptParts;
  /** Reads an exported file and keeps it under a token. */
  previewExport(input: { readonly file: string }): Promise<ExportPreview>;
  /** Writes nothing: the records for `document.imported`, each checked. A token serves until another file is read. */
  takeIn(input: { readonly token: string; readonly mode: TakeInMode }): KeptParts;
}

/** Answered at once, and in parts. */
export type HistoryCall = 'list' | 'look' | 'previewExport';
export type HistoryPartsCall = 'bringBack' | 'takeIn';
