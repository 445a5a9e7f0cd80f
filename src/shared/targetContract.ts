import { z } from 'zod';
import type { ToldPaths } from './domain/warmPathWords';
import { idOf } from './domain/field';
import { procedure } from './procedure';

/** What the warm paths ask for. Part of contract.ts. */
export const targetProcedures = {
  /**
   * The best chains of introductions to a person, or to anybody at an organisation. Worked out in main, since letters
   * and notes (which introductions were named off the record) are not in a window.
   */
  'paths.find': procedure<z.ZodType<{ personId: string } | { organisationId: string }>, ToldPaths>(
    z.union([z.strictObject({ personId: idOf('per') }), z.strictObject({ organisationId: idOf('org') })]),
  ),
};
