import { z } from 'zod';
import { command } from './command';
import { idOf } from './field';
import { assumptionSchema, evidenceSchema, goalSchema, verdicts } from './goal';

export const goalCommands = {
  'goal.added': command({
    says: 'Goal added',
    input: goalSchema.pick({ id: true, purpose: true, statement: true }),
    change: (edit, input, at) => {
      edit.add('goals', { ...input, topic: '', state: 'active', createdAt: at, deletedAt: null });
    },
  }),
  'goal.changed': command({
    says: 'Goal changed',
    input: z.strictObject({
      id: idOf('goa'),
      fields: goalSchema.pick({ purpose: true, statement: true, topic: true, state: true }).partial(),
    }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      edit.patch('goals', id, fields);
    },
  }),
  'goal.binned': command({
    says: 'Goal moved to the bin',
    input: z.strictObject({ id: idOf('goa') }),
    change: (edit, { id }, at) => {
      edit.patch('goals', id, { deletedAt: at });
    },
  }),
  'goal.restored': command({
    says: 'Goal taken from the bin',
    input: z.strictObject({ id: idOf('goa') }),
    change: (edit, { id }) => {
      edit.patch('goals', id, { deletedAt: null });
    },
  }),
  'assumption.added': command({
    says: 'Assumption added',
    input: assumptionSchema.pick({ id: true, goalId: true, statement: true }).extend({
      disproof: assumptionSchema.shape.disproof.default(''),
      decision: assumptionSchema.shape.decision.default(''),
    }),
    change: (edit, input, at) => {
      edit.add('assumptions', { ...input, createdAt: at, deletedAt: null });
    },
  }),
  'assumption.changed': command({
    says: 'Assumption changed',
    input: z.strictObject({
      id: idOf('asm'),
      fields: assumptionSchema.pick({ goalId: true, statement: true, disproof: true, decision: true }).partial(),
    }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      edit.patch('assumptions', id, fields);
    },
  }),
  'assumption.binned': command({
    says: 'Assumption moved to the bin',
    input: z.strictObject({ id: idOf('asm') }),
    change: (edit, { id }, at) => {
      edit.patch('assumptions', id, { deletedAt: at });
    },
  }),
  'assumption.restored': command({
    says: 'Assumption taken from the bin',
    input: z.strictObject({ id: idOf('asm') }),
    change: (edit, { id }) => {
      edit.patch('assumptions', id, { deletedAt: null });
    },
  }),
  'belief.judged': command({
    says: 'Belief judged',
    input: z.strictObject({
      evidenceId: idOf('evi').describe('for a first verdict; one that is there keeps its key'),
      interviewId: idOf('int'),
      assumptionId: idOf('asm'),
      verdict: z.enum(verdicts).nullable().describe('null takes it back'),
    }),
    change: (edit, { evidenceId, interviewId, assumptionId, verdict }, at) => {
      edit.get('interviews', interviewId);
      const { goalId } = edit.get('assumptions', assumptionId);
      const before = edit
        .all('evidence')
        .find((one) => one.noteId === null && one.interviewId === interviewId && one.assumptionId === assumptionId);
      if (verdict === null) {
        if (before) edit.remove('evidence', before.id);
      } else if (before) edit.patch('evidence', before.id, { verdict, at });
      else
        edit.add('evidence', {
          id: evidenceId,
          goalId,
          assumptionId,
          noteId: null,
          interviewId,
          text: '',
          verdict,
          at,
        });
    },
  }),
  'evidence.changed': command({
    says: 'Evidence changed',
    input: z.strictObject({
      id: idOf('evi'),
      fields: evidenceSchema.pick({ verdict: true, goalId: true, assumptionId: true }).partial(),
    }),
    change: (edit, { id, fields }) => {
      edit.patch('evidence', id, fields);
    },
  }),
};
