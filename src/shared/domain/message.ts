import { z } from 'zod';
import { deletedAt, idOf, instant, line, text } from './field';

export const messageKinds = [
  'outreach',
  'nudge',
  'confirmation',
  'thankYou',
  'update',
  'introduction',
  'article',
  'congratulation',
  'checkIn',
] as const;

export const messageSchema = z.strictObject({
  id: idOf('mes'),
  kind: z.enum(messageKinds),
  personId: idOf('per'),
  interviewId: idOf('int').nullable(),
  subject: line,
  body: text,
  tone: z.enum(['warm', 'plain', 'formal']),
  noteIds: z.array(idOf('not')).max(50).describe('the highlights the person chose'),
  sentAt: instant.nullable().describe('null: a draft'),
  createdAt: instant,
  deletedAt,
});
export type Message = z.infer<typeof messageSchema>;
