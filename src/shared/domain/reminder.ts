import { z } from 'zod';
import { idOf, instant } from './field';

/** One thing that was reminded of, so that no computer does it twice. */
export const reminderSchema = z.strictObject({
  id: idOf('rem'),
  subject: z.string().min(1).max(300).describe('what, and which occasion of it: followUp:fol_x:2027-01-15'),
  shownAt: instant,
  answer: z.enum(['none', 'done', 'snoozed', 'opened', 'dismissed']),
  again: instant.nullable().describe('snoozed until'),
});
export type Reminder = z.infer<typeof reminderSchema>;
