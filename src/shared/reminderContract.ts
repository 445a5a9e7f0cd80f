import { z } from 'zod';
import type { Instant } from './domain/field';
import { procedure } from './procedure';

/** What Settings asks about reminders. Part of contract.ts. */

const nothing = z.strictObject({});

/** How reminders are doing on this computer. */
export interface ReminderState {
  /** `unknown`: nothing was shown since Askwell was started. */
  readonly system: 'shows' | 'showsNone' | 'unknown';
  /** When is looked next; null: nothing is known to come. */
  readonly next: Instant | null;
  /** Why starting at login could not be changed; empty: it is as Settings says. */
  readonly login: string;
  /** The sample is open, of which nobody is reminded. */
  readonly isSample: boolean;
}

export const reminderProcedures = {
  'reminders.look': procedure<typeof nothing, ReminderState>(nothing),
  /** Shows one notification to try it, also in quiet hours; answers what came of it. */
  'reminders.showOne': procedure<typeof nothing, ReminderState>(nothing),
};
