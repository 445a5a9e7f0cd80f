import { z } from 'zod';
import { brainstormNameSchema, brainstormSchema } from './brainstormRecord';
import { conflictSchema } from './conflict';
import { evidenceSchema, goalSchema, assumptionSchema } from './goal';
import { followUpSchema } from './followUp';
import { guideQuestionSchema, interviewSchema, noteSchema } from './interview';
import { messageSchema } from './message';
import { encounterSchema, eventSchema, groupSchema, platformSchema } from './gathering';
import { loopSchema } from './loop';
import { introductionSchema, resourceSchema, touchpointSchema } from './network';
import { reminderSchema } from './reminder';
import { weekSchema } from './week';
import { needSchema, observationSchema, organisationSchema } from './organisation';
import { personSchema, roleSchema } from './person';
import { cardSchema, pitchRunSchema, pitchSchema } from './rehearsal';
import { sprintEntrySchema, sprintSchema } from './sprint';
import { templateSchema } from './template';
import { tieSchema } from './tieBetween';
import { emptyProfile, profileSchema, PROFILE_ID, type Profile } from './profile';
import { questionListItemSchema, questionListSchema, questionSchema } from './question';
import { defaultSettings, settingsSchema, SETTINGS_ID, type Settings } from './settings';
import type { CollectionName } from './identity';

/** The version of the document's shape that this app writes. Raise it with a migration. */
export const DOCUMENT_VERSION = 5;

/** Every collection with the schema of its records: the data dictionary. */
export const recordSchemas = {
  profile: profileSchema,
  settings: settingsSchema,
  goals: goalSchema,
  assumptions: assumptionSchema,
  evidence: evidenceSchema,
  organisations: organisationSchema,
  people: personSchema,
  roles: roleSchema,
  questions: questionSchema,
  questionLists: questionListSchema,
  questionListItems: questionListItemSchema,
  interviews: interviewSchema,
  guideQuestions: guideQuestionSchema,
  notes: noteSchema,
  touchpoints: touchpointSchema,
  followUps: followUpSchema,
  messages: messageSchema,
  introductions: introductionSchema,
  resources: resourceSchema,
  events: eventSchema,
  needs: needSchema,
  observations: observationSchema,
  conflicts: conflictSchema,
  ties: tieSchema,
  sprints: sprintSchema,
  sprintEntries: sprintEntrySchema,
  brainstorms: brainstormSchema,
  brainstormNames: brainstormNameSchema,
  templates: templateSchema,
  pitches: pitchSchema,
  pitchRuns: pitchRunSchema,
  cards: cardSchema,
  loops: loopSchema,
  encounters: encounterSchema,
  groups: groupSchema,
  platforms: platformSchema,
  weeks: weekSchema,
  reminders: reminderSchema,
} as const satisfies Record<CollectionName, z.ZodType>;

export type RecordOf<Name extends CollectionName> = z.infer<(typeof recordSchemas)[Name]>;

/** One noun's records by key. */
export type RecordMap<T> = Readonly<Record<string, T>>;

/** Everything a person keeps in Askwell. Records are values: a change replaces a record, it never edits one. */
export type Workspace = { readonly [Name in CollectionName]: RecordMap<RecordOf<Name>> };

export const collectionNames = Object.keys(recordSchemas) as CollectionName[];

/** Collections of exactly one record: it can be changed, but it is always there, and no other. */
export const singleIds: Readonly<Partial<Record<CollectionName, string>>> = {
  profile: PROFILE_ID,
  settings: SETTINGS_ID,
};

/** A workspace before the first run. `zone` is the computer's time zone. */
export function emptyWorkspace(zone: string): Workspace {
  const empty = Object.fromEntries(collectionNames.map((name) => [name, {}])) as unknown as Workspace;
  return {
    ...empty,
    profile: { [PROFILE_ID]: emptyProfile(zone) },
    settings: { [SETTINGS_ID]: defaultSettings() },
  };
}

export function profileOf(workspace: Pick<Workspace, 'profile'>): Profile {
  return workspace.profile[PROFILE_ID] ?? emptyProfile('');
}

export function settingsOf(workspace: Pick<Workspace, 'settings'>): Settings {
  return workspace.settings[SETTINGS_ID] ?? defaultSettings();
}
