import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant, type Instant } from './field';
import { followUpSchema, freshFollowUp } from './followUp';
import { encounterSchema, eventSchema, freshEvent, type Encounter, type EventRecord } from './gathering';
import { freshTouchpoint } from './network';
import { newPerson } from './person.commands';
import { personSchema } from './person';

const fields = eventSchema.omit({ id: true, createdAt: true, deletedAt: true }).partial();

/** Refuses days and hours that contradict each other. */
function refuseOrder({ on, until, startsAt, leaveAt }: EventRecord): void {
  if (on === null && (until !== null || startsAt !== null || leaveAt !== null))
    throw new Refusal('refused', 'An hour or a last day needs a first day. Nothing was changed. Say the day first.');
  if (on !== null && until !== null && until < on)
    throw new Refusal('refused', 'The last day is before the first one. Nothing was changed.');
  if (startsAt !== null && leaveAt !== null && leaveAt <= startsAt)
    throw new Refusal('refused', 'The time to leave is before the beginning. Nothing was changed.');
}

/** Sorted somebody into People: as one who is known, or a new one. */
function personOf(
  edit: Edit,
  encounter: Encounter,
  event: EventRecord | undefined,
  person: { readonly id: string; readonly name: string; readonly isNew: boolean },
  isTalk: boolean,
  at: Instant,
): void {
  if (!person.isNew) {
    edit.get('people', person.id);
    return;
  }
  const where = event === undefined ? 'by chance' : `at ${event.name}`;
  const words = encounter.words.trim();
  edit.add('people', {
    ...newPerson(person.id, person.name.trim(), at),
    howWeMet: `${isTalk ? 'Met' : 'Heard of'} ${where}${words === '' ? '' : `: ${words}`}`,
    metAtEventId: isTalk ? (event?.id ?? null) : null,
  });
}

export const eventCommands = {
  'event.added': command({
    says: 'Event added',
    input: z.strictObject({
      id: idOf('eve'),
      name: eventSchema.shape.name.min(1),
      fields: fields.omit({ name: true }).default({}),
    }),
    change: (edit, { id, name, fields: given }, at) => {
      edit.add('events', { ...freshEvent, id, name: name.trim(), kind: 'event', createdAt: at });
      edit.patch('events', id, given);
      refuseOrder(edit.get('events', id));
    },
  }),
  'event.changed': command({
    says: 'Event changed',
    input: z.strictObject({ id: idOf('eve'), fields }),
    isTyping: true,
    change: (edit, { id, fields: changed }) => {
      edit.patch('events', id, changed);
      refuseOrder(edit.get('events', id));
    },
  }),
  'event.binned': command({
    says: 'Event moved to the bin',
    input: z.strictObject({ id: idOf('eve') }),
    change: (edit, { id }, at) => {
      edit.patch('events', id, { deletedAt: at });
    },
  }),
  'event.restored': command({
    says: 'Event taken from the bin',
    input: z.strictObject({ id: idOf('eve') }),
    change: (edit, { id }) => {
      edit.patch('events', id, { deletedAt: null });
    },
  }),
  'encounter.captured': command({
    says: 'Somebody met',
    input: encounterSchema.pick({ id: true, name: true }).extend({
      name: encounterSchema.shape.name.min(1),
      words: encounterSchema.shape.words.default(''),
      eventId: encounterSchema.shape.eventId.default(null),
      at: instant.nullable().default(null).describe('null: now'),
    }),
    change: (edit, input, at) => {
      edit.add('encounters', { ...input, at: input.at ?? at, personId: null, deletedAt: null });
      // Who met somebody there was there.
      if (input.eventId !== null && edit.get('events', input.eventId).state !== 'attended')
        edit.patch('events', input.eventId, { state: 'attended' });
    },
  }),
  'encounter.changed': command({
    says: 'Somebody met, changed',
    input: z.strictObject({
      id: idOf('enc'),
      fields: encounterSchema.pick({ name: true, words: true, eventId: true }).partial(),
    }),
    isTyping: true,
    change: (edit, { id, fields: changed }) => {
      edit.patch('encounters', id, changed);
    },
  }),
  'encounter.sorted': command({
    says: 'Somebody met is in People',
    input: z.strictObject({
      id: idOf('enc'),
      person: z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), isNew: z.boolean() }),
      touchpointId: idOf('tou').nullable().describe('null: their name was only heard'),
      followUp: followUpSchema.pick({ id: true, title: true, due: true }).nullable().describe('null: nothing to do'),
    }),
    change: (edit, { id, person, touchpointId, followUp }, at) => {
      const encounter = edit.get('encounters', id);
      if (encounter.personId !== null)
        throw new Refusal('refused', 'This name is sorted already. Undo that first. Nothing was changed.');
      const event = encounter.eventId === null ? undefined : edit.find('events', encounter.eventId);
      const isTalk = touchpointId !== null;
      personOf(edit, encounter, event, person, isTalk, at);
      edit.patch('encounters', id, { personId: person.id });
      if (isTalk) {
        if (event !== undefined && !event.metPersonIds.includes(person.id))
          edit.patch('events', event.id, { metPersonIds: [...event.metPersonIds, person.id], state: 'attended' });
        edit.add('touchpoints', {
          ...freshTouchpoint,
          id: touchpointId,
          personId: person.id,
          kind: event === undefined ? 'other' : 'event',
          direction: 'both',
          summary: [event === undefined ? 'Met by chance' : event.name, encounter.words.trim()]
            .filter((part) => part !== '')
            .join(': '),
          eventId: event?.id ?? null,
          at: encounter.at,
        });
      }
      if (followUp !== null)
        edit.add('followUps', {
          ...freshFollowUp,
          ...followUp,
          kind: 'event',
          detail: encounter.words.trim(),
          owner: 'me',
          personId: person.id,
          interviewId: null,
          eventId: event?.id ?? null,
          createdAt: at,
        });
    },
  }),
  'encounter.binned': command({
    says: 'Name of somebody met moved to the bin',
    input: z.strictObject({ id: idOf('enc') }),
    change: (edit, { id }, at) => {
      edit.patch('encounters', id, { deletedAt: at });
    },
  }),
  'encounter.restored': command({
    says: 'Name of somebody met taken from the bin',
    input: z.strictObject({ id: idOf('enc') }),
    change: (edit, { id }) => {
      edit.patch('encounters', id, { deletedAt: null });
    },
  }),
};
