import { z } from 'zod';
import { command } from './command';
import { idOf, instant } from './field';
import { reminderSchema } from './reminder';

/** What Askwell notes about its own reminders: no step of undo, and no page may ask for it. */
export const reminderCommands = {
  'reminders.shown': command({
    says: 'Reminder shown',
    input: z.strictObject({
      shown: z.array(reminderSchema.pick({ id: true, subject: true })).max(20_000),
      forgotten: z.array(idOf('rem')).max(20_000).default([]).describe('of long ago, whose thing is over'),
    }),
    isHousekeeping: true,
    isMainOnly: true,
    change: (edit, { shown, forgotten }, at) => {
      for (const id of forgotten) edit.remove('reminders', id);
      for (const { id, subject } of shown)
        edit.put('reminders', { id, subject, shownAt: at, answer: 'none', again: null });
    },
  }),
  'reminders.answered': command({
    says: 'Reminder answered',
    input: z.strictObject({
      ids: z.array(idOf('rem')).max(20_000),
      answer: reminderSchema.shape.answer,
      again: instant.nullable().describe('of a snoozed one'),
    }),
    isHousekeeping: true,
    isMainOnly: true,
    change: (edit, { ids, answer, again }) => {
      // One that is gone (the planner was put back to an older day) is no loss.
      for (const id of ids)
        if (edit.find('reminders', id) !== undefined) edit.patch('reminders', id, { answer, again });
    },
  }),
};
