import { z } from 'zod';
import { timeZone } from './domain/field';
import { procedure } from './procedure';

/** Asks about time that only the main process can answer. */
export const clockProcedures = {
  /**
   * A window says in which zone the computer is. When that changed since the last time, and the planner followed the
   * computer’s zone, it follows to the new one, and all windows are told.
   */
  'zone.notice': procedure<z.ZodType<{ zone: string }>, null>(z.strictObject({ zone: timeZone })),
};
