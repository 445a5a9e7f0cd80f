import { z } from 'zod';
import { command } from './command';
import { idOf, instant } from './field';
import { Refusal } from '../failure';
import { isJoinedTooSoon, joinsTwo } from './introductionSteps';
import {
  freshIntroduction,
  freshResource,
  freshTouchpoint,
  introductionSchema,
  resourceSchema,
  touchpointSchema,
} from './network';

const joinedTooSoon =
  'Two people are joined only after both said yes, so it begins with asking them. Nothing was changed.';

export const networkCommands = {
  'touchpoint.logged': command({
    says: 'Touchpoint logged',
    input: touchpointSchema.pick({ id: true, personId: true, kind: true, direction: true, summary: true }).extend({
      at: instant.nullable().default(null).describe('null: now'),
      interviewId: touchpointSchema.shape.interviewId.default(null),
    }),
    change: (edit, input, at) => {
      edit.get('people', input.personId);
      edit.add('touchpoints', { ...freshTouchpoint, ...input, at: input.at ?? at });
    },
  }),
  'touchpoint.binned': command({
    says: 'Touchpoint moved to the bin',
    input: z.strictObject({ id: idOf('tou') }),
    change: (edit, { id }, at) => {
      edit.patch('touchpoints', id, { deletedAt: at });
    },
  }),
  'touchpoint.restored': command({
    says: 'Touchpoint taken from the bin',
    input: z.strictObject({ id: idOf('tou') }),
    change: (edit, { id }) => {
      edit.patch('touchpoints', id, { deletedAt: null });
    },
  }),
  'introduction.added': command({
    says: 'Introduction added',
    input: introductionSchema
      .pick({
        id: true,
        byPersonId: true,
        aPersonId: true,
        bPersonId: true,
        reason: true,
        mayUseName: true,
        state: true,
        interviewId: true,
        noteId: true,
      })
      .extend({
        question: introductionSchema.shape.question.default(''),
        at: instant.nullable().default(null).describe('null: now'),
      }),
    change: (edit, input, at) => {
      const added = { ...freshIntroduction, ...input, at: input.at ?? at };
      if (isJoinedTooSoon(added)) throw new Refusal('refused', joinedTooSoon);
      edit.add('introductions', added);
    },
  }),
  'introduction.changed': command({
    says: 'Introduction changed',
    input: z.strictObject({
      id: idOf('itr'),
      fields: introductionSchema.pick({ state: true, mayUseName: true, reason: true }).partial(),
    }),
    change: (edit, { id, fields }) => {
      const { state } = edit.get('introductions', id);
      if (fields.state !== undefined && fields.state !== state && joinsTwo(edit.get('introductions', id)))
        throw new Refusal(
          'refused',
          'Two people are introduced step by step: both are asked first. Nothing was changed.',
        );
      edit.patch('introductions', id, fields);
    },
  }),
  'introduction.noted': command({
    says: 'Introducer noted',
    input: z.strictObject({
      id: idOf('itr').describe('used when the two have none yet'),
      byPersonId: idOf('per').describe('who introduced me'),
      personId: idOf('per').describe('to whom'),
      mayUseName: introductionSchema.shape.mayUseName,
    }),
    change: (edit, { id, byPersonId, personId, mayUseName }, at) => {
      if (byPersonId === personId)
        throw new Refusal(
          'refused',
          'Nobody introduces themselves; this is the same person twice. Nothing was changed.',
        );
      edit.get('people', byPersonId);
      if (edit.get('people', personId).introducedById === null)
        edit.patch('people', personId, { introducedById: byPersonId });
      const noted = edit
        .all('introductions')
        .filter(
          (one) =>
            one.deletedAt === null &&
            one.aPersonId === null &&
            one.bPersonId === personId &&
            one.byPersonId === byPersonId,
        );
      for (const one of noted) edit.patch('introductions', one.id, { mayUseName });
      if (noted.length === 0)
        edit.add('introductions', {
          ...freshIntroduction,
          id,
          byPersonId,
          aPersonId: null,
          bPersonId: personId,
          reason: '',
          mayUseName,
          state: 'offered',
          interviewId: null,
          noteId: null,
          at,
        });
    },
  }),
  'resource.added': command({
    says: 'Resource added',
    input: resourceSchema.pick({ id: true, title: true, kind: true, link: true, note: true, topics: true }),
    change: (edit, input, at) => {
      edit.add('resources', {
        ...freshResource,
        ...input,
        createdAt: at,
      });
    },
  }),
  'resource.shared': command({
    says: 'Resource shared',
    input: z.strictObject({ id: idOf('res'), personId: idOf('per'), touchpointId: idOf('tou') }),
    change: (edit, { id, personId, touchpointId }, at) => {
      edit.get('people', personId);
      const { title, sharedWithIds } = edit.get('resources', id);
      if (!sharedWithIds.includes(personId))
        edit.patch('resources', id, { sharedWithIds: [...sharedWithIds, personId] });
      edit.add('touchpoints', {
        ...freshTouchpoint,
        id: touchpointId,
        personId,
        kind: 'article',
        direction: 'given',
        summary: title,
        at,
      });
    },
  }),
  'resource.changed': command({
    says: 'Resource changed',
    input: z.strictObject({
      id: idOf('res'),
      fields: resourceSchema
        .pick({ title: true, link: true, note: true, topics: true, state: true, sharedWithIds: true })
        .partial(),
    }),
    isTyping: true,
    change: (edit, { id, fields }) => {
      edit.patch('resources', id, fields);
    },
  }),
};
