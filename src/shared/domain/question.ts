import { z } from 'zod';
import { deletedAt, idOf, instant, line, orderKey, text, words } from './field';

export const stages = ['open', 'core', 'deepen', 'close'] as const;
export type Stage = (typeof stages)[number];

export const topics = [
  'role',
  'path',
  'skills',
  'culture',
  'trends',
  'needs',
  'fit',
  'advice',
  'referrals',
  'reciprocity',
] as const;
export type Topic = (typeof topics)[number];

export const audiences = ['ALL', 'HM', 'PE', 'RE', 'SL', 'RG', 'AL'] as const;
export type Audience = (typeof audiences)[number];

export const questionSchema = z.strictObject({
  id: idOf('que'),
  text: text.describe('the question as it is asked'),
  topic: z.enum(topics),
  stage: z.enum(stages),
  audience: z.array(z.enum(audiences)).max(7),
  minutes: z.number().min(0).max(240),
  probes: words.describe('what to ask when the answer is short'),
  tags: words,
  assumptionId: idOf('asm').nullable().describe('what it tests'),
  dismissed: words.describe('remarks on its wording that the person does not want'),
  isFavourite: z.boolean(),
  isMine: z.boolean().describe('false: a changed copy of a built-in question, under its own key'),
  createdAt: instant,
  deletedAt,
});
export type Question = z.infer<typeof questionSchema>;

export const questionListSchema = z.strictObject({
  id: idOf('lis'),
  name: line,
  note: text,
  slotMinutes: z.int().min(5).max(480),
  createdAt: instant,
  deletedAt,
});
export type QuestionList = z.infer<typeof questionListSchema>;

export const questionListItemSchema = z.strictObject({
  id: idOf('lit'),
  listId: idOf('lis'),
  questionId: idOf('que'),
  order: orderKey,
  minutes: z.number().min(0).max(240),
});
