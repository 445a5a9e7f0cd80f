import { z } from 'zod';
import { idOf } from './domain/field';
import type { Heard } from './domain/heard';
import { procedure } from './procedure';

/** What keeping in touch asks for. Part of contract.ts. */
export const touchProcedures = {
  /**
   * Occasions and wishes that notes of talks tell of, of one person or of everybody (null). Read in main, since a window
   * holds the notes of the talks on screen only; never a line off the record.
   */
  'touch.hear': procedure<z.ZodType<{ personId: string | null }>, Heard>(
    z.strictObject({ personId: idOf('per').nullable() }),
  ),
};
