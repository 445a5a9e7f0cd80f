import { z } from 'zod';
import { procedure } from './procedure';

/** Follow-ups as calendar entries. */
export const followUpProcedures = {
  /** Opens the save dialog for these follow-ups (null: all that are open); null: the person cancelled. */
  'followUps.saveCalendar': procedure<
    z.ZodType<{ followUpIds: string[] | null }>,
    { readonly fileName: string; readonly count: number } | null
  >(z.strictObject({ followUpIds: z.array(z.string().max(64)).max(10_000).nullable() })),
};
