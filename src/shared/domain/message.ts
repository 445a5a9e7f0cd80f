import { z } from 'zod';
import { deletedAt, idOf, instant, line, localDate, text, words } from './field';

export const messageKinds = [
  'outreach',
  'nudge',
  'confirmation',
  'thankYou',
  'update',
  'introductionAsk',
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

/** What one check said of a letter at the moment it was marked as sent. */
export const sentCheckSchema = z.strictObject({
  check: z.string().min(1).max(100).describe('the check’s name'),
  label: line,
  detail: line,
  state: z.enum(['passed', 'open', 'calm', 'dismissed']),
});
export type SentCheck = z.infer<typeof sentCheckSchema>;

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
  resourceId: idOf('res').nullable().describe('what is shared'),
  introductionId: idOf('itr').nullable(),
  loopIds: z.array(idOf('loo')).max(50).describe('what this letter reports back on'),
  reason: text.describe('why this helps them; nothing is shared without it'),
  secondLanguage: line,
  secondBody: text.describe('a note in another language, under the letter'),
  sentAt: instant.nullable().describe('null: a draft'),
  sentChecks: z
    .array(sentCheckSchema)
    .max(60)
    .describe('what its checks said when it was marked as sent; empty: sent before they were kept'),
  createdAt: instant,
  deletedAt,
});
export type Message = z.infer<typeof messageSchema>;

/** What a new letter has of the fields that only some kinds use. */
export const freshMessage = {
  resourceId: null,
  introductionId: null,
  loopIds: [] as string[],
  reason: '',
  secondLanguage: '',
  secondBody: '',
} as const satisfies Partial<Message>;
