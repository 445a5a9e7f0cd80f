import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import { addThankYous, endTalk, guideIn, thankYouKeys } from './endTalk';
import { idOf, instant } from './field';
import { guideQuestionSchema, interviewSchema } from './interview';
import { newInterview } from './interview.commands';
import { personSchema } from './person';
import { newPerson } from './person.commands';
import { onTalkClock } from './talkClock';
import { isPaused } from './talkTime';

const unplannedQuestion = guideQuestionSchema.pick({
  id: true,
  questionId: true,
  text: true,
  topic: true,
  stage: true,
  minutes: true,
  order: true,
});

/** When a talk began, stood still, has to be over; and talks that nobody planned. */
export const talkClockCommands = {
  'interview.begunUnplanned': command({
    says: 'Unplanned call begun',
    input: z.strictObject({ id: idOf('int'), guide: z.array(unplannedQuestion).max(20) }),
    change: (edit, { id, guide }, at) => {
      const questions = guide.map((question) => ({
        ...question,
        interviewId: id,
        priority: 'should' as const,
        assumptionId: null,
        dismissed: [],
        isUnplanned: false,
        isParked: false,
        isForLetter: false,
        state: 'open' as const,
        askedAt: null,
        doneAt: null,
        usefulness: null,
      }));
      const [first] = questions;
      edit.add('interviews', {
        ...newInterview(id, [], 'live', at),
        medium: 'phone',
        liveStartedAt: at,
        currentGuideQuestionId: first?.id ?? null,
      });
      for (const question of questions)
        edit.add('guideQuestions', question.id === first?.id ? { ...question, askedAt: at } : question);
    },
  }),
  'interview.personNamed': command({
    says: 'Person of the talk named',
    input: z.strictObject({
      id: idOf('int'),
      personId: idOf('per'),
      newName: personSchema.shape.name.nullable().describe('of somebody who is not known yet; null: they are'),
      thankYou: thankYouKeys.element.omit({ personId: true }).describe('used when the talk is over already'),
    }),
    change: (edit, { id, personId, newName, thankYou }, at) => {
      if (newName !== null) {
        if (newName.trim() === '') throw new Refusal('refused', 'A person needs a name. Nothing was changed.');
        edit.add('people', newPerson(personId, newName.trim(), at));
      }
      edit.get('people', personId);
      const interview = edit.get('interviews', id);
      if (interview.personIds.includes(personId)) return;
      edit.patch('interviews', id, { personIds: [...interview.personIds, personId] });
      // Named after the end: the thank-you still runs from the end.
      if (interview.state === 'live' || interview.liveEndedAt === null) return;
      addThankYous(edit, id, interview.liveEndedAt, [{ ...thankYou, personId }], at);
    },
  }),
  'interview.paused': command({
    says: 'Pace paused',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      const interview = edit.get('interviews', id);
      if (interview.state !== 'live') throw new Refusal('refused', 'The call is not on. There is nothing to pause.');
      if (!isPaused(interview))
        edit.patch('interviews', id, { pauses: [...interview.pauses, { from: onTalkClock(interview, at), to: null }] });
    },
  }),
  'interview.resumed': command({
    says: 'Pace goes on',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      const { pauses, clockShifts } = edit.get('interviews', id);
      const to = onTalkClock({ clockShifts }, at);
      edit.patch('interviews', id, { pauses: pauses.map((pause) => ({ ...pause, to: pause.to ?? to })) });
    },
  }),
  'interview.closeMoved': command({
    says: 'End of the talk moved',
    input: interviewSchema.pick({ id: true, closeBy: true }),
    change: (edit, { id, closeBy }) => {
      const { liveStartedAt } = edit.get('interviews', id);
      if (closeBy !== null && liveStartedAt !== null && closeBy <= liveStartedAt)
        throw new Refusal('refused', 'A talk cannot be over before it began. Its end stays as it was.');
      edit.patch('interviews', id, { closeBy });
    },
  }),
  'interview.rescheduled': command({
    says: 'Talk put off to another time',
    input: interviewSchema.pick({ id: true, startsAt: true }),
    // Whatever was written stays, without a minute: the next talk has a clock of its own.
    change: (edit, { id, startsAt }) => {
      const interview = edit.get('interviews', id);
      if (interview.liveEndedAt !== null)
        throw new Refusal('refused', 'This talk is over, and its notes stay. Plan a new interview for the next one.');
      edit.patch('interviews', id, {
        state: startsAt === null ? 'requested' : 'scheduled',
        startsAt,
        liveStartedAt: null,
        currentGuideQuestionId: null,
        pauses: [],
        closeBy: null,
        clockShifts: [],
        closing: [],
        mySpeakingSeconds: null,
      });
      for (const question of guideIn(edit, id))
        edit.patch('guideQuestions', question.id, {
          isParked: false,
          ...(question.state === 'open' && { askedAt: null, doneAt: null }),
        });
      for (const note of edit.all('notes'))
        if (note.interviewId === id) edit.patch('notes', note.id, { isUntimed: true });
    },
  }),
  'interview.recalled': command({
    says: 'Talk put down from memory',
    input: z.strictObject({ id: idOf('int'), startedAt: instant, endedAt: instant, thankYous: thankYouKeys }),
    change: (edit, { id, startedAt, endedAt, thankYous }, at) => {
      if (endedAt <= startedAt || endedAt > at)
        throw new Refusal(
          'refused',
          'The end has to come after the beginning, and not later than now. Nothing was changed.',
        );
      if (edit.get('interviews', id).liveStartedAt !== null)
        throw new Refusal('refused', 'This talk has its times already. They stay as they are.');
      endTalk(edit, id, { startedAt, endedAt, thankYous }, at);
    },
  }),
  'interview.speakingMeasured': command({
    says: 'Own share of the talk measured',
    input: z.strictObject({ id: idOf('int'), seconds: z.int().min(0).max(86_400).describe('in all') }),
    change: (edit, { id, seconds }) => {
      edit.patch('interviews', id, { mySpeakingSeconds: seconds });
    },
  }),
};
