import { z } from 'zod';
import { deletedAt, idOf, instant, line, localDate, text } from './field';

/** A version of “tell me about yourself”. The one in use is named by the profile. */
export const pitchSchema = z.strictObject({
  id: idOf('pit'),
  name: line,
  text: text.describe('the two-minute answer to “tell me about yourself”'),
  aim: z
    .enum(['introduction', 'pitch'])
    .nullable()
    .describe('how long it may take: introductionSeconds or pitchSeconds of the settings; null: whichever is nearer'),
  interviewId: idOf('int').nullable().describe('the talk it is rehearsed for; null: none in particular'),
  createdAt: instant,
  deletedAt,
});
export type Pitch = z.infer<typeof pitchSchema>;

/** Once spoken aloud against the stopwatch. */
export const pitchRunSchema = z.strictObject({
  id: idOf('pir'),
  pitchId: idOf('pit'),
  seconds: z.number().min(0).max(36_000),
  at: instant,
});
export type PitchRun = z.infer<typeof pitchRunSchema>;

/** How well a card of the awkward-moment deck is known. */
export const cardSchema = z.strictObject({
  id: idOf('crd'),
  card: line.describe('key of the built-in card'),
  box: z.int().min(0).max(5).describe('of Leitner’s box: 0 never seen, 1 new or forgotten, 5 known best'),
  due: localDate,
  seenAt: instant,
});
