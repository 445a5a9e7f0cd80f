import type { KeptRecord } from '../../shared/domain/history.commands';
import type {
  BringBackInput,
  ExportPreview,
  HistoryPage,
  HistoryQuery,
  LookInput,
  PastView,
  TakeInMode,
} from '../../shared/pastView';

/** What can be asked about the past of one folder. Answers are small, whatever the folder holds; a failure is a Refusal. */
export interface HistoryDesk {
  list(query: HistoryQuery): Promise<HistoryPage>;
  look(input: LookInput): Promise<PastView>;
  /** Writes nothing: the records for `history.restored`. */
  bringBack(input: BringBackInput): Promise<readonly KeptRecord[]>;
  /** Reads an exported file and keeps it under a token. */
  previewExport(input: { readonly file: string }): Promise<ExportPreview>;
  /** Writes nothing: the records for `document.imported`. A token serves until another file is read. */
  takeIn(input: { readonly token: string; readonly mode: TakeInMode }): Promise<readonly KeptRecord[]>;
}

export type HistoryCall = keyof HistoryDesk;
