import { z } from 'zod';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant } from './field';
import { freshResource, freshTouchpoint, resourceSchema } from './network';

/** What a person types or chooses of a resource. */
const told = resourceSchema.pick({
  title: true,
  kind: true,
  link: true,
  note: true,
  topics: true,
  state: true,
  where: true,
  isBehindPaywall: true,
  cameOfIt: true,
  namedByPersonId: true,
  sharedWithIds: true,
});

/** Keeps that a resource went to somebody. One that is in the bin, or gone for good, has nobody to be shared with any more. */
export function noteShared(edit: Edit, resourceId: string, personId: string): void {
  const resource = edit.find('resources', resourceId);
  if (resource !== undefined && !resource.sharedWithIds.includes(personId))
    edit.patch('resources', resourceId, { sharedWithIds: [...resource.sharedWithIds, personId] });
}

/** What stands on the shelf, and to whom it went. */
export const resourceCommands = {
  'resource.added': command({
    says: 'Resource added',
    input: resourceSchema.pick({ id: true, title: true, kind: true, link: true, note: true, topics: true }).extend({
      where: resourceSchema.shape.where.default(''),
      isBehindPaywall: resourceSchema.shape.isBehindPaywall.default(false),
    }),
    change: (edit, input, at) => {
      edit.add('resources', { ...freshResource, ...input, createdAt: at });
    },
  }),
  'resource.changed': command({
    says: 'Resource changed',
    input: z.strictObject({ id: idOf('res'), fields: told.partial() }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      edit.patch('resources', id, fields);
    },
  }),
  'resource.shared': command({
    says: 'Resource shared',
    input: z.strictObject({
      id: idOf('res'),
      personId: idOf('per'),
      touchpointId: idOf('tou'),
      at: instant.nullable().default(null).describe('null: now'),
    }),
    change: (edit, { id, personId, touchpointId, at: given }, at) => {
      edit.get('people', personId);
      const { title } = edit.get('resources', id);
      noteShared(edit, id, personId);
      edit.add('touchpoints', {
        ...freshTouchpoint,
        id: touchpointId,
        personId,
        kind: 'article',
        direction: 'given',
        summary: title,
        resourceId: id,
        at: given ?? at,
      });
    },
  }),
  'resource.binned': command({
    says: 'Resource moved to the bin',
    input: z.strictObject({ id: idOf('res') }),
    change: (edit, { id }, at) => {
      edit.patch('resources', id, { deletedAt: at });
    },
  }),
  'resource.restored': command({
    says: 'Resource taken from the bin',
    input: z.strictObject({ id: idOf('res') }),
    change: (edit, { id }) => {
      edit.patch('resources', id, { deletedAt: null });
    },
  }),
};
