import { z } from 'zod';
import { command } from './command';
import { idOf, localDate } from './field';
import { closeFollowUp } from './followUpClosing';
import { followUpSchema } from './followUp';

const one = z.strictObject({ id: idOf('fol') });

/** What can become of a follow-up beside being done: skipped, let go, paused, asked for again, sorted after an absence. */
export const followUpMoveCommands = {
  'followUp.skipped': command({
    says: 'Follow-up skipped',
    input: one,
    change: (edit, { id }, at) => {
      closeFollowUp(edit, id, 'skipped', at);
    },
  }),
  'followUps.letGo': command({
    says: 'Follow-ups let go',
    input: z.strictObject({ ids: z.array(idOf('fol')).min(1).max(10_000) }),
    change: (edit, { ids }, at) => {
      for (const id of ids) closeFollowUp(edit, id, 'letGo', at);
    },
  }),
  'followUp.paused': command({
    says: 'Follow-up paused',
    input: one,
    change: (edit, { id }, at) => {
      if (edit.get('followUps', id).doneAt === null) edit.patch('followUps', id, { pausedAt: at });
    },
  }),
  'followUp.takenUp': command({
    says: 'Follow-up taken up again',
    input: one.extend({ until: localDate.nullable().describe('another day than the one it had; null: that one') }),
    change: (edit, { id, until }) => {
      edit.patch('followUps', id, { pausedAt: null, ...(until === null ? {} : { snoozedUntil: until }) });
    },
  }),
  'followUp.askedAgain': command({
    says: 'Asked again',
    input: one.extend({ until: localDate.describe('the day on which it may be asked for once more') }),
    change: (edit, { id, until }) => {
      edit.patch('followUps', id, { snoozedUntil: until });
    },
  }),
  'followUps.sortedAfterAbsence': command({
    says: 'Follow-ups sorted after an absence',
    input: z.strictObject({
      letGo: z.array(idOf('fol')).max(10_000),
      kept: z.array(z.strictObject({ id: idOf('fol'), until: localDate })).max(10_000),
    }),
    change: (edit, { letGo, kept }, at) => {
      // Something that comes again is only passed over this once.
      for (const id of letGo)
        closeFollowUp(edit, id, edit.get('followUps', id).repeats === null ? 'letGo' : 'skipped', at);
      for (const { id, until } of kept) edit.patch('followUps', id, { snoozedUntil: until });
    },
  }),
  'followUps.putInCalendar': command({
    says: 'Saved as a calendar file',
    input: z.strictObject({
      entries: z
        .array(z.strictObject({ id: idOf('fol'), calendar: followUpSchema.shape.calendar.unwrap() }))
        .max(100_000),
    }),
    // The file is written and may be in a calendar: taking the number back would make the next one look older.
    isHousekeeping: true,
    change: (edit, { entries }) => {
      for (const { id, calendar } of entries) if (edit.find('followUps', id)) edit.patch('followUps', id, { calendar });
    },
  }),
};
