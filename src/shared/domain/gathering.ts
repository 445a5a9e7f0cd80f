import { z } from 'zod';
import { clockTime, deletedAt, idOf, instant, line, localDate, text } from './field';
import { rhythmSchema } from './followUp';

/** Where people meet: events, the groups behind them, who was met there, and places to look for people. */

const worth = z.int().min(1).max(5).nullable().describe('1 not worth it … 5 very much; null: not said');

export const eventSchema = z.strictObject({
  id: idOf('eve'),
  kind: z.enum(['event', 'conference', 'club', 'onlineGroup']),
  name: line,
  purpose: text.describe('why I go'),
  aim: line.describe('what makes it worth it, such as “one investor, one nurse”'),
  audience: line.describe('whom it is for'),
  place: line,
  link: line,
  on: localDate.nullable(),
  until: localDate.nullable().describe('the last day; null: one day'),
  startsAt: instant.nullable(),
  leaveAt: instant.nullable().describe('when I go home, whatever happens'),
  toMeetPersonIds: z.array(idOf('per')).max(500),
  toMeet: text.describe('whom else to meet: kinds of people'),
  opener: text.describe('what I say first'),
  slots: z
    .array(z.strictObject({ name: line, on: localDate, at: clockTime }))
    .max(100)
    .describe('lunches and evenings made for meeting people'),
  metPersonIds: z.array(idOf('per')).max(500),
  learned: text,
  worthForMe: worth,
  worthForThem: worth,
  state: z.enum(['planned', 'attended', 'missed']),
  groupId: idOf('gro').nullable().describe('whose event it is'),
  notes: text,
  createdAt: instant,
  deletedAt,
});
export type EventRecord = z.infer<typeof eventSchema>;

/** What a new event has when nothing else is said. */
export const freshEvent = {
  purpose: '',
  aim: '',
  audience: '',
  place: '',
  link: '',
  on: null,
  until: null,
  startsAt: null,
  leaveAt: null,
  toMeetPersonIds: [] as string[],
  toMeet: '',
  opener: '',
  slots: [] as EventRecord['slots'],
  metPersonIds: [] as string[],
  learned: '',
  worthForMe: null,
  worthForThem: null,
  state: 'planned',
  groupId: null,
  notes: '',
  deletedAt: null,
} as const satisfies Partial<EventRecord>;

/** Somebody met, written down in ten seconds and sorted afterwards. */
export const encounterSchema = z.strictObject({
  id: idOf('enc'),
  eventId: idOf('eve').nullable().describe('null: by chance'),
  name: line,
  words: text.describe('what to remember them by'),
  personId: idOf('per').nullable().describe('who it is; null: not sorted yet'),
  at: instant,
  deletedAt,
});
export type Encounter = z.infer<typeof encounterSchema>;

/** A community, club, association, peer group or online group. */
export const groupSchema = z.strictObject({
  id: idOf('gro'),
  name: line,
  kind: z.enum(['community', 'club', 'association', 'peers', 'onlineGroup', 'list']),
  link: line,
  why: text,
  cost: line,
  rhythm: rhythmSchema.nullable().describe('how often it meets; null: not known'),
  nextOn: localDate.nullable(),
  role: z.enum(['member', 'organiser', 'reading']),
  state: z.enum(['trying', 'active', 'quiet', 'closed']),
  memberIds: z.array(idOf('per')).max(500),
  worth,
  contributions: z
    .array(z.strictObject({ on: localDate, what: line, link: line }))
    .max(1_000)
    .describe('what I gave it: an answer, a talk, a post'),
  notes: text,
  createdAt: instant,
  deletedAt,
});
export type Group = z.infer<typeof groupSchema>;

/** A place to look for people. The shipped catalogue is in the app; only what a person changed or added is here. */
export const platformSchema = z.strictObject({
  id: idOf('pla'),
  builtInId: z.string().max(100).describe('the shipped entry that this one stands for; empty: own'),
  name: line,
  sector: line,
  kind: z.enum(['platform', 'regionalList', 'civicGroup', 'media', 'event']),
  link: line,
  note: text,
  state: z.enum(['unknown', 'alive', 'quiet', 'closed']).describe('places die; nothing here is looked up'),
  checkedOn: localDate.nullable().describe('when I last looked'),
  isHidden: z.boolean(),
  createdAt: instant,
  deletedAt,
});
export type Platform = z.infer<typeof platformSchema>;
