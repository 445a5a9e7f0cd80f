import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { endTalk, guideIn, thankYouKeys } from './endTalk';
import { idOf, instant, type Instant } from './field';
import { interviewSchema, noteSchema } from './interview';

/** The paper twin: what was written by hand during a talk and typed in afterwards. */
export const sheetCommands = {
  'sheet.drafted': command({
    says: 'Sheet typed',
    input: z.strictObject({ id: idOf('int'), draft: interviewSchema.shape.sheetDraft }),
    isTyping: true,
    change: (edit, { id, draft }) => {
      edit.patch('interviews', id, { sheetDraft: draft });
    },
  }),
  'sheet.filed': command({
    says: 'Sheet filed',
    input: z.strictObject({
      id: idOf('int'),
      times: z
        .strictObject({ startedAt: instant, endedAt: instant })
        .nullable()
        .describe('when the talk really was; null: known already, it was ended before'),
      notes: z
        .array(
          noteSchema.pick({
            id: true,
            guideQuestionId: true,
            text: true,
            mark: true,
            owner: true,
            isOffRecord: true,
          }),
        )
        .min(1)
        .max(5_000)
        .describe('in the order they were typed'),
      thankYous: thankYouKeys,
    }),
    change: (edit, { id, times, notes, thankYous }, at) => {
      const interview = edit.get('interviews', id);
      const endedAt = times?.endedAt ?? interview.liveEndedAt;
      if (endedAt === null)
        throw new Refusal('refused', 'Say when the talk was first. Nothing was changed; your lines are still here.');
      if (times !== null && (times.startedAt >= times.endedAt || times.endedAt > at))
        throw new Refusal(
          'refused',
          'The talk has to end after it began, and not later than now. Nothing was changed; your lines are still here.',
        );
      // No minute is known of them: they stand after the end, in their order, which is how the screens tell them.
      let last = lastMoment(edit, id, endedAt);
      for (const note of notes) {
        last += 1;
        edit.add('notes', {
          ...note,
          interviewId: id,
          at: new Date(last).toISOString(),
          speakerId: null,
          personIds: [],
          isUntimed: true,
          outcome: null,
        });
      }
      const written = new Set(notes.map(({ guideQuestionId }) => guideQuestionId));
      for (const question of guideIn(edit, id))
        if (question.state === 'open' && written.has(question.id))
          edit.patch('guideQuestions', question.id, { state: 'asked' });
      if (times !== null) endTalk(edit, id, { ...times, thankYous }, at);
      edit.patch('interviews', id, { sheetDraft: '' });
    },
  }),
};

/** The end of the talk, or the last note that stands behind it. In milliseconds. */
function lastMoment(edit: Edit, interviewId: string, endedAt: Instant): number {
  return edit
    .all('notes')
    .reduce(
      (last, note) => (note.interviewId === interviewId ? Math.max(last, Date.parse(note.at)) : last),
      Date.parse(endedAt),
    );
}
