import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf } from './field';
import type { CollectionName } from './identity';

export const conflictCommands = {
  'conflict.resolved': command({
    says: 'Version chosen',
    input: z.strictObject({
      ids: z.array(idOf('cfl')).min(1).max(1_000),
      use: z
        .enum(['current', 'kept'])
        .describe('current: what stands in the record stays; kept: the other one takes its place'),
    }),
    change: (edit, { ids, use }, at) => {
      for (const id of ids) {
        const { resolvedAt, collection, recordId, field, kept } = edit.get('conflicts', id);
        if (resolvedAt !== null)
          throw new Refusal('refused', 'This was decided already, maybe in another window. Nothing was changed.');
        if (use === 'kept') putKept(edit, collection, recordId, { [field]: kept });
        edit.patch('conflicts', id, { resolvedAt: at });
      }
    },
  }),
};

function putKept(edit: Edit, collection: CollectionName, id: string, fields: Readonly<Record<string, unknown>>): void {
  const record = edit.find(collection, id);
  if (record === undefined)
    throw new Refusal(
      'notFound',
      'It was removed in the meantime, so there is no place for these words. Copy them instead; they stay here.',
    );
  // A field of its own, never the key: what is kept came from another computer's file.
  if (Object.keys(fields).some((field) => field === 'id' || !Object.hasOwn(record, field)))
    throw new Refusal('refused', 'Askwell does not know this field, so nothing was changed. Both versions stay.');
  edit.put(collection, { ...record, ...fields });
}
