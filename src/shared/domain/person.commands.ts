import { z } from 'zod';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, type Instant } from './field';
import { newOrganisation } from './organisation.commands';
import { organisationSchema } from './organisation';
import { freshPerson, personSchema, roleSchema, type Person } from './person';

/** A person of whom only the name is known. */
export function newPerson(id: string, name: string, at: Instant): Person {
  return {
    ...freshPerson,
    id,
    name,
    callName: '',
    formalName: '',
    pronouns: '',
    emails: [],
    phones: [],
    links: [],
    channel: '',
    howWeMet: '',
    introducedById: null,
    tie: 0,
    part: null,
    interests: [],
    wishes: '',
    canOffer: '',
    rules: '',
    cadenceDays: null,
    isJustSocial: false,
    timeZone: '',
    country: '',
    noGo: [],
    tags: [],
    summary: '',
    notes: '',
    importKey: '',
    connectedOn: null,
    createdAt: at,
    archivedAt: null,
    deletedAt: null,
  };
}

const fields = personSchema.omit({ id: true, createdAt: true, archivedAt: true, deletedAt: true }).partial();
const newRole = roleSchema.omit({ createdAt: true }).extend({ level: roleSchema.shape.level.default(null) });
const newOrg = z.strictObject({
  id: idOf('org'),
  name: organisationSchema.shape.name.min(1),
  kind: organisationSchema.shape.kind.default(null),
  zone: organisationSchema.shape.zone.default('other'),
});

function addOrganisation(edit: Edit, { id, name, kind, zone }: z.output<typeof newOrg>, at: Instant): void {
  edit.add('organisations', { ...newOrganisation(id, name.trim(), at), kind, zone });
}

export const personCommands = {
  'person.added': command({
    says: 'Person added',
    input: z.strictObject({
      id: idOf('per'),
      name: personSchema.shape.name.min(1),
      fields: fields.default({}),
      organisation: newOrg.nullable().default(null).describe('a new organisation to add with the role'),
      role: newRole.nullable().default(null),
    }),
    change: (edit, input, at) => {
      edit.add('people', newPerson(input.id, input.name.trim(), at));
      edit.patch('people', input.id, input.fields);
      if (input.organisation) addOrganisation(edit, input.organisation, at);
      if (input.role) edit.add('roles', { ...input.role, createdAt: at });
    },
  }),
  'person.changed': command({
    says: 'Person changed',
    input: z.strictObject({ id: idOf('per'), fields }),
    isTyping: true,
    change: (edit, input) => {
      edit.patch('people', input.id, input.fields);
    },
  }),
  'person.archived': command({
    says: 'Person archived',
    input: z.strictObject({ id: idOf('per'), isArchived: z.boolean() }),
    change: (edit, { id, isArchived }, at) => {
      edit.patch('people', id, { archivedAt: isArchived ? at : null });
    },
  }),
  'person.binned': command({
    says: 'Person moved to the bin',
    input: z.strictObject({ id: idOf('per') }),
    change: (edit, { id }, at) => {
      edit.patch('people', id, { deletedAt: at });
    },
  }),
  'person.restored': command({
    says: 'Person taken from the bin',
    input: z.strictObject({ id: idOf('per') }),
    change: (edit, { id }) => {
      edit.patch('people', id, { deletedAt: null });
    },
  }),
  'role.added': command({
    says: 'Role added',
    input: z.strictObject({ role: newRole, organisation: newOrg.nullable().default(null) }),
    change: (edit, { role, organisation }, at) => {
      edit.get('people', role.personId);
      if (organisation) addOrganisation(edit, organisation, at);
      edit.add('roles', { ...role, createdAt: at });
    },
  }),
  'role.changed': command({
    says: 'Role changed',
    input: z.strictObject({
      id: idOf('rol'),
      fields: roleSchema
        .pick({ organisationId: true, title: true, from: true, to: true, isCurrent: true, level: true })
        .partial(),
      organisation: newOrg.nullable().default(null),
    }),
    isTyping: true,
    change: (edit, input, at) => {
      if (input.organisation) addOrganisation(edit, input.organisation, at);
      edit.patch('roles', input.id, input.fields);
    },
  }),
  'role.removed': command({
    says: 'Role removed',
    input: z.strictObject({ id: idOf('rol') }),
    change: (edit, { id }) => {
      edit.remove('roles', id);
    },
  }),
  'people.imported': command({
    says: 'People imported',
    input: z.strictObject({
      organisations: z.array(newOrg).max(250_000),
      people: z.array(z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), fields })).max(250_000),
      roles: z.array(newRole).max(250_000),
      changes: z
        .array(
          z.strictObject({
            id: idOf('per'),
            fields: fields.pick({ callName: true, emails: true, links: true, importKey: true, connectedOn: true }),
          }),
        )
        .max(250_000)
        .default([])
        .describe('known people: fills what is empty, never replaces'),
      roleChanges: z
        .array(z.strictObject({ id: idOf('rol'), fields: roleSchema.pick({ title: true, isCurrent: true }).partial() }))
        .max(250_000)
        .default([])
        .describe('their roles: gives an untitled one its title, lets a replaced one become a past one'),
    }),
    change: (edit, input, at) => {
      // What comes in by the hundred is not a target yet; that is for the person to say.
      for (const { id, name, kind, zone } of input.organisations)
        edit.add('organisations', { ...newOrganisation(id, name.trim(), at), kind, zone, state: 'watching' });
      for (const person of input.people)
        edit.add('people', { ...newPerson(person.id, person.name.trim(), at), ...person.fields } as Person);
      for (const role of input.roles) edit.add('roles', { ...role, createdAt: at });
      for (const change of input.changes) {
        const known = edit.get('people', change.id);
        edit.patch(
          'people',
          change.id,
          Object.fromEntries(Object.entries(change.fields).filter(([name]) => isEmpty(known[name as keyof Person]))),
        );
      }
      for (const change of input.roleChanges) edit.patch('roles', change.id, change.fields);
    },
  }),
};

function isEmpty(value: Person[keyof Person]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
