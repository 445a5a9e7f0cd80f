import { z } from 'zod';
import { procedure } from './procedure';

/** Letters as files. Part of contract.ts. */

export const letterProcedures = {
  /**
   * Asks where the letter shall be saved: as a draft that mail programs open (`eml`), or as plain text. Answers the file’s
   * name; null: the person cancelled. Nothing is sent.
   */
  'letter.saveFile': procedure<
    z.ZodType<{ as: 'eml' | 'txt'; to: string; name: string; subject: string; body: string }>,
    { readonly name: string } | null
  >(
    z.strictObject({
      as: z.enum(['eml', 'txt']),
      to: z.string().max(320),
      name: z.string().max(1_000),
      subject: z.string().max(1_000),
      body: z.string().max(200_000),
    }),
  ),
};
