import { z } from 'zod';
import { command } from './command';
import { idOf, localDate } from './field';
import { followUpSchema, freshFollowUp } from './followUp';
import { checkRepeats, closeFollowUp, reopenFollowUp } from './followUpClosing';

export const followUpCommands = {
  'followUp.added': command({
    says: 'Follow-up added',
    input: followUpSchema.pick({ id: true, title: true, due: true }).extend({
      kind: followUpSchema.shape.kind.default('other'),
      owner: followUpSchema.shape.owner.default('me'),
      detail: followUpSchema.shape.detail.default(''),
      personId: followUpSchema.shape.personId.default(null),
      interviewId: followUpSchema.shape.interviewId.default(null),
      repeats: followUpSchema.shape.repeats.default(null),
      loopId: followUpSchema.shape.loopId.default(null),
      introductionId: followUpSchema.shape.introductionId.default(null),
      eventId: followUpSchema.shape.eventId.default(null),
    }),
    change: (edit, input, at) => {
      checkRepeats(input);
      edit.add('followUps', {
        ...freshFollowUp,
        ...input,
        createdAt: at,
      });
    },
  }),
  'followUp.changed': command({
    says: 'Follow-up changed',
    input: z.strictObject({
      id: idOf('fol'),
      fields: followUpSchema
        .pick({ title: true, detail: true, due: true, owner: true, personId: true, kind: true, repeats: true })
        .partial(),
    }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      // A new date is a new plan: it ends a snooze.
      edit.patch('followUps', id, fields.due === undefined ? fields : { ...fields, snoozedUntil: null });
      if (fields.kind !== undefined || fields.repeats != null) checkRepeats(edit.get('followUps', id));
    },
  }),
  'followUp.done': command({
    says: 'Follow-up done',
    input: z.strictObject({ id: idOf('fol'), isDone: z.boolean() }),
    change: (edit, { id, isDone }, at) => {
      if (isDone) closeFollowUp(edit, id, 'done', at);
      else reopenFollowUp(edit, id, at);
    },
  }),
  'followUp.snoozed': command({
    says: 'Follow-up snoozed',
    input: z.strictObject({ id: idOf('fol'), until: localDate.nullable() }),
    change: (edit, { id, until }) => {
      edit.patch('followUps', id, { snoozedUntil: until });
    },
  }),
  'followUp.binned': command({
    says: 'Follow-up moved to the bin',
    input: z.strictObject({ id: idOf('fol') }),
    change: (edit, { id }, at) => {
      edit.patch('followUps', id, { deletedAt: at });
    },
  }),
  'followUp.restored': command({
    says: 'Follow-up taken from the bin',
    input: z.strictObject({ id: idOf('fol') }),
    change: (edit, { id }) => {
      edit.patch('followUps', id, { deletedAt: null });
    },
  }),
};
