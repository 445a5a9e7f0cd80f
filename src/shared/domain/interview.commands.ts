import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import { endWaitingFor } from './outreachEffects';
import { idOf, orderKey, type Instant } from './field';
import { checks, guideQuestionSchema, interviewSchema, type Interview, type InterviewState } from './interview';
import { personSchema } from './person';
import { newPerson } from './person.commands';

const fields = interviewSchema.pick({
  personIds: true,
  organisationId: true,
  goalId: true,
  purpose: true,
  medium: true,
  place: true,
  startsAt: true,
  minutes: true,
  timeZone: true,
  isJustSocial: true,
  surprise: true,
  change: true,
  nextAsk: true,
  feeling: true,
  energyBefore: true,
  energyAfter: true,
  fit: true,
  decision: true,
});

/** A guide question as a list, the library or the person gives it. */
const newGuideQuestion = guideQuestionSchema
  .pick({
    id: true,
    questionId: true,
    text: true,
    topic: true,
    stage: true,
    minutes: true,
    order: true,
  })
  .extend({
    priority: guideQuestionSchema.shape.priority.default('should'),
    assumptionId: guideQuestionSchema.shape.assumptionId.default(null),
  });
const unasked = {
  state: 'open',
  askedAt: null,
  doneAt: null,
  usefulness: null,
  dismissed: [] as string[],
  isUnplanned: false,
  isParked: false,
  isForLetter: false,
} as const;

/** An interview of which nothing more is known than with whom. */
export function newInterview(id: string, personIds: string[], state: InterviewState, at: Instant): Interview {
  return {
    id,
    personIds,
    organisationId: null,
    goalId: null,
    purpose: '',
    medium: 'video',
    place: '',
    startsAt: null,
    minutes: 20,
    timeZone: '',
    state,
    checks: [],
    isJustSocial: false,
    liveStartedAt: null,
    liveEndedAt: null,
    pauses: [],
    closeBy: null,
    clockShifts: [],
    currentGuideQuestionId: null,
    closing: [],
    mySpeakingSeconds: null,
    sheetDraft: '',
    surprise: '',
    change: '',
    nextAsk: '',
    feeling: null,
    energyBefore: null,
    energyAfter: null,
    fit: null,
    decision: '',
    debriefStartedAt: null,
    calendar: null,
    createdAt: at,
    deletedAt: null,
  };
}

export const interviewCommands = {
  'interview.planned': command({
    says: 'Interview planned',
    input: z.strictObject({
      id: idOf('int'),
      personIds: interviewSchema.shape.personIds.min(1),
      fields: fields.omit({ personIds: true }).partial().default({}),
      guide: z.array(newGuideQuestion).max(200).default([]),
      newPerson: z
        .strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1) })
        .nullable()
        .default(null)
        .describe('somebody among `personIds` who is not known yet'),
      isAsked: z.boolean().default(false).describe('they were asked already'),
    }),
    change: (edit, input, at) => {
      if (input.newPerson) edit.add('people', newPerson(input.newPerson.id, input.newPerson.name.trim(), at));
      for (const personId of input.personIds) edit.get('people', personId);
      const state = input.isAsked ? 'requested' : input.fields.startsAt ? 'scheduled' : 'idea';
      edit.add('interviews', newInterview(input.id, input.personIds, state, at));
      edit.patch('interviews', input.id, input.fields);
      if (input.fields.startsAt) endWaitingFor(edit, input.personIds, at);
      for (const question of input.guide)
        edit.add('guideQuestions', { ...question, interviewId: input.id, ...unasked });
    },
  }),
  'interview.changed': command({
    says: 'Interview changed',
    input: z.strictObject({ id: idOf('int'), fields: fields.partial() }),
    isTyping: true,
    change: (edit, input, at) => {
      const before = edit.get('interviews', input.id);
      edit.patch('interviews', input.id, input.fields);
      // A time makes it an appointment; taking the time away makes it a wish again.
      if (input.fields.startsAt === undefined) return;
      if (input.fields.startsAt === null && before.state === 'scheduled')
        edit.patch('interviews', input.id, { state: 'requested' });
      if (input.fields.startsAt !== null && (before.state === 'idea' || before.state === 'requested')) {
        edit.patch('interviews', input.id, { state: 'scheduled' });
        endWaitingFor(edit, before.personIds, at);
      }
    },
  }),
  'interview.personJoined': command({
    says: 'Person added to the interview',
    input: z.strictObject({
      id: idOf('int'),
      personId: idOf('per'),
      newName: personSchema.shape.name.default('').describe('the name of somebody who is not known yet'),
    }),
    change: (edit, { id, personId, newName }, at) => {
      if (newName.trim() !== '') edit.add('people', newPerson(personId, newName.trim(), at));
      edit.get('people', personId);
      const { personIds } = edit.get('interviews', id);
      if (personIds.includes(personId)) return;
      if (personIds.length >= 50) throw new Refusal('refused', 'A talk has room for 50 people. Nothing was changed.');
      edit.patch('interviews', id, { personIds: [...personIds, personId] });
    },
  }),
  'interview.personLeft': command({
    says: 'Person taken from the interview',
    input: z.strictObject({ id: idOf('int'), personId: idOf('per') }),
    change: (edit, { id, personId }) => {
      const { personIds } = edit.get('interviews', id);
      const others = personIds.filter((other) => other !== personId);
      if (others.length === 0)
        throw new Refusal('refused', 'An interview is always with somebody. Add the other person first.');
      edit.patch('interviews', id, { personIds: others });
    },
  }),
  'interview.moved': command({
    says: 'Interview moved on',
    input: interviewSchema.pick({ id: true, state: true }),
    change: (edit, { id, state }) => {
      edit.patch('interviews', id, { state });
    },
  }),
  'interview.checked': command({
    says: 'Checklist changed',
    input: z.strictObject({ id: idOf('int'), check: z.enum(checks), isDone: z.boolean() }),
    change: (edit, { id, check, isDone }) => {
      const others = edit.get('interviews', id).checks.filter((done) => done !== check);
      edit.patch('interviews', id, { checks: isDone ? [...others, check] : others });
    },
  }),
  'interview.binned': command({
    says: 'Interview moved to the bin',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      edit.patch('interviews', id, { deletedAt: at });
    },
  }),
  'interview.restored': command({
    says: 'Interview taken from the bin',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }) => {
      edit.patch('interviews', id, { deletedAt: null });
    },
  }),
  'guideQuestions.added': command({
    says: 'Questions added to the guide',
    input: z.strictObject({ interviewId: idOf('int'), questions: z.array(newGuideQuestion).min(1).max(200) }),
    change: (edit, { interviewId, questions }) => {
      edit.get('interviews', interviewId);
      for (const question of questions) edit.add('guideQuestions', { ...question, interviewId, ...unasked });
    },
  }),
  'guideQuestion.replaced': command({
    says: 'Guide question replaced',
    input: z.strictObject({ id: idOf('gui'), by: newGuideQuestion }),
    change: (edit, { id, by }) => {
      const { interviewId } = edit.get('guideQuestions', id);
      edit.remove('guideQuestions', id);
      edit.add('guideQuestions', { ...by, interviewId, ...unasked });
      if (edit.get('interviews', interviewId).currentGuideQuestionId === id)
        edit.patch('interviews', interviewId, { currentGuideQuestionId: null });
    },
  }),
  'guideQuestions.ordered': command({
    says: 'Guide put in another order',
    input: z.strictObject({
      orders: z
        .array(z.strictObject({ id: idOf('gui'), order: orderKey }))
        .min(1)
        .max(1_000),
    }),
    change: (edit, { orders }) => {
      for (const { id, order } of orders) edit.patch('guideQuestions', id, { order });
    },
  }),
  'guideQuestion.changed': command({
    says: 'Guide question changed',
    input: z.strictObject({
      id: idOf('gui'),
      fields: guideQuestionSchema
        .pick({
          text: true,
          topic: true,
          stage: true,
          minutes: true,
          order: true,
          priority: true,
          assumptionId: true,
          dismissed: true,
          usefulness: true,
        })
        .partial(),
    }),
    isTyping: true,
    change: (edit, input) => {
      edit.patch('guideQuestions', input.id, input.fields);
    },
  }),
  'guideQuestions.leftOut': command({
    says: 'Questions left out',
    input: z.strictObject({ ids: z.array(idOf('gui')).min(1).max(200) }),
    change: (edit, { ids }) => {
      for (const id of ids) {
        const { interviewId } = edit.get('guideQuestions', id);
        edit.remove('guideQuestions', id);
        if (edit.get('interviews', interviewId).currentGuideQuestionId === id)
          edit.patch('interviews', interviewId, { currentGuideQuestionId: null });
      }
    },
  }),
  'guideQuestion.removed': command({
    says: 'Question taken from the guide',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }) => {
      const { interviewId } = edit.get('guideQuestions', id);
      edit.remove('guideQuestions', id);
      if (edit.get('interviews', interviewId).currentGuideQuestionId === id)
        edit.patch('interviews', interviewId, { currentGuideQuestionId: null });
    },
  }),
};
