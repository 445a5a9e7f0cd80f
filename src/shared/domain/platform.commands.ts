import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf } from './field';
import { platformSchema } from './gathering';
import { shippedPlatforms } from './platformCatalogue';

const fields = platformSchema
  .pick({ name: true, sector: true, kind: true, link: true, note: true, state: true, checkedOn: true, isHidden: true })
  .partial();
const added = platformSchema.pick({ id: true, name: true, sector: true, kind: true, link: true, note: true }).extend({
  name: platformSchema.shape.name.min(1),
  state: platformSchema.shape.state.default('unknown'),
  checkedOn: platformSchema.shape.checkedOn.default(null),
});

/** Changing a shipped entry makes a copy of it in the document, under the same key: two computers make the same one. */
function ownCopy(edit: Edit, id: string): void {
  if (edit.find('platforms', id) !== undefined) return;
  const shipped = shippedPlatforms[id];
  if (shipped === undefined) throw new Refusal('notFound', 'This place is no longer here. Nothing was changed.');
  edit.add('platforms', shipped);
}

export const platformCommands = {
  'platform.added': command({
    says: 'Place to look added',
    input: added,
    change: (edit, input, at) => {
      if (shippedPlatforms[input.id] !== undefined)
        throw new Refusal('refused', 'This key belongs to a place that Askwell brings along. Nothing was changed.');
      edit.add('platforms', { ...input, builtInId: '', isHidden: false, createdAt: at, deletedAt: null });
    },
  }),
  'platform.changed': command({
    says: 'Place to look changed',
    input: z.strictObject({ id: idOf('pla'), fields }),
    isTyping: true,
    change: (edit, { id, fields: changed }) => {
      ownCopy(edit, id);
      edit.patch('platforms', id, changed);
    },
  }),
  'platform.reset': command({
    says: 'Place to look as it was shipped',
    input: z.strictObject({ id: idOf('pla') }),
    change: (edit, { id }) => {
      if (shippedPlatforms[id] === undefined)
        throw new Refusal('refused', 'This place is your own, so there is nothing to go back to. Nothing was changed.');
      edit.remove('platforms', id);
    },
  }),
  'platform.binned': command({
    says: 'Place to look moved to the bin',
    input: z.strictObject({ id: idOf('pla') }),
    change: (edit, { id }, at) => {
      if (shippedPlatforms[id] !== undefined)
        throw new Refusal('refused', 'What Askwell brings along can be hidden, not deleted. Nothing was changed.');
      edit.patch('platforms', id, { deletedAt: at });
    },
  }),
  'platform.restored': command({
    says: 'Place to look taken from the bin',
    input: z.strictObject({ id: idOf('pla') }),
    change: (edit, { id }) => {
      edit.patch('platforms', id, { deletedAt: null });
    },
  }),
  'platforms.imported': command({
    says: 'Places to look imported',
    input: z.strictObject({
      platforms: z.array(added).max(2_000),
      changes: z
        .array(z.strictObject({ id: idOf('pla'), fields: fields.omit({ isHidden: true }) }))
        .max(2_000)
        .describe('known ones: what the file knows better'),
    }),
    change: (edit, input, at) => {
      for (const platform of input.platforms)
        edit.add('platforms', { ...platform, builtInId: '', isHidden: false, createdAt: at, deletedAt: null });
      for (const { id, fields: changed } of input.changes) {
        ownCopy(edit, id);
        edit.patch('platforms', id, changed);
      }
    },
  }),
};
