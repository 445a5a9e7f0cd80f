import { z } from 'zod';
import { deletedAt, idOf, instant, line, text } from './field';

export const goalPurposes = ['learn', 'becomeKnown', 'findAWayIn', 'giveBack', 'belong'] as const;

export const goalSchema = z.strictObject({
  id: idOf('goa'),
  purpose: z.enum(goalPurposes),
  statement: text.describe('why I am networking, in a plain sentence'),
  topic: line.describe('the wide field, as it may stand in a letter'),
  state: z.enum(['active', 'reached', 'resting']),
  createdAt: instant,
  deletedAt,
});
export type Goal = z.infer<typeof goalSchema>;

export const assumptionSchema = z.strictObject({
  id: idOf('asm'),
  goalId: idOf('goa').nullable(),
  statement: text.describe('something I believe and want to test'),
  disproof: text.describe('what would prove me wrong'),
  decision: text.describe('the decision it feeds'),
  createdAt: instant,
  deletedAt,
});
export type Assumption = z.infer<typeof assumptionSchema>;

export const verdicts = ['for', 'against', 'neither'] as const;
export type Verdict = (typeof verdicts)[number];

export const evidenceSchema = z.strictObject({
  id: idOf('evi'),
  goalId: idOf('goa').nullable(),
  assumptionId: idOf('asm').nullable(),
  noteId: idOf('not').nullable().describe('the note it rests on; null: judged of the talk as a whole'),
  interviewId: idOf('int'),
  text: text.describe('the note’s words when it was filed'),
  verdict: z.enum(verdicts),
  at: instant,
});
export type Evidence = z.infer<typeof evidenceSchema>;
