import { z } from 'zod';
import { deletedAt, idOf, instant, line, localDate, text, words } from './field';

export const touchpointKinds = [
  'message',
  'call',
  'coffee',
  'event',
  'article',
  'congratulation',
  'introduction',
  'interview',
  'other',
] as const;
export type TouchpointKind = (typeof touchpointKinds)[number];

/** Any contact with a person. */
export const touchpointSchema = z.strictObject({
  id: idOf('tou'),
  personId: idOf('per'),
  kind: z.enum(touchpointKinds),
  direction: z.enum(['given', 'received', 'both']).describe('given: I did something for them'),
  summary: text,
  interviewId: idOf('int').nullable(),
  messageId: idOf('mes').nullable(),
  at: instant,
  deletedAt,
});
export type Touchpoint = z.infer<typeof touchpointSchema>;

export const introductionStates = ['askedFor', 'offered', 'agreed', 'made', 'met', 'thanked', 'declined'] as const;

/** A to B through somebody. null stands for the user. */
export const introductionSchema = z.strictObject({
  id: idOf('itr'),
  byPersonId: idOf('per').nullable().describe('who introduces; null: I do'),
  aPersonId: idOf('per').nullable().describe('null: me'),
  bPersonId: idOf('per'),
  reason: text,
  mayUseName: z.enum(['yes', 'no', 'unknown']).describe('may I say who sent me?'),
  state: z.enum(introductionStates),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable(),
  at: instant,
  deletedAt,
});
export type Introduction = z.infer<typeof introductionSchema>;

export const resourceSchema = z.strictObject({
  id: idOf('res'),
  kind: z.enum(['article', 'book', 'talk', 'paper', 'tool', 'other']),
  title: line,
  link: line,
  note: text,
  topics: words,
  namedByPersonId: idOf('per').nullable(),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable(),
  state: z.enum(['unread', 'read', 'used']),
  sharedWithIds: z.array(idOf('per')).max(500),
  createdAt: instant,
  deletedAt,
});
export type Resource = z.infer<typeof resourceSchema>;

export const eventSchema = z.strictObject({
  id: idOf('eve'),
  kind: z.enum(['event', 'conference', 'club', 'onlineGroup']),
  name: line,
  purpose: text.describe('why I go'),
  place: line,
  on: localDate.nullable(),
  metPersonIds: z.array(idOf('per')).max(500),
  notes: text,
  createdAt: instant,
  deletedAt,
});
export type EventRecord = z.infer<typeof eventSchema>;
