import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import { idOf } from './field';
import { tieSchema } from './tieBetween';

/** Who knows whom, entered by hand. */
export const tieCommands = {
  'tie.added': command({
    says: 'Tie added',
    input: tieSchema.pick({ id: true, aPersonId: true, bPersonId: true, kind: true, strength: true, note: true }),
    change: (edit, input, at) => {
      if (input.aPersonId === input.bPersonId)
        throw new Refusal('refused', 'A tie joins two people; this is the same one twice. Nothing was changed.');
      edit.get('people', input.aPersonId);
      edit.get('people', input.bPersonId);
      edit.add('ties', { ...input, createdAt: at, deletedAt: null });
    },
  }),
  'tie.changed': command({
    says: 'Tie changed',
    input: z.strictObject({
      id: idOf('tie'),
      fields: tieSchema.pick({ kind: true, strength: true, note: true }).partial(),
    }),
    change: (edit, { id, fields }) => {
      edit.patch('ties', id, fields);
    },
  }),
  'tie.removed': command({
    says: 'Tie removed',
    input: z.strictObject({ id: idOf('tie') }),
    change: (edit, { id }) => {
      edit.remove('ties', id);
    },
  }),
};
