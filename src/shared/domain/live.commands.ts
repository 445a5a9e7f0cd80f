import { z } from 'zod';
import { Refusal } from '../failure';
import { closingItems, nextIn } from './closing';
import { command } from './command';
import type { Edit } from './edit';
import { endTalk, guideIn, thankYouKeys, usedQuestions } from './endTalk';
import { idOf, instant, line, type Instant } from './field';
import { firstOpen } from './guide';
import { closingAsks, guideQuestionSchema, type GuideQuestion } from './interview';
import { placeAfter } from './order';
import { paceOf } from './pace';
import { compareOrder } from './questionBank';
import { SETTINGS_ID } from './settings';
import { onTalkClock } from './talkClock';
import { settingsOf } from './workspace';

/** An unplanned question takes two minutes unless it shows otherwise. */
const newQuestion = {
  questionId: null,
  minutes: 2,
  priority: 'should',
  assumptionId: null,
  dismissed: [] as string[],
  isUnplanned: true,
  isParked: false,
  isForLetter: false,
  state: 'open',
  askedAt: null,
  doneAt: null,
  usefulness: null,
} satisfies Partial<GuideQuestion>;

/** Makes `next` (null: nothing) the current question and remembers when. It is not put aside any more. */
function makeCurrent(edit: Edit, interviewId: string, next: GuideQuestion | null, present: Instant): void {
  const at = onTalkClock(edit.get('interviews', interviewId), present);
  if (next)
    edit.patch('guideQuestions', next.id, {
      state: 'open',
      isParked: false,
      isForLetter: false,
      askedAt: next.askedAt ?? at,
      doneAt: null,
    });
  edit.patch('interviews', interviewId, { currentGuideQuestionId: next?.id ?? null });
}

/** In the last minutes only questions of the close follow by themselves. */
function isClosing(edit: Edit, interviewId: string, at: Instant): boolean {
  const settings = settingsOf({ settings: { [SETTINGS_ID]: edit.get('settings', SETTINGS_ID) } });
  return paceOf(edit.get('interviews', interviewId), [], at, settings).isClosing;
}

/** What follows when the talk moves on from a question; nothing when it was not the current one. */
function goOnFrom(edit: Edit, { id, interviewId }: GuideQuestion, at: Instant): void {
  if (edit.get('interviews', interviewId).currentGuideQuestionId !== id) return;
  makeCurrent(edit, interviewId, nextIn(guideIn(edit, interviewId), id, isClosing(edit, interviewId, at)), at);
}

/** Leaves a question as asked or skipped; if it was the current one, the next open one follows. */
function leave(edit: Edit, id: string, state: 'asked' | 'skipped', at: Instant): void {
  const question = edit.get('guideQuestions', id);
  const doneAt = onTalkClock(edit.get('interviews', question.interviewId), at);
  edit.patch('guideQuestions', id, {
    state,
    isParked: false,
    isForLetter: question.isForLetter && state === 'skipped',
    askedAt: state === 'asked' ? (question.askedAt ?? doneAt) : question.askedAt,
    doneAt,
  });
  goOnFrom(edit, question, at);
}

/** What was not asked until the end is remembered for the letter: musts, the close, what was parked, and the closing questions if they were due. */
function rememberForLetter(edit: Edit, id: string, wasClosing: boolean, end: Instant): void {
  const interview = edit.get('interviews', id);
  const guide = guideIn(edit, id);
  for (const { id: questionId, state, priority, stage, isParked } of guide)
    if (state === 'open' && (priority === 'must' || stage === 'close' || isParked))
      edit.patch('guideQuestions', questionId, { isForLetter: true });
  if (!wasClosing) return;
  const open = closingItems(interview, guide).filter(({ state }) => state === 'open');
  const closing = [
    ...interview.closing,
    ...open.map(({ ask }) => ({ ask, state: 'forLetter' as const, why: '', at: end })),
  ];
  edit.patch('interviews', id, { closing });
}

export const liveCommands = {
  'interview.started': command({
    says: 'Interview started',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      const interview = edit.get('interviews', id);
      if (interview.liveStartedAt !== null && interview.liveEndedAt === null) return;
      edit.patch('interviews', id, {
        state: 'live',
        liveStartedAt: interview.liveStartedAt ?? at,
        liveEndedAt: null,
        // What the end itself had put down for the letter can be asked after all.
        closing: interview.closing.filter((item) => item.at !== interview.liveEndedAt),
      });
      if (interview.currentGuideQuestionId === null) makeCurrent(edit, id, firstOpen(guideIn(edit, id)), at);
    },
  }),
  'guideQuestion.asked': command({
    says: 'Question asked',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      leave(edit, id, 'asked', at);
    },
  }),
  'guideQuestion.skipped': command({
    says: 'Question skipped',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      leave(edit, id, 'skipped', at);
    },
  }),
  'guideQuestion.parked': command({
    says: 'Question put aside for later',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      const question = edit.get('guideQuestions', id);
      if (question.state !== 'open')
        throw new Refusal('refused', 'This question is done. Go back to it to put it aside.');
      const doneAt = onTalkClock(edit.get('interviews', question.interviewId), at);
      edit.patch('guideQuestions', id, { isParked: true, doneAt });
      goOnFrom(edit, question, at);
    },
  }),
  'guideQuestion.improvised': command({
    says: 'Unplanned question added',
    input: guideQuestionSchema.pick({ id: true, interviewId: true, text: true }).extend({
      text: guideQuestionSchema.shape.text.min(1),
      place: z.enum(['current', 'next']).describe('asked now, or as the next one'),
    }),
    change: (edit, { id, interviewId, text, place }, at) => {
      const guide = guideIn(edit, interviewId);
      const { currentGuideQuestionId } = edit.get('interviews', interviewId);
      const current = guide.find((question) => question.id === currentGuideQuestionId);
      const isClose = isClosing(edit, interviewId, at);
      const { order, others } = placeAfter(guide, current?.id ?? null);
      for (const other of others) edit.patch('guideQuestions', other.id, { order: other.order });
      const question: GuideQuestion = {
        ...newQuestion,
        id,
        interviewId,
        text: text.trim(),
        topic: current?.topic ?? 'role',
        stage: isClose ? 'close' : (current?.stage ?? 'core'),
        order,
      };
      edit.add('guideQuestions', question);
      if (place === 'next') return;
      // The question before waits: nobody said that it was answered.
      if (current !== undefined)
        edit.patch('guideQuestions', current.id, { doneAt: onTalkClock(edit.get('interviews', interviewId), at) });
      makeCurrent(edit, interviewId, question, at);
    },
  }),
  'guideQuestion.returnedTo': command({
    says: 'Went to a question',
    input: z.strictObject({ id: idOf('gui') }),
    change: (edit, { id }, at) => {
      const question = edit.get('guideQuestions', id);
      const current = edit.get('interviews', question.interviewId).currentGuideQuestionId;
      if (current === id) return;
      const left = current === null ? undefined : edit.find('guideQuestions', current);
      if (left !== undefined) {
        // Jumping on from a question under which something was written means it was asked; going back keeps it open, to return to.
        const isOnward = compareOrder(left.order, question.order) < 0;
        const isAsked = isOnward && usedQuestions(edit, question.interviewId).has(left.id);
        edit.patch('guideQuestions', left.id, {
          state: isAsked ? 'asked' : left.state,
          doneAt: onTalkClock(edit.get('interviews', question.interviewId), at),
        });
      }
      makeCurrent(edit, question.interviewId, question, at);
    },
  }),
  'closing.settled': command({
    says: 'Closing question settled',
    input: z.strictObject({
      interviewId: idOf('int'),
      ask: z.enum(closingAsks),
      state: z.enum(['ticked', 'skipped', 'forLetter']),
      why: line.default('').describe('of a skipped one'),
    }),
    change: (edit, { interviewId, ask, state, why }, at) => {
      if (state === 'skipped' && why.trim() === '')
        throw new Refusal('refused', 'Say in a few words why it is skipped. Nothing was changed.');
      const { closing } = edit.get('interviews', interviewId);
      const item = closingItems({ closing }, guideIn(edit, interviewId)).find((one) => one.ask === ask);
      const others = closing.filter((one) => one.ask !== ask);
      edit.patch('interviews', interviewId, { closing: [...others, { ask, state, why: why.trim(), at }] });
      if (item?.guideQuestionId == null) return;
      leave(edit, item.guideQuestionId, state === 'ticked' ? 'asked' : 'skipped', at);
      if (state === 'forLetter') edit.patch('guideQuestions', item.guideQuestionId, { isForLetter: true });
    },
  }),
  'closing.reopened': command({
    says: 'Closing question open again',
    input: z.strictObject({ interviewId: idOf('int'), ask: z.enum(closingAsks) }),
    change: (edit, { interviewId, ask }) => {
      const { closing } = edit.get('interviews', interviewId);
      const item = closingItems({ closing }, guideIn(edit, interviewId)).find((one) => one.ask === ask);
      edit.patch('interviews', interviewId, { closing: closing.filter((one) => one.ask !== ask) });
      if (item?.guideQuestionId != null)
        edit.patch('guideQuestions', item.guideQuestionId, { state: 'open', isForLetter: false, doneAt: null });
    },
  }),
  'interview.ended': command({
    says: 'Interview ended',
    input: z.strictObject({
      id: idOf('int'),
      endedAt: instant.nullable().default(null).describe('when the talk really ended; null: now'),
      thankYous: thankYouKeys,
    }),
    change: (edit, { id, endedAt, thankYous }, at) => {
      const end = endedAt ?? at;
      const wasClosing = isClosing(edit, id, end);
      const { pauses, isJustSocial, clockShifts } = edit.get('interviews', id);
      const to = onTalkClock({ clockShifts }, end);
      edit.patch('interviews', id, { pauses: pauses.map((pause) => ({ ...pause, to: pause.to ?? to })) });
      endTalk(edit, id, { startedAt: null, endedAt: end, thankYous }, at);
      if (!isJustSocial) rememberForLetter(edit, id, wasClosing, end);
    },
  }),
};
