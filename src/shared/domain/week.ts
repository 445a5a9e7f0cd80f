import { z } from 'zod';
import { idOf, instant, line, localDate, text, words } from './field';

/** One week as the person meant it: its aim, what is given, its review, and what was let go when it was too much. */
export const weekSchema = z.strictObject({
  id: idOf('wee'),
  startsOn: localDate.describe('its first day'),
  aim: line,
  giving: line.describe('what I give this week'),
  reviewedAt: instant.nullable(),
  reviewed: words.describe('cards of the review that are done'),
  overloadedAt: instant.nullable().describe('when the overload button was pressed last'),
  letGo: z
    .array(z.strictObject({ followUpId: idOf('fol'), until: localDate.nullable().describe('null: for good') }))
    .max(10_000),
  note: text,
  createdAt: instant,
});
export type WeekRecord = z.infer<typeof weekSchema>;
