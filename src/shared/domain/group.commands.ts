import { z } from 'zod';
import { command } from './command';
import { idOf } from './field';
import { groupSchema } from './gathering';

const fields = groupSchema.omit({ id: true, contributions: true, createdAt: true, deletedAt: true }).partial();
const contribution = groupSchema.shape.contributions.element;

export const groupCommands = {
  'group.added': command({
    says: 'Group added',
    input: z.strictObject({
      id: idOf('gro'),
      name: groupSchema.shape.name.min(1),
      fields: fields.omit({ name: true }).default({}),
    }),
    change: (edit, { id, name, fields: given }, at) => {
      edit.add('groups', {
        id,
        name: name.trim(),
        kind: 'community',
        link: '',
        why: '',
        cost: '',
        rhythm: null,
        nextOn: null,
        role: 'reading',
        state: 'trying',
        memberIds: [],
        worth: null,
        contributions: [],
        notes: '',
        createdAt: at,
        deletedAt: null,
      });
      edit.patch('groups', id, given);
    },
  }),
  'group.changed': command({
    says: 'Group changed',
    input: z.strictObject({ id: idOf('gro'), fields }),
    isTyping: true,
    change: (edit, { id, fields: changed }) => {
      edit.patch('groups', id, changed);
    },
  }),
  'group.contributed': command({
    says: 'Contribution noted',
    input: z.strictObject({
      id: idOf('gro'),
      contribution: contribution.extend({ what: contribution.shape.what.min(1) }),
    }),
    change: (edit, { id, contribution: given }) => {
      const { contributions } = edit.get('groups', id);
      edit.patch('groups', id, { contributions: [...contributions, given] });
    },
  }),
  'group.contributionRemoved': command({
    says: 'Contribution removed',
    input: z.strictObject({ id: idOf('gro'), contribution }),
    change: (edit, { id, contribution: gone }) => {
      const { contributions } = edit.get('groups', id);
      const place = contributions.findIndex(
        ({ on, what, link }) => on === gone.on && what === gone.what && link === gone.link,
      );
      // Two windows may remove the same; what is gone is gone.
      if (place !== -1) edit.patch('groups', id, { contributions: contributions.toSpliced(place, 1) });
    },
  }),
  'group.binned': command({
    says: 'Group moved to the bin',
    input: z.strictObject({ id: idOf('gro') }),
    change: (edit, { id }, at) => {
      edit.patch('groups', id, { deletedAt: at });
    },
  }),
  'group.restored': command({
    says: 'Group taken from the bin',
    input: z.strictObject({ id: idOf('gro') }),
    change: (edit, { id }) => {
      edit.patch('groups', id, { deletedAt: null });
    },
  }),
};
