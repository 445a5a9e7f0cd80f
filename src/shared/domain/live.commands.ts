import { z } from 'zod';
import { command } from './command';
import type { Edit } from './edit';
import { endTalk, guideIn, thankYouKeys, usedQuestions } from './endTalk';
import { idOf, instant, type Instant } from './field';
import { nextOpen } from './guide';
import type { GuideQuestion } from './interview';
import { compareOrder } from './questionBank';
import { onTalkClock } from './talkClock';

/** Makes `next` (null: nothing) the current question and remembers when. */
function makeCurrent(edit: Edit, interviewId: string, next: GuideQuestion | null, present: Instant): void {
  const at = onTalkClock(edit.get('interviews', interviewId), present);
  if (next) edit.patch('guideQuestions', next.id, { state: 'open', askedAt: next.askedAt ?? at, doneAt: null });
  edit.patch('interviews', interviewId, { currentGuideQuestionId: next?.id ?? null });
}

/** Leaves a question as asked or skipped; if it was the current one, the next open one follows. */
function leave(edit: Edit, id: string, state: 'asked' | 'skipped', at: Instant): void {
  const question = edit.get('guideQuestions', id);
  const doneAt = onTalkClock(edit.get('interviews', question.interviewId), at);
  edit.patch('guideQuestions', id, {
    state,
    askedAt: state === 'asked' ? (question.askedAt ?? doneAt) : question.askedAt,
    doneAt,
  });
  if (edit.get('interviews', question.interviewId).currentGuideQuestionId !== id) return;
  makeCurrent(edit, question.interviewId, nextOpen(guideIn(edit, question.interviewId), id), at);
}

export const liveCommands = {
  'interview.started': command({
    says: 'Interview started',
    input: z.strictObject({ id: idOf('int') }),
    change: (edit, { id }, at) => {
      const interview = edit.get('interviews', id);
      if (interview.liveStartedAt !== null && interview.liveEndedAt === null) return;
      edit.patch('interviews', id, { state: 'live', liveStartedAt: interview.liveStartedAt ?? at, liveEndedAt: null });
      if (interview.currentGuideQuestionId === null) {
        makeCurrent(edit, id, guideIn(edit, id).find((question) => question.state === 'open') ?? null, at);
      }
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
        const doneAt = onTalkClock(edit.get('interviews', question.interviewId), at);
        edit.patch('guideQuestions', left.id, { state: isAsked ? 'asked' : left.state, doneAt });
      }
      makeCurrent(edit, question.interviewId, question, at);
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
      endTalk(edit, id, { startedAt: null, endedAt: endedAt ?? at, thankYous }, at);
    },
  }),
};
