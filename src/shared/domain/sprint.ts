import { z } from 'zod';
import { deletedAt, idOf, instant, orderKey } from './field';

/** Of “The 2-Hour Job Search” (Steve Dalton): motivation 0 to 3 in the second, 1 to 5 in the first. Not affiliated. */
export const sprintEditions = ['second', 'first'] as const;
export const sprintSteps = ['list', 'advocacy', 'motivation', 'posting', 'sorted'] as const;
export const sprintSources = ['dream', 'affinity', 'hiring', 'trending', 'known'] as const;

/** One run of the LAMP method. Its clock is kept as instants, so that a crash or a sleep cannot stop it. */
export const sprintSchema = z.strictObject({
  id: idOf('spr'),
  edition: z.enum(sprintEditions),
  step: z.enum(sprintSteps),
  stepStartedAt: instant.nullable().describe('when this step’s clock was started last; null: paused'),
  stepSeconds: z.number().min(0).max(1_000_000).describe('used of this step before that'),
  startedAt: instant,
  endedAt: instant.nullable(),
  batchIds: z.array(idOf('org')).max(100).describe('the organisations to begin with'),
  deletedAt,
});
export type Sprint = z.infer<typeof sprintSchema>;

/** What was said of one organisation in one sprint; the latest also stands on the organisation. */
export const sprintEntrySchema = z.strictObject({
  id: idOf('spe'),
  sprintId: idOf('spr'),
  organisationId: idOf('org'),
  source: z.enum(sprintSources).describe('which prompt brought it up'),
  advocacy: z.boolean().nullable().describe('is there any reason to find somebody sympathetic? null: not asked yet'),
  motivation: z
    .int()
    .min(0)
    .max(5)
    .nullable()
    .describe('a score by feeling on the edition’s own scale; null: not asked yet'),
  posting: z.int().min(1).max(3).nullable().describe('1 none, 2 near, 3 fitting; null: not looked at'),
  order: orderKey,
});
export type SprintEntry = z.infer<typeof sprintEntrySchema>;
