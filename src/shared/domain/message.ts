import { z } from 'zod';
import { deletedAt, idOf, instant, line, localDate, text, words } from './field';

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
  'reschedule',
  'decline',
  'forwardable',
  'referrerThanks',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export const channels = ['email', 'linkedin', 'inmail', 'text', 'phone', 'letter'] as const;
export type Channel = (typeof channels)[number];

export const variants = ['', 'referred', 'alumni', 'cold', 'inside', 'group'] as const;
export type Variant = (typeof variants)[number];

export const answers = ['replied', 'declined', 'bounced'] as const;

export const messageSchema = z.strictObject({
  id: idOf('mes'),
  kind: z.enum(messageKinds),
  personId: idOf('per'),
  interviewId: idOf('int').nullable(),
  subject: line,
  body: text,
  tone: z.enum(['warm', 'plain', 'formal']),
  noteIds: z.array(idOf('not')).max(50).describe('the highlights the person chose'),
  channel: z.enum(channels),
  variant: z.enum(variants).describe('of an outreach: how I come to write to them'),
  referrerId: idOf('per').nullable().describe('who sent me'),
  templateId: idOf('tem').nullable().describe('the template it was begun with'),
  inReplyToId: idOf('mes').nullable().describe('the letter that this one nudges or answers'),
  dismissed: words.describe('checks that the person does not want for this letter'),
  answer: z.enum(answers).nullable().describe('what came back; null: nothing yet'),
  answeredAt: instant.nullable(),
  awayUntil: localDate.nullable().describe('out of office; the days up to here do not count'),
  restedAt: instant.nullable().describe('no answer, let go'),
  sentAt: instant.nullable().describe('null: a draft'),
  createdAt: instant,
  deletedAt,
});
export type Message = z.infer<typeof messageSchema>;
