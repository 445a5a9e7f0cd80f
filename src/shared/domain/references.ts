import type { CollectionName } from './identity';
import { collectionNames, type RecordOf, type Workspace } from './workspace';

/**
 * How a record points at another. `part`: it is nothing without it and goes with it. `link`: it can do
 * without (null). `list`: one of several.
 */
export interface Reference {
  readonly to: CollectionName;
  readonly as: 'part' | 'link' | 'list';
}

const part = (to: CollectionName): Reference => ({ to, as: 'part' });
const link = (to: CollectionName): Reference => ({ to, as: 'link' });
const list = (to: CollectionName): Reference => ({ to, as: 'list' });
const heardIn = { personId: link('people'), interviewId: link('interviews'), noteId: link('notes') };

/**
 * Every field that holds the key of another record (but `outcome` of a note, which only says what came
 * of it). Questions may be built in, so their keys are not counted on to be in the document.
 */
export const references: { readonly [Name in CollectionName]?: Readonly<Record<string, Reference>> } = {
  assumptions: { goalId: link('goals') },
  evidence: {
    goalId: link('goals'),
    assumptionId: link('assumptions'),
    noteId: part('notes'),
    interviewId: part('interviews'),
  },
  people: { introducedById: link('people'), metAtEventId: link('events') },
  profile: { pitchId: link('pitches') },
  questions: { assumptionId: link('assumptions') },
  roles: { personId: part('people'), organisationId: link('organisations') },
  questionListItems: { listId: part('questionLists'), questionId: part('questions') },
  interviews: {
    personIds: list('people'),
    organisationId: link('organisations'),
    goalId: link('goals'),
    currentGuideQuestionId: link('guideQuestions'),
  },
  guideQuestions: {
    interviewId: part('interviews'),
    questionId: link('questions'),
    assumptionId: link('assumptions'),
  },
  notes: {
    interviewId: part('interviews'),
    guideQuestionId: link('guideQuestions'),
    speakerId: link('people'),
    personIds: list('people'),
  },
  touchpoints: {
    personId: part('people'),
    interviewId: link('interviews'),
    messageId: link('messages'),
    resourceId: link('resources'),
    introductionId: link('introductions'),
    eventId: link('events'),
  },
  // A task about somebody who is deleted for good would only nag.
  followUps: {
    ...heardIn,
    personId: part('people'),
    repeatOfId: link('followUps'),
    loopId: link('loops'),
    introductionId: link('introductions'),
    eventId: link('events'),
  },
  messages: {
    personId: part('people'),
    interviewId: link('interviews'),
    noteIds: list('notes'),
    referrerId: link('people'),
    templateId: link('templates'),
    inReplyToId: link('messages'),
    resourceId: link('resources'),
    introductionId: link('introductions'),
    loopIds: list('loops'),
  },
  // null stands for the user here: an introduction may not turn into one of theirs.
  introductions: {
    byPersonId: part('people'),
    aPersonId: part('people'),
    bPersonId: part('people'),
    interviewId: link('interviews'),
    noteId: link('notes'),
  },
  resources: {
    namedByPersonId: link('people'),
    interviewId: link('interviews'),
    noteId: link('notes'),
    sharedWithIds: list('people'),
  },
  events: { metPersonIds: list('people'), toMeetPersonIds: list('people'), groupId: link('groups') },
  encounters: { eventId: link('events'), personId: link('people') },
  groups: { memberIds: list('people') },
  loops: {
    giverId: part('people'),
    noteId: link('notes'),
    interviewId: link('interviews'),
    resourceId: link('resources'),
    introductionId: link('introductions'),
    toldMessageId: link('messages'),
  },
  needs: { ...heardIn, organisationId: link('organisations') },
  observations: { ...heardIn, organisationId: part('organisations') },
  ties: { aPersonId: part('people'), bPersonId: part('people') },
  sprints: { batchIds: list('organisations') },
  sprintEntries: { sprintId: part('sprints'), organisationId: part('organisations') },
  pitches: { interviewId: link('interviews') },
  brainstorms: {},
  brainstormNames: { brainstormId: part('brainstorms'), personId: part('people') },
  pitchRuns: { pitchId: part('pitches') },
};

type Fields = Readonly<Record<string, unknown>>;

function referencesOf(collection: CollectionName): [field: string, reference: Reference][] {
  return Object.entries<Reference>(references[collection] ?? {});
}

/** A key in a field of a record, and what it points to. */
export interface Pointer extends Reference {
  readonly field: string;
  readonly id: string;
}

/** Every key of another record that stands in a record’s fields, one entry for each key of a list. */
export function pointersOf<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Pointer[] {
  return referencesOf(collection).flatMap(([field, reference]) => {
    const value = (record as Fields)[field];
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    return ids.flatMap((id) => (typeof id === 'string' ? [{ ...reference, field, id }] : []));
  });
}

/** The records without which this one is nothing: collection and key. Built-in questions are not among them. */
export function ownersOf<Name extends CollectionName>(
  collection: Name,
  record: RecordOf<Name>,
): { readonly collection: CollectionName; readonly id: string }[] {
  return pointersOf(collection, record).flatMap(({ to, as, id }) =>
    as === 'part' && to !== 'questions' ? [{ collection: to, id }] : [],
  );
}

/** Every key that occurs anywhere in a record, its own left out. */
export function keysIn(record: { readonly id: string }): Set<string> {
  const keys = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length <= 68 && /^[a-z]{3}_[a-z0-9]{1,64}$/.test(value)) keys.add(value);
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner);
  };
  look(record);
  keys.delete(record.id);
  return keys;
}

/** What goes for good together with some records: each with its collection. */
export type Going = ReadonlyMap<string, CollectionName>;

/** `ids` and everything that is part of one of them, and of those again. Costs the size of the document. */
export function goingWith(workspace: Workspace, ids: Going): Going {
  const going = new Map(ids);
  for (let size = -1; size !== going.size;) {
    size = going.size;
    for (const collection of collectionNames) {
      const owners = referencesOf(collection).filter(([, { as }]) => as === 'part');
      if (owners.length === 0) continue;
      for (const [id, record] of Object.entries(workspace[collection])) {
        if (!going.has(id) && owners.some(([field]) => going.has(String((record as Fields)[field]))))
          going.set(id, collection);
      }
    }
  }
  for (const conflict of Object.values(workspace.conflicts))
    if (going.has(conflict.recordId)) going.set(conflict.id, 'conflicts');
  return going;
}

/** A record that stays, without the keys of those that go; the same record when it had none. */
export function without<Name extends CollectionName>(
  collection: Name,
  record: RecordOf<Name>,
  going: Going,
): RecordOf<Name> {
  const changed: Record<string, unknown> = {};
  for (const [field, { as }] of referencesOf(collection)) {
    const value = (record as Fields)[field];
    if (as === 'link' && typeof value === 'string' && going.has(value)) changed[field] = null;
    if (as === 'list' && Array.isArray(value) && value.some((id: string) => going.has(id)))
      changed[field] = value.filter((id: string) => !going.has(id));
  }
  if ('outcome' in record && record.outcome?.recordIds.some((id) => going.has(id)) === true)
    changed['outcome'] = { ...record.outcome, recordIds: record.outcome.recordIds.filter((id) => !going.has(id)) };
  return Object.keys(changed).length === 0 ? record : { ...record, ...changed };
}
