import { z } from 'zod';
import { deletedAt, idOf, instant, line, localDate, text } from './field';

export const followUpKinds = [
  'thankYou',
  'nudge',
  'promise',
  'referral',
  'update',
  'keepInTouch',
  'thanks',
  'introduction',
  'event',
  'offer',
  'other',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** How often something comes again. */
export const rhythmSchema = z.strictObject({
  every: z.int().min(1).max(52),
  unit: z.enum(['day', 'week', 'month', 'year']),
});
export type Rhythm = z.infer<typeof rhythmSchema>;

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
  pausedAt: instant.nullable().describe('waits without a date until it is taken up again'),
  repeats: rhythmSchema.nullable().describe('null: once'),
  repeatOfId: idOf('fol').nullable().describe('the one it came after'),
  loopId: idOf('loo').nullable().describe('what somebody gave me, that this is about'),
  introductionId: idOf('itr').nullable(),
  eventId: idOf('eve').nullable().describe('where we met'),
  doneAt: instant.nullable().describe('when it was closed, however'),
  closedAs: z.enum(['done', 'skipped', 'letGo']).nullable().describe('null: open'),
  calendar: z
    .strictObject({
      sequence: z.int().min(0).describe('rises each time it is saved as a file'),
      isOff: z.boolean().describe('saved there as called off'),
    })
    .nullable()
    .describe('null: in no calendar file yet'),
  createdAt: instant,
  deletedAt,
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** What a new follow-up has when nothing else is said. */
export const freshFollowUp = {
  noteId: null,
  dueAt: null,
  snoozedUntil: null,
  pausedAt: null,
  repeats: null,
  repeatOfId: null,
  loopId: null,
  introductionId: null,
  eventId: null,
  doneAt: null,
  closedAs: null,
  calendar: null,
  deletedAt: null,
} as const satisfies Partial<FollowUp>;
