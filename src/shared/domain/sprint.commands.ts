import { generateNKeysBetween } from 'fractional-indexing';
import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, type Instant } from './field';
import { keysAfter } from './order';
import { newOrganisation } from './organisation.commands';
import { organisationSchema } from './organisation';
import { compareOrder } from './questionBank';
import { sprintEntrySchema, sprintSchema, type Sprint, type SprintEntry } from './sprint';
import { usedSeconds } from './sprintClock';
import { highestGiven, isOnScale, motivationScale, onFive } from './sprintEditions';
import { bySprint } from './sprintFacts';

const listed = sprintEntrySchema.pick({ id: true, organisationId: true, source: true }).extend({
  name: organisationSchema.shape.name.min(1).nullable().describe('of a new organisation; null: it is known'),
});

function running(edit: Edit, id: string): Sprint {
  const sprint = edit.get('sprints', id);
  if (sprint.endedAt !== null || sprint.deletedAt !== null)
    throw new Refusal('refused', 'This run is finished. Nothing was changed; begin a new one to rate anew.');
  return sprint;
}

function entriesOf(edit: Edit, sprintId: string): SprintEntry[] {
  return edit.all('sprintEntries').filter((entry) => entry.sprintId === sprintId);
}

function list(edit: Edit, sprintId: string, entries: readonly z.output<typeof listed>[], at: Instant): void {
  const known = entriesOf(edit, sprintId);
  const there = new Set(known.map(({ organisationId }) => organisationId));
  const keys = keysAfter(known, entries.length);
  for (const [place, { name, ...entry }] of entries.entries()) {
    if (there.has(entry.organisationId)) continue;
    there.add(entry.organisationId);
    // A target only once the run is finished: until then the list is forty guesses.
    if (name !== null)
      edit.add('organisations', { ...newOrganisation(entry.organisationId, name.trim(), at), state: 'watching' });
    else edit.get('organisations', entry.organisationId);
    edit.add('sprintEntries', {
      ...entry,
      sprintId,
      advocacy: null,
      motivation: null,
      posting: null,
      order: keys[place] ?? '',
    });
  }
}

export const sprintCommands = {
  'sprint.started': command({
    says: 'Sprint begun',
    input: sprintSchema.pick({ id: true, edition: true }),
    change: (edit, { id, edition }, at) => {
      if (edit.all('sprints').some((sprint) => sprint.endedAt === null && sprint.deletedAt === null))
        throw new Refusal('refused', 'A sprint is under way already. Nothing was changed; go on with that one.');
      edit.add('sprints', {
        id,
        edition,
        step: 'list',
        stepStartedAt: at,
        stepSeconds: 0,
        startedAt: at,
        endedAt: null,
        batchIds: [],
        deletedAt: null,
      });
    },
  }),
  'sprint.listed': command({
    says: 'Organisation listed',
    input: z.strictObject({ id: idOf('spr'), entries: z.array(listed).min(1).max(1_000) }),
    change: (edit, { id, entries }, at) => {
      running(edit, id);
      list(edit, id, entries, at);
    },
  }),
  'sprint.unlisted': command({
    says: 'Organisation taken off the list',
    input: z.strictObject({ entryId: idOf('spe') }),
    change: (edit, { entryId }, at) => {
      const { sprintId, organisationId } = edit.get('sprintEntries', entryId);
      const { startedAt } = running(edit, sprintId);
      edit.remove('sprintEntries', entryId);
      // One that only this list made goes with it, into the bin.
      const organisation = edit.get('organisations', organisationId);
      const isUsed = edit.all('roles').some((role) => role.organisationId === organisationId);
      if (organisation.createdAt >= startedAt && organisation.state === 'watching' && !isUsed)
        edit.patch('organisations', organisationId, { deletedAt: at });
    },
  }),
  'sprint.rated': command({
    says: 'Organisation rated',
    input: z.strictObject({
      ratings: z
        .array(
          sprintEntrySchema
            .pick({ id: true })
            .extend(sprintEntrySchema.pick({ advocacy: true, motivation: true, posting: true }).partial().shape),
        )
        .min(1)
        .max(1_000),
    }),
    change: (edit, { ratings }) => {
      for (const { id, ...rating } of ratings) {
        const { sprintId, organisationId } = edit.get('sprintEntries', id);
        const { edition } = running(edit, sprintId);
        if (rating.motivation != null && !isOnScale(edition, rating.motivation))
          throw new Refusal(
            'invalidInput',
            `A score here goes from ${motivationScale[edition][0]} to ${highestGiven[edition]}. Nothing was changed.`,
          );
        edit.patch('sprintEntries', id, rating);
        // The latest also stands on the organisation, the score on its own scale of five.
        edit.patch('organisations', organisationId, {
          ...(rating.advocacy == null ? {} : { advocacy: rating.advocacy }),
          ...(rating.motivation == null ? {} : { motivation: onFive(edition, rating.motivation) }),
          ...(rating.posting == null ? {} : { posting: rating.posting }),
        });
      }
    },
  }),
  'sprint.stepped': command({
    says: 'Step of the sprint changed',
    input: sprintSchema.pick({ id: true, step: true }),
    change: (edit, { id, step }, at) => {
      running(edit, id);
      edit.patch('sprints', id, { step, stepStartedAt: at, stepSeconds: 0 });
    },
  }),
  'sprint.paused': command({
    says: 'Sprint paused',
    input: sprintSchema.pick({ id: true }),
    change: (edit, { id }, at) => {
      const sprint = running(edit, id);
      edit.patch('sprints', id, { stepStartedAt: null, stepSeconds: Math.min(1_000_000, usedSeconds(sprint, at)) });
    },
  }),
  'sprint.resumed': command({
    says: 'Sprint resumed',
    input: sprintSchema.pick({ id: true }).extend({
      isAnew: z.boolean().default(false).describe('this step’s clock begins at nothing, after it ran on by itself'),
    }),
    change: (edit, { id, isAnew }, at) => {
      const { stepStartedAt } = running(edit, id);
      if (isAnew) edit.patch('sprints', id, { stepStartedAt: at, stepSeconds: 0 });
      else if (stepStartedAt === null) edit.patch('sprints', id, { stepStartedAt: at });
    },
  }),
  'sprint.finished': command({
    says: 'Sprint finished',
    input: sprintSchema.pick({ id: true }).extend({ batch: z.int().min(1).max(50) }),
    change: (edit, { id, batch }, at) => {
      running(edit, id);
      const order = entriesOf(edit, id)
        .filter(({ organisationId }) => edit.find('organisations', organisationId)?.deletedAt === null)
        .sort(bySprint)
        .map(({ organisationId }) => organisationId);
      const batchIds = order.slice(0, batch);
      // The run’s order first, then what had a rank before, as it stood.
      const inRun = new Set(order);
      const others = edit
        .all('organisations')
        .filter((one) => one.rank !== '' && !inRun.has(one.id))
        .sort((a, b) => compareOrder(a.rank, b.rank) || a.id.localeCompare(b.id))
        .map((one) => one.id);
      const ranked = [...order, ...others];
      const keys = generateNKeysBetween(null, null, ranked.length);
      for (const [place, organisationId] of ranked.entries())
        edit.patch('organisations', organisationId, {
          rank: keys[place] ?? '',
          ...(place < batchIds.length ? { state: 'target' as const } : {}),
        });
      edit.patch('sprints', id, { step: 'sorted', stepStartedAt: null, endedAt: at, batchIds });
    },
  }),
  'sprint.binned': command({
    says: 'Sprint given up',
    input: sprintSchema.pick({ id: true }),
    change: (edit, { id }, at) => {
      edit.patch('sprints', id, { deletedAt: at });
    },
  }),
};
