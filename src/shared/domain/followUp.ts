import { z } from 'zod';
import { deletedAt, idOf, instant, line, localDate, text } from './field';

export const followUpKinds = ['thankYou', 'nudge', 'promise', 'referral', 'update', 'keepInTouch', 'other'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpSchema = z.strictObject({
  id: idOf('fol'),
  kind: z.enum(followUpKinds),
  title: line,
  detail: text,
  owner: z.enum(['me', 'them']).describe('them: something they promised, that I wait for'),
  personId: idOf('per').nullable(),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable().describe('where it was said'),
  due: localDate.describe('the day, on the user’s calendar'),
  dueAt: instant.nullable().describe('the minute, where one counts: the thank-you window'),
  snoozedUntil: localDate.nullable(),
  doneAt: instant.nullable(),
  createdAt: instant,
  deletedAt,
});
export type FollowUp = z.infer<typeof followUpSchema>;
