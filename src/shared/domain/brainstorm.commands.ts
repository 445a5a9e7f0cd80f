import { z } from 'zod';
import { Refusal } from '../failure';
import { brainstormNameSchema, brainstormSchema } from './brainstormRecord';
import { command } from './command';
import type { Edit } from './edit';
import { keysAfter } from './order';
import { personCommands } from './person.commands';

const added = personCommands['person.added'];

function running(edit: Edit, id: string): void {
  const { endedAt, deletedAt } = edit.get('brainstorms', id);
  if (endedAt !== null || deletedAt !== null)
    throw new Refusal('refused', 'This brainstorm is finished. Nothing was changed; go on with it or begin a new one.');
}

/** Names that come to mind in a few minutes. */
export const brainstormCommands = {
  'brainstorm.started': command({
    says: 'Brainstorm begun',
    input: brainstormSchema.pick({ id: true }),
    change: (edit, { id }, at) => {
      if (edit.all('brainstorms').some((one) => one.endedAt === null && one.deletedAt === null))
        throw new Refusal('refused', 'A brainstorm is under way already. Nothing was changed; go on with that one.');
      edit.add('brainstorms', { id, startedAt: at, endedAt: null, deletedAt: null });
    },
  }),
  'brainstorm.named': command({
    says: 'Name came to mind',
    input: brainstormNameSchema
      .omit({ order: true })
      .extend({ person: added.input.nullable().describe('somebody new, added with it; null: they are known') }),
    change: (edit, { id, brainstormId, personId, person }, at) => {
      running(edit, brainstormId);
      if (person !== null && person.id !== personId)
        throw new Refusal('invalidInput', 'The name and the person are not the same. Nothing was changed.');
      const known = edit.all('brainstormNames').filter((name) => name.brainstormId === brainstormId);
      if (person === null) {
        edit.get('people', personId);
        if (known.some((name) => name.personId === personId)) return;
      } else added.change(edit, person, at);
      edit.add('brainstormNames', { id, brainstormId, personId, order: keysAfter(known, 1)[0] ?? '' });
    },
  }),
  'brainstorm.finished': command({
    says: 'Brainstorm finished',
    input: brainstormSchema.pick({ id: true }),
    change: (edit, { id }, at) => {
      running(edit, id);
      edit.patch('brainstorms', id, { endedAt: at });
    },
  }),
  'brainstorm.continued': command({
    says: 'Brainstorm goes on',
    input: brainstormSchema.pick({ id: true }).extend({ isClockNew: z.boolean() }),
    change: (edit, { id, isClockNew }, at) => {
      edit.patch('brainstorms', id, { endedAt: null, ...(isClockNew ? { startedAt: at } : {}) });
    },
  }),
};
