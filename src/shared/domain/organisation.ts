import { z } from 'zod';
import { deletedAt, idOf, instant, line, text, words } from './field';

export const zones = ['core', 'wider', 'between', 'other'] as const;
export type Zone = (typeof zones)[number];

export const organisationKinds = [
  'company',
  'startUp',
  'publicBody',
  'nonprofit',
  'university',
  'association',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationSchema = z.strictObject({
  id: idOf('org'),
  name: line,
  sector: line,
  size: line.describe('as people say it: “60 staff”'),
  place: line,
  links: words,
  zone: z.enum(zones).describe('where it stands to me: core group, wider organisation, between, other field'),
  kind: z.enum(organisationKinds).nullable().describe('null: not said yet'),
  advocacy: z.boolean().nullable().describe('is there anybody sympathetic to me? null: not asked yet'),
  posting: z.int().min(0).max(3).describe('posts advertised: 0 not looked at, 1 none, 2 near, 3 fitting'),
  motivation: z.int().min(0).max(5).describe('1 to 5 by the user; 0 not set'),
  state: z.enum(['target', 'watching', 'setAside']),
  rank: z.string().max(200).describe('the user’s own order; an order key'),
  openings: text.describe('what print says: posts, news, way in'),
  tags: words,
  notes: text,
  createdAt: instant,
  archivedAt: instant.nullable(),
  deletedAt,
});
export type Organisation = z.infer<typeof organisationSchema>;

/** What people say about an organisation, by topic; always with its source. */
export const observationSchema = z.strictObject({
  id: idOf('obs'),
  organisationId: idOf('org'),
  topic: z.enum(['insight', 'culture', 'trend', 'advice']),
  text,
  personId: idOf('per').nullable().describe('who said it'),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable(),
  at: instant,
});
export type Observation = z.infer<typeof observationSchema>;

/** An unmet need heard at an organisation; may grow into a proposal. */
export const needSchema = z.strictObject({
  id: idOf('nee'),
  organisationId: idOf('org').nullable(),
  text,
  personId: idOf('per').nullable().describe('who said it'),
  interviewId: idOf('int').nullable(),
  noteId: idOf('not').nullable(),
  state: z.enum(['open', 'proposed', 'met', 'gone']),
  proposal: z
    .strictObject({ kind: z.enum(['project', 'role', 'consulting']), idea: text, firstResult: text })
    .nullable()
    .describe('what I could do about it'),
  at: instant,
});
export type Need = z.infer<typeof needSchema>;
