import { z } from 'zod';
import { command } from './command';
import type { Edit } from './edit';
import { localDate, type Instant, type LocalDate } from './field';
import { about, kept } from './loop.commands';
import { closeLoops } from './loopClosing';
import { weekSchema, type WeekRecord } from './week';
import { freshWeek, weekIdOf } from './weekPlan';

const startsOn = localDate.describe('the first day of the week; its record is made from it');

/** The record of a week, made when something is said of it for the first time. */
function weekIn(edit: Edit, day: LocalDate, at: Instant): WeekRecord {
  const found = edit.find('weeks', weekIdOf(day));
  if (found !== undefined) return found;
  const fresh = freshWeek(day, at);
  edit.add('weeks', fresh);
  return fresh;
}

export const weekCommands = {
  'week.planned': command({
    says: 'Week planned',
    input: z.strictObject({
      startsOn,
      fields: weekSchema.pick({ aim: true, giving: true, note: true }).partial(),
    }),
    isTyping: true,
    change: (edit, { startsOn: day, fields }, at) => {
      edit.patch('weeks', weekIn(edit, day, at).id, fields);
    },
  }),
  'week.eased': command({
    says: 'Week made lighter',
    input: z.strictObject({
      startsOn,
      letGo: weekSchema.shape.letGo.min(1),
    }),
    change: (edit, { startsOn: day, letGo }, at) => {
      const week = weekIn(edit, day, at);
      for (const { followUpId, until } of letGo) {
        const { doneAt } = edit.get('followUps', followUpId);
        // Done in another window meanwhile: nothing is put off.
        if (doneAt !== null) continue;
        if (until === null) edit.patch('followUps', followUpId, { doneAt: at, closedAs: 'letGo' });
        else edit.patch('followUps', followUpId, { snoozedUntil: until });
      }
      const ids = new Set(letGo.map(({ followUpId }) => followUpId));
      const earlier = week.letGo.filter(({ followUpId }) => !ids.has(followUpId));
      edit.patch('weeks', week.id, { overloadedAt: at, letGo: [...earlier, ...letGo].slice(-10_000) });
    },
  }),
  'week.cardAnswered': command({
    says: 'Card of the review answered',
    input: z.strictObject({
      startsOn,
      card: z.string().min(1).max(100),
      loop: about
        .nullable()
        .default(null)
        .describe('the loop of the card, which is stored with the first word about it'),
      answer: z.enum(['told', 'letGo', 'kept']).describe('kept: it stays as it is until the next review'),
    }),
    change: (edit, { startsOn: day, card, loop, answer }, at) => {
      if (loop !== null && answer !== 'kept') {
        const { id, giverId } = kept(edit, loop, at);
        if (answer === 'letGo') edit.patch('loops', id, { letGoAt: at });
        else closeLoops(edit, { personId: giverId, loopIds: [id], interviewId: null, messageId: null }, at);
      }
      const week = weekIn(edit, day, at);
      // As many as the field holds; the oldest answers are no longer needed by then.
      const others = week.reviewed.filter((other) => other !== card).slice(-199);
      edit.patch('weeks', week.id, { reviewed: [...others, card] });
    },
  }),
  'week.reviewed': command({
    says: 'Week reviewed',
    input: z.strictObject({ startsOn }),
    change: (edit, { startsOn: day }, at) => {
      edit.patch('weeks', weekIn(edit, day, at).id, { reviewedAt: at });
    },
  }),
};
