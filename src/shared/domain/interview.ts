import { z } from 'zod';
import { deletedAt, idOf, instant, line, orderKey, text, timeZone, words } from './field';
import { stages, topics } from './question';

export const interviewStates = [
  'idea',
  'requested',
  'scheduled',
  'live',
  'toWrapUp',
  'toThank',
  'closed',
  'declined',
  'cancelled',
  'noShow',
] as const;
export type InterviewState = (typeof interviewStates)[number];

export const media = ['video', 'phone', 'inPerson', 'message'] as const;

/** What to have done before the call. The order is the order on screen. */
export const checks = ['timeConfirmed', 'notesAgreed', 'briefRead', 'linkTested', 'pitchRehearsed'] as const;
export type Check = (typeof checks)[number];

/** The three questions that close a talk (product.md, “Ending guard”). The order is the order on screen. */
export const closingAsks = ['whoElse', 'writeAgain', 'whatCanIDo'] as const;
export type ClosingAsk = (typeof closingAsks)[number];

const energy = z.int().min(1).max(5).nullable();

/** One conversation. Its clock is kept as instants, so that a crash or a sleep cannot stop it. */
export const interviewSchema = z.strictObject({
  id: idOf('int'),
  personIds: z.array(idOf('per')).max(50),
  organisationId: idOf('org').nullable().describe('where they worked when we spoke'),
  goalId: idOf('goa').nullable(),
  purpose: text.describe('what must I learn?'),
  medium: z.enum(media),
  place: line.describe('link, number or place'),
  startsAt: instant.nullable(),
  minutes: z.int().min(5).max(480),
  timeZone,
  state: z.enum(interviewStates),
  checks: z.array(z.enum(checks)).max(20).describe('what is done of the checklist'),
  isJustSocial: z.boolean(),
  liveStartedAt: instant.nullable().describe('real start'),
  liveEndedAt: instant.nullable().describe('real end; the thank-you clock runs from here'),
  pauses: z
    .array(z.strictObject({ from: instant, to: instant.nullable() }))
    .max(200)
    .describe('a pause stops the pace, not the clock; the last is open while it lasts'),
  closeBy: instant.nullable().describe('when the talk has to be over; null: its minutes after the real start'),
  clockShifts: z
    .array(z.strictObject({ at: instant, byMs: z.int() }))
    .max(200)
    .describe('jumps of the computer’s clock during the talk: at that moment it was set by so much'),
  currentGuideQuestionId: idOf('gui').nullable(),
  closing: z
    .array(
      z.strictObject({
        ask: z.enum(closingAsks),
        state: z.enum(['ticked', 'skipped', 'forLetter']),
        why: line.describe('of a skipped one'),
        at: instant,
      }),
    )
    .max(closingAsks.length)
    .describe('what became of the closing questions'),
  mySpeakingSeconds: z.int().min(0).max(86_400).nullable().describe('how long I spoke, by hand; null: not measured'),
  sheetDraft: text.describe('what was typed from the filled paper sheet and is not filed yet; shown nowhere else'),
  surprise: text.describe('reflection: what surprised you?'),
  change: text.describe('reflection: what will you do differently?'),
  nextAsk: text.describe('reflection: what will you ask the next person?'),
  feeling: z.enum(['hard', 'fine', 'easy']).nullable(),
  energyBefore: energy.describe('1 empty, 5 full'),
  energyAfter: energy,
  fit: z.enum(['up', 'same', 'down']).nullable().describe('reflection: does it suit me more or less than before?'),
  decision: text.describe('reflection: what I decided'),
  debriefStartedAt: instant.nullable().describe('when the five minutes after the talk began'),
  calendar: z
    .strictObject({ uid: line, sequence: z.int().min(0), by: z.enum(['me', 'them']) })
    .nullable()
    .describe('the invitation it stands for in calendars, and who sent it'),
  createdAt: instant,
  deletedAt,
});
export type Interview = z.infer<typeof interviewSchema>;

export const priorities = ['must', 'should', 'could'] as const;
export type Priority = (typeof priorities)[number];

/** One question of one interview's guide: its own copy, so that history does not change with the library. */
export const guideQuestionSchema = z.strictObject({
  id: idOf('gui'),
  interviewId: idOf('int'),
  questionId: idOf('que').nullable().describe('the library question it came from'),
  text,
  topic: z.enum(topics),
  stage: z.enum(stages),
  minutes: z.number().min(0).max(240),
  order: orderKey,
  priority: z.enum(priorities).describe('could goes first when time is short, must never'),
  assumptionId: idOf('asm').nullable().describe('what it tests'),
  dismissed: words.describe('remarks on its wording that the person does not want'),
  isUnplanned: z.boolean().describe('came up during the talk'),
  isParked: z.boolean().describe('put aside; comes back after the others'),
  isForLetter: z.boolean().describe('was not asked; remembered for the letter'),
  state: z.enum(['open', 'asked', 'skipped']),
  askedAt: instant.nullable().describe('when it became the current question'),
  doneAt: instant.nullable().describe('when the talk moved on from it'),
  usefulness: z.int().min(1).max(3).nullable().describe('1 closed, 2 some, 3 opened up'),
});
export type GuideQuestion = z.infer<typeof guideQuestionSchema>;

export const marks = [
  'insight',
  'quote',
  'referral',
  'action',
  'need',
  'resource',
  'culture',
  'trend',
  'question',
] as const;
export type Mark = (typeof marks)[number];

/** What a marked note became in Wrap-up. `kept`: read and left as a note. */
export const outcomeKinds = [
  'kept',
  'person',
  'followUp',
  'observation',
  'need',
  'resource',
  'letter',
  'evidence',
  'question',
] as const;

export const noteSchema = z.strictObject({
  id: idOf('not'),
  interviewId: idOf('int'),
  guideQuestionId: idOf('gui').nullable().describe('the question that was current; null: none'),
  at: instant.describe('the second of its first key'),
  text: text.describe('as it was typed, without the mark character; Wrap-up never changes it'),
  mark: z.enum(marks).nullable(),
  owner: z.enum(['me', 'them']).nullable().describe('of an action: who promised'),
  speakerId: idOf('per').nullable().describe('who said it; null: not noted'),
  personIds: z.array(idOf('per')).max(20).describe('people it speaks of, linked by @name'),
  isUntimed: z.boolean().describe('written from memory afterwards: the time is that of writing'),
  isOffRecord: z.boolean().describe('reaches no letter, export, print, search or suggestion'),
  outcome: z
    .strictObject({ kind: z.enum(outcomeKinds), recordIds: z.array(z.string().max(64)).max(20) })
    .nullable()
    .describe('what it became, with the records it made'),
});
export type Note = z.infer<typeof noteSchema>;
