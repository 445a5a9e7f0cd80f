import { z } from 'zod';
import { procedure } from './procedure';

/** What the screens that go to paper ask for. Part of contract.ts. */

const paper = z.enum(['a4', 'letter', 'a5', 'a6']);
type Paper = z.infer<typeof paper>;

export const paperProcedures = {
  /**
   * Makes a PDF of the paper that the calling page shows and asks where it shall go. `name`: what the file is called
   * until the person says otherwise, without its ending. `isLong`: words that flow over as many pages as they need, with a
   * number on each; otherwise the page shows its sheets one by one. Answers the file’s name; null: the person cancelled.
   */
  'paper.savePdf': procedure<
    z.ZodType<{ name: string; size: Paper; isLong: boolean }>,
    { readonly name: string } | null
  >(z.strictObject({ name: z.string().max(200), size: paper, isLong: z.boolean() })),
  /** Opens the system’s print dialog for the same paper. */
  'paper.print': procedure<z.ZodType<{ size: Paper }>, { readonly kind: 'printed' | 'cancelled' }>(
    z.strictObject({ size: paper }),
  ),
  /** Which of these notes are off the record. A window holds no notes but those of the talk it shows. */
  'notes.offRecord': procedure<z.ZodType<{ ids: string[] }>, readonly string[]>(
    z.strictObject({ ids: z.array(z.string().max(64)).max(200_000) }),
  ),
};
