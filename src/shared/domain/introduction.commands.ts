import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant, localDate, type Instant } from './field';
import { logMade, takeStep } from './introductionEffects';
import { joinsTwo } from './introductionSteps';
import { freshIntroduction, introductionSchema, type Introduction } from './network';

/** Introductions step by step (introductionSteps.ts); what is not allowed is refused in a sentence. */

const id = idOf('itr');
const side = z.enum(['a', 'b']).describe('a: the one who is asked first');

const begun = introductionSchema.pick({
  id: true,
  byPersonId: true,
  aPersonId: true,
  bPersonId: true,
  reason: true,
  question: true,
});

function begin(edit: Edit, input: z.output<typeof begun>, at: Instant): void {
  const { byPersonId, aPersonId, bPersonId } = input;
  if (byPersonId !== null && aPersonId !== null)
    throw new Refusal('refused', 'Either you join two people, or somebody introduces you. Nothing was changed.');
  if (byPersonId === null && aPersonId === null)
    throw new Refusal('refused', 'An introduction needs a second person. Nothing was changed.');
  const other = byPersonId ?? aPersonId ?? '';
  if (other === bPersonId)
    throw new Refusal('refused', 'An introduction needs two people; this is the same one twice. Nothing was changed.');
  edit.get('people', other);
  edit.get('people', bPersonId);
  for (const one of edit.all('introductions')) {
    if (one.deletedAt !== null || !isSamePair(one, input) || (joinsTwo(one) && one.state === 'declined')) continue;
    throw new Refusal(
      'refused',
      joinsTwo(one)
        ? 'These two are among your introductions already. Nothing was changed.'
        : 'This introduction is on your list already. Nothing was changed.',
    );
  }
  // Put aside earlier: it is thought of anew, and the old line goes.
  for (const one of edit.all('introductions'))
    if (one.deletedAt === null && isSamePair(one, input)) edit.patch('introductions', one.id, { deletedAt: at });
  edit.add('introductions', {
    ...freshIntroduction,
    ...input,
    mayUseName: 'unknown',
    state: 'idea',
    interviewId: null,
    noteId: null,
    at,
  });
}

type Pair = Pick<Introduction, 'byPersonId' | 'aPersonId' | 'bPersonId'>;

function isSamePair(one: Pair, other: Pair): boolean {
  if (joinsTwo(one) !== joinsTwo(other)) return false;
  if (!joinsTwo(one))
    return (
      one.byPersonId === other.byPersonId && one.aPersonId === other.aPersonId && one.bPersonId === other.bPersonId
    );
  const key = ({ aPersonId, bPersonId }: Pair) => [aPersonId, bPersonId].sort().join(' ');
  return key(one) === key(other);
}

export const introductionCommands = {
  'introduction.begun': command({
    says: 'Introduction thought of',
    input: begun,
    change: (edit, input, at) => {
      begin(edit, input, at);
    },
  }),
  'introduction.worded': command({
    says: 'Introduction worded',
    input: z.strictObject({
      id,
      fields: introductionSchema.pick({ question: true, reason: true, cameOfIt: true }).partial(),
    }),
    isTyping: true,
    change: (edit, { id: introductionId, fields }) => {
      edit.patch('introductions', introductionId, fields);
    },
  }),
  'introduction.dismissed': command({
    says: 'Suggested introduction dismissed',
    input: introductionSchema.pick({ id: true, bPersonId: true }).extend({ aPersonId: idOf('per') }),
    // Kept as one that was put aside, so that it is not suggested again and can be taken up.
    change: (edit, input, at) => {
      begin(edit, { ...input, byPersonId: null, reason: '', question: '' }, at);
      takeStep(edit, input.id, { kind: 'setAside' }, at);
    },
  }),
  'introduction.turned': command({
    says: 'Order of asking changed',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      takeStep(edit, input.id, { kind: 'turn' }, at);
    },
  }),
  'introduction.asked': command({
    says: 'Asked about an introduction',
    input: z.strictObject({ id, side, askedAt: instant.nullable().default(null).describe('null: now') }),
    change: (edit, input, at) => {
      takeStep(edit, input.id, { kind: 'ask', side: input.side }, input.askedAt ?? at);
    },
  }),
  'introduction.answered': command({
    says: 'Answer to an introduction kept',
    input: z.strictObject({
      id,
      side,
      answer: z.enum(['yes', 'no', 'later']),
      again: localDate.nullable().default(null).describe('after “later”: the day to ask once more'),
      answeredAt: instant.nullable().default(null).describe('null: now'),
    }),
    change: (edit, input, at) => {
      const { answer, again } = input;
      takeStep(edit, input.id, { kind: 'answer', side: input.side, answer }, input.answeredAt ?? at, again);
    },
  }),
  'introduction.joined': command({
    says: 'Introduction made',
    input: z.strictObject({
      id,
      touchpointId: idOf('tou').describe('with the first of the two, or with the one who introduced me'),
      otherTouchpointId: idOf('tou').nullable().default(null).describe('with the second of two whom I join'),
      joinedAt: instant.nullable().default(null).describe('null: now'),
    }),
    // Without a letter: by word of mouth, or in a letter written elsewhere.
    change: (edit, input, at) => {
      const when = input.joinedAt ?? at;
      const made = takeStep(edit, input.id, { kind: 'join' }, when);
      logMade(edit, made, [input.touchpointId, input.otherTouchpointId], when);
    },
  }),
  'introduction.met': command({
    says: 'What came of an introduction kept',
    input: z.strictObject({
      id,
      hasMet: z.boolean(),
      cameOfIt: introductionSchema.shape.cameOfIt.default(''),
    }),
    change: (edit, { id: introductionId, hasMet, cameOfIt }, at) => {
      takeStep(edit, introductionId, { kind: 'met', hasMet, cameOfIt }, at);
    },
  }),
  'introduction.thanked': command({
    says: 'Introduction thanked for',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      takeStep(edit, input.id, { kind: 'thank' }, at);
    },
  }),
  'introduction.setAside': command({
    says: 'Introduction put aside',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      takeStep(edit, input.id, { kind: 'setAside' }, at);
    },
  }),
  'introduction.tookBack': command({
    says: 'Introduction one step back',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      takeStep(edit, input.id, { kind: 'back' }, at);
    },
  }),
  'introduction.binned': command({
    says: 'Introduction moved to the bin',
    input: z.strictObject({ id }),
    change: (edit, input, at) => {
      edit.patch('introductions', input.id, { deletedAt: at });
      for (const { id: followUpId, introductionId, doneAt, deletedAt } of edit.all('followUps'))
        if (introductionId === input.id && doneAt === null && deletedAt === null)
          edit.patch('followUps', followUpId, { deletedAt: at });
    },
  }),
  'introduction.restored': command({
    says: 'Introduction taken from the bin',
    input: z.strictObject({ id }),
    change: (edit, input) => {
      edit.patch('introductions', input.id, { deletedAt: null });
    },
  }),
};
