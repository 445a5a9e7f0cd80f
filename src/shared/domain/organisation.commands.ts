import { z } from 'zod';
import { command } from './command';
import { idOf } from './field';
import { needSchema, organisationSchema, type Organisation } from './organisation';
import type { Instant } from './field';

/** An organisation of which only the name is known. */
export function newOrganisation(id: string, name: string, at: Instant): Organisation {
  return {
    id,
    name,
    sector: '',
    size: '',
    place: '',
    links: [],
    zone: 'other',
    kind: null,
    advocacy: null,
    posting: 0,
    motivation: 0,
    state: 'target',
    rank: '',
    openings: '',
    tags: [],
    notes: '',
    createdAt: at,
    archivedAt: null,
    deletedAt: null,
  };
}

const fields = organisationSchema.omit({ id: true, createdAt: true, archivedAt: true, deletedAt: true }).partial();

export const organisationCommands = {
  'organisation.added': command({
    says: 'Organisation added',
    input: z.strictObject({ id: idOf('org'), name: organisationSchema.shape.name.min(1), fields: fields.default({}) }),
    change: (edit, input, at) => {
      edit.add('organisations', newOrganisation(input.id, input.name.trim(), at));
      edit.patch('organisations', input.id, input.fields);
    },
  }),
  'organisation.changed': command({
    says: 'Organisation changed',
    input: z.strictObject({ id: idOf('org'), fields }),
    isTyping: true,
    change: (edit, input) => {
      edit.patch('organisations', input.id, input.fields);
    },
  }),
  'organisations.ranked': command({
    says: 'Rank changed',
    input: z.strictObject({ ranks: z.array(organisationSchema.pick({ id: true, rank: true })).max(10_000) }),
    change: (edit, { ranks }) => {
      for (const { id, rank } of ranks) edit.patch('organisations', id, { rank });
    },
  }),
  'organisation.archived': command({
    says: 'Organisation archived',
    input: z.strictObject({ id: idOf('org'), isArchived: z.boolean() }),
    change: (edit, { id, isArchived }, at) => {
      edit.patch('organisations', id, { archivedAt: isArchived ? at : null });
    },
  }),
  'organisation.binned': command({
    says: 'Organisation moved to the bin',
    input: z.strictObject({ id: idOf('org') }),
    change: (edit, { id }, at) => {
      edit.patch('organisations', id, { deletedAt: at });
    },
  }),
  'organisation.restored': command({
    says: 'Organisation taken from the bin',
    input: z.strictObject({ id: idOf('org') }),
    change: (edit, { id }) => {
      edit.patch('organisations', id, { deletedAt: null });
    },
  }),
  'need.changed': command({
    says: 'Need changed',
    input: z.strictObject({
      id: idOf('nee'),
      fields: needSchema.pick({ text: true, state: true, proposal: true }).partial(),
    }),
    isTyping: true,
    change: (edit, input) => {
      edit.patch('needs', input.id, input.fields);
    },
  }),
};
