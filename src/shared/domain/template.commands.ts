import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf } from './field';
import { templateSchema } from './template';
import { builtInTemplates } from './templateBank';

const fields = templateSchema.pick({ name: true, subject: true, body: true });

/** Changing a built-in template makes a copy of it in the document, under the same key. */
function ownCopy(edit: Edit, id: string): void {
  if (edit.find('templates', id) !== undefined) return;
  const builtIn = builtInTemplates[id];
  if (builtIn === undefined) throw new Refusal('notFound', 'This template is no longer here. Nothing was changed.');
  edit.add('templates', builtIn);
}

export const templateCommands = {
  'template.added': command({
    says: 'Template added',
    input: templateSchema
      .pick({ id: true, kind: true, variant: true, channel: true, subject: true, body: true })
      .extend({ name: templateSchema.shape.name.min(1) }),
    change: (edit, input, at) => {
      if (builtInTemplates[input.id] !== undefined)
        throw new Refusal('refused', 'A built-in template has this key already. Nothing was changed.');
      edit.add('templates', { ...input, isMine: true, createdAt: at, deletedAt: null });
    },
  }),
  'template.changed': command({
    says: 'Template changed',
    input: z.strictObject({ id: idOf('tem'), fields: fields.partial() }),
    isTyping: true,
    change: (edit, input) => {
      ownCopy(edit, input.id);
      edit.patch('templates', input.id, input.fields);
    },
  }),
  'template.reset': command({
    says: 'Template put back as it came',
    input: z.strictObject({ id: idOf('tem') }),
    change: (edit, { id }) => {
      if (builtInTemplates[id] === undefined)
        throw new Refusal('refused', 'This template is your own; it has no earlier form. Nothing was changed.');
      edit.remove('templates', id);
    },
  }),
  'template.binned': command({
    says: 'Template moved to the bin',
    input: z.strictObject({ id: idOf('tem') }),
    change: (edit, { id }, at) => {
      ownCopy(edit, id);
      edit.patch('templates', id, { deletedAt: at });
    },
  }),
  'template.restored': command({
    says: 'Template taken from the bin',
    input: z.strictObject({ id: idOf('tem') }),
    change: (edit, { id }) => {
      edit.patch('templates', id, { deletedAt: null });
    },
  }),
};
