import { z } from 'zod';
import { deletedAt, idOf, instant, line, text, words } from './field';

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
  resourceId: idOf('res').nullable().describe('what was given or received'),
  introductionId: idOf('itr').nullable(),
  eventId: idOf('eve').nullable().describe('where it was'),
  isJustSocial: z.boolean().describe('no nagging, no statistics'),
  at: instant,
  deletedAt,
});
export type Touchpoint = z.infer<typeof touchpointSchema>;

/** What a new touchpoint has when nothing else is said. */
export const freshTouchpoint = {
  interviewId: null,
  messageId: null,
  resourceId: null,
  introductionId: null,
  eventId: null,
  isJustSocial: false,
  deletedAt: null,
} as const satisfies Partial<Touchpoint>;

export const introductionStates = [
  'idea',
  'askedFor',
  'offered',
  'agreed',
  'made',
  'met',
  'notMet',
  'thanked',
  'declined',
] as const;

/** What one of the two said when asked whether they want to be introduced. Never shown to the other. */
export const consents = ['notAsked', 'asked', 'yes', 'no', 'later'] as const;

/** A to B through somebody. null stands for the user. */
export const introductionSchema = z.strictObject({
  id: idOf('itr'),
  byPersonId: idOf('per').nullable().describe('who introduces; null: I do'),
  aPersonId: idOf('per').nullable().describe('null: me'),
  bPersonId: idOf('per'),
  reason: text,
  mayUseName: z.enum(['yes', 'no', 'unknown']).describe('may I say who sent me?'),
  state: z.enum(introductionStates),
  question: line.describe('the question between them'),
  aAnswer: z.enum(consents),
  bAnswer: z.enum(consents),
  aAskedAt: instant.nullable(),
  bAskedAt: instant.nullable(),
  aAnsweredAt: instant.nullable(),
  bAnsweredAt: instant.nullable(),
  madeAt: instant.nullable().describe('when the joining letter went'),
  metAt: instant.nullable().describe('when I heard that they talked'),
  thankedAt: instant.nullable(),
  cameOfIt: text.describe('what came of it'),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable(),
  at: instant,
  deletedAt,
});
export type Introduction = z.infer<typeof introductionSchema>;

/** What a new introduction has when nothing else is said. */
export const freshIntroduction = {
  question: '',
  aAnswer: 'notAsked',
  bAnswer: 'notAsked',
  aAskedAt: null,
  bAskedAt: null,
  aAnsweredAt: null,
  bAnsweredAt: null,
  madeAt: null,
  metAt: null,
  thankedAt: null,
  cameOfIt: '',
  deletedAt: null,
} as const satisfies Partial<Introduction>;

export const resourceKinds = ['article', 'book', 'talk', 'paper', 'tool', 'course', 'other'] as const;
export const resourceStates = ['unread', 'read', 'used'] as const;

export const resourceSchema = z.strictObject({
  id: idOf('res'),
  kind: z.enum(resourceKinds),
  title: line,
  link: line,
  note: text,
  topics: words,
  where: line.describe('where to look: page, minute'),
  isBehindPaywall: z.boolean(),
  cameOfIt: text.describe('what came of it'),
  namedByPersonId: idOf('per').nullable(),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable(),
  state: z.enum(resourceStates),
  sharedWithIds: z.array(idOf('per')).max(500),
  createdAt: instant,
  deletedAt,
});
export type Resource = z.infer<typeof resourceSchema>;

/** What a new resource has when nothing else is said. */
export const freshResource = {
  link: '',
  note: '',
  topics: [] as string[],
  where: '',
  isBehindPaywall: false,
  cameOfIt: '',
  namedByPersonId: null,
  interviewId: null,
  noteId: null,
  state: 'unread',
  sharedWithIds: [] as string[],
  deletedAt: null,
} as const satisfies Partial<Resource>;
