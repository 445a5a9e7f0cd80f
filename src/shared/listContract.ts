import { z } from 'zod';
import type { Change } from './domain/change';
import { procedure } from './procedure';
import type { ListImportRow } from './questionListFile';

/** Question lists as files that people give to each other. Part of contract.ts. */

const nothing = z.strictObject({});

/** What an import would do, before anything is written. The list itself stays in the main process. */
export interface ListImportPreview {
  /** Names this preview when it is accepted. */
  readonly token: string;
  readonly fileName: string;
  readonly name: string;
  readonly slotMinutes: number;
  readonly counts: { readonly new: number; readonly known: number; readonly twice: number };
  readonly rows: readonly ListImportRow[];
}

export const listProcedures = {
  /** Opens the save dialog for a list of one’s own or a ready-made one; answers the file’s name, null: the person cancelled. */
  'questionList.share': procedure<z.ZodType<{ listId: string }>, string | null>(
    z.strictObject({ listId: z.string().max(64) }),
  ),
  /** Opens the file dialog; null: the person cancelled. */
  'questionList.chooseImport': procedure<typeof nothing, ListImportPreview | null>(nothing),
  'questionList.acceptImport': procedure<
    z.ZodType<{ token: string }>,
    { readonly change: Change; readonly listId: string }
  >(z.strictObject({ token: z.string().max(64) })),
};
