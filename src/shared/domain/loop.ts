import { z } from 'zod';
import { deletedAt, idOf, instant, line, text } from './field';

export const loopKinds = ['advice', 'resource', 'referral', 'introduction'] as const;
export type LoopKind = (typeof loopKinds)[number];

/** What somebody gave me, until they heard what came of it (methods.md, idea 24). */
export const loopSchema = z.strictObject({
  id: idOf('loo'),
  kind: z.enum(loopKinds),
  giverId: idOf('per').describe('who gave it'),
  what: line.describe('the advice, or what was named, in a line'),
  noteId: idOf('not').nullable().describe('where it was said'),
  interviewId: idOf('int').nullable(),
  resourceId: idOf('res').nullable(),
  introductionId: idOf('itr').nullable(),
  did: text.describe('what I did with it'),
  result: text.describe('what came of it, also when nothing did'),
  didAt: instant.nullable(),
  toldAt: instant.nullable().describe('when they heard; null: still open'),
  toldMessageId: idOf('mes').nullable(),
  letGoAt: instant.nullable(),
  createdAt: instant,
  deletedAt,
});
export type Loop = z.infer<typeof loopSchema>;

/** Whether it stands for itself and can go to the bin. Any other follows from a resource or an introduction, and goes with that. */
export function isKeptByHand({ resourceId, introductionId }: Pick<Loop, 'resourceId' | 'introductionId'>): boolean {
  return resourceId === null && introductionId === null;
}

/** What a new loop has when nothing was said about it yet. */
export const freshLoop = {
  noteId: null,
  interviewId: null,
  resourceId: null,
  introductionId: null,
  did: '',
  result: '',
  didAt: null,
  toldAt: null,
  toldMessageId: null,
  letGoAt: null,
  deletedAt: null,
} as const satisfies Partial<Loop>;
