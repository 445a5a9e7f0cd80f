import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, instant, line, localDate, text, type Instant } from './field';
import { freshLoop, isKeptByHand, loopSchema, type Loop } from './loop';
import { closeLoops } from './loopClosing';
import { freshFollowUp } from './followUp';
import { freshTouchpoint, touchpointSchema } from './network';

/**
 * What is said about a loop. Loops follow from records and are stored only once something is said, so each command
 * brings along what its loop is about (`about`); one that is stored already stays as it is.
 */
export const about = loopSchema
  .pick({
    id: true,
    giverId: true,
    kind: true,
    what: true,
    noteId: true,
    interviewId: true,
    resourceId: true,
    introductionId: true,
  })
  .extend({ since: instant.nullable().default(null).describe('when it was given; null: now') });
type About = z.output<typeof about>;

/** The loop, stored now if it was not; a deleted one is taken back. */
export function kept(edit: Edit, { since, ...wanted }: About, at: Instant): Loop {
  const before = edit.find('loops', wanted.id);
  if (before === undefined) {
    edit.get('people', wanted.giverId);
    edit.add('loops', { ...freshLoop, ...wanted, createdAt: since ?? at });
  } else if (before.deletedAt !== null) edit.patch('loops', wanted.id, { deletedAt: null });
  return edit.get('loops', wanted.id);
}

/** What I did with a resource is its own state as well, so that the shelf and the loops never disagree. */
function onResource(edit: Edit, { resourceId, did, result }: Loop): void {
  const resource = resourceId === null ? undefined : edit.find('resources', resourceId);
  if (resource === undefined) return;
  if (did.trim() !== '' && resource.state !== 'used') edit.patch('resources', resource.id, { state: 'used' });
  if (result !== '' && resource.cameOfIt !== result) edit.patch('resources', resource.id, { cameOfIt: result });
}

export const loopCommands = {
  'loop.kept': command({
    says: 'Loop kept',
    input: z.strictObject({ loops: z.array(about).min(1).max(50) }),
    change: (edit, { loops }, at) => {
      for (const loop of loops) kept(edit, loop, at);
    },
  }),
  'loop.changed': command({
    says: 'Loop written down',
    input: z.strictObject({
      loop: about,
      fields: loopSchema.pick({ what: true, did: true, result: true }).partial(),
    }),
    isTyping: true,
    // Words about what I did, or what came of it, mean that it was done.
    change: (edit, { loop, fields }, at) => {
      const { id } = kept(edit, loop, at);
      edit.patch('loops', id, fields);
      const now = edit.get('loops', id);
      const isSaid = now.did.trim() !== '' || now.result.trim() !== '';
      if (isSaid !== (now.didAt !== null)) edit.patch('loops', id, { didAt: isSaid ? at : null });
      onResource(edit, edit.get('loops', id));
    },
  }),
  'loop.notReached': command({
    says: 'Marked: could not be reached',
    input: z.strictObject({ loop: about, isNotReached: z.boolean() }),
    change: (edit, { loop, isNotReached }, at) => {
      const { introductionId } = kept(edit, loop, at);
      const introduction = introductionId === null ? undefined : edit.find('introductions', introductionId);
      if (introduction === undefined)
        throw new Refusal('refused', 'Only somebody who was named can be out of reach. Nothing was changed.');
      edit.patch('introductions', introduction.id, { state: isNotReached ? 'notMet' : 'offered' });
    },
  }),
  'loop.letGo': command({
    says: 'Loop let go',
    input: z.strictObject({ loop: about, isLetGo: z.boolean() }),
    change: (edit, { loop, isLetGo }, at) => {
      const { id } = kept(edit, loop, at);
      edit.patch('loops', id, { letGoAt: isLetGo ? at : null });
    },
  }),
  'loop.told': command({
    says: 'Told them what came of it',
    input: z.strictObject({
      loops: z.array(about).min(1).max(50),
      touchpoint: touchpointSchema.pick({ id: true, kind: true, summary: true }),
    }),
    // By word of mouth: one touch, and each loop closed with it.
    change: (edit, { loops, touchpoint }, at) => {
      const [first] = loops;
      if (first === undefined) return;
      for (const loop of loops) {
        if (loop.giverId !== first.giverId)
          throw new Refusal('refused', 'These were given by several people. Tell each of them; nothing was changed.');
        kept(edit, loop, at);
      }
      const told = { personId: first.giverId, loopIds: loops.map(({ id }) => id), interviewId: null, messageId: null };
      closeLoops(edit, told, at);
      edit.add('touchpoints', { ...freshTouchpoint, ...touchpoint, personId: first.giverId, direction: 'given', at });
    },
  }),
  'loop.binned': command({
    says: 'Loop moved to the bin',
    input: z.strictObject({ id: idOf('loo') }),
    // What follows from a record would stand there again at once.
    change: (edit, { id }, at) => {
      if (!isKeptByHand(edit.get('loops', id)))
        throw new Refusal(
          'refused',
          'This stands here because of something on the shelf or somebody who was named. Nothing was changed; let it go instead.',
        );
      edit.patch('loops', id, { deletedAt: at });
    },
  }),
  'loop.restored': command({
    says: 'Loop taken from the bin',
    input: z.strictObject({ id: idOf('loo') }),
    change: (edit, { id }) => {
      edit.patch('loops', id, { deletedAt: null });
    },
  }),
  'loop.thanksPlanned': command({
    says: 'Thanks put on the agenda',
    input: z.strictObject({
      thanks: z
        .array(z.strictObject({ id: idOf('fol'), personId: idOf('per'), title: line.min(1), detail: text }))
        .min(1)
        .max(1_000),
      due: localDate,
    }),
    // Doing it again adds only whoever is new upstream.
    change: (edit, { thanks, due }, at) => {
      for (const { id, personId, title, detail } of thanks) {
        edit.get('people', personId);
        const before = edit.find('followUps', id);
        if (before === undefined)
          edit.add('followUps', {
            ...freshFollowUp,
            id,
            kind: 'thanks',
            title,
            detail,
            owner: 'me',
            personId,
            interviewId: null,
            due,
            createdAt: at,
          });
        else if (before.deletedAt !== null)
          edit.patch('followUps', id, { deletedAt: null, doneAt: null, closedAs: null });
      }
    },
  }),
};
