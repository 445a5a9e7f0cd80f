import { z } from 'zod';
import { command } from './command';
import { idOf, localDate } from './field';
import { followUpSchema, freshFollowUp } from './followUp';

export const followUpCommands = {
  'followUp.added': command({
    says: 'Follow-up added',
    input: followUpSchema.pick({ id: true, title: true, due: true }).extend({
      kind: followUpSchema.shape.kind.default('other'),
      owner: followUpSchema.shape.owner.default('me'),
      detail: followUpSchema.shape.detail.default(''),
      personId: followUpSchema.shape.personId.default(null),
      interviewId: followUpSchema.shape.interviewId.default(null),
    }),
    change: (edit, input, at) => {
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
      fields: followUpSchema.pick({ title: true, detail: true, due: true, owner: true, personId: true }).partial(),
    }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      // A new date is a new plan: it ends a snooze.
      edit.patch('followUps', id, fields.due === undefined ? fields : { ...fields, snoozedUntil: null });
    },
  }),
  'followUp.done': command({
    says: 'Follow-up done',
    input: z.strictObject({ id: idOf('fol'), isDone: z.boolean() }),
    change: (edit, { id, isDone }, at) => {
      edit.patch('followUps', id, { doneAt: isDone ? at : null, closedAs: isDone ? 'done' : null });
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
