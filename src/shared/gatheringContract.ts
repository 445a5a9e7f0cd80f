import { z } from 'zod';
import type { Change } from './domain/change';
import type { PlatformImportRow } from './platformFile';
import { procedure } from './procedure';

/** Events as calendar files, and lists of places to look as files that people give to each other. Part of contract.ts. */

const nothing = z.strictObject({});

/** What an import would do, before anything is written. The list itself stays in the main process. */
export interface PlatformImportPreview {
  /** Names this preview when it is accepted. */
  readonly token: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<PlatformImportRow['status'], number>>;
  readonly rows: readonly PlatformImportRow[];
}

export const gatheringProcedures = {
  /** Opens the save dialog for the calendar file of an event, with its slots; the file’s name, null: the person cancelled. */
  'event.saveCalendar': procedure<z.ZodType<{ eventId: string }>, string | null>(
    z.strictObject({ eventId: z.string().max(64) }),
  ),
  /** Opens the save dialog for the list of places to look, without hidden ones; the file’s name, null: the person cancelled. */
  'platforms.share': procedure<typeof nothing, string | null>(nothing),
  /** Opens the file dialog; null: the person cancelled. */
  'platforms.chooseImport': procedure<typeof nothing, PlatformImportPreview | null>(nothing),
  'platforms.acceptImport': procedure<z.ZodType<{ token: string }>, Change>(
    z.strictObject({ token: z.string().max(64) }),
  ),
};
