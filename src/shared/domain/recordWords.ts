import { ChangeFacts, possessive, type KnownRecords } from './changeFacts';
import { fieldWords } from './fieldWords';
import type { CollectionName } from './identity';
import type { RecordMap, RecordOf, Workspace } from './workspace';

/** Records named as a person would: for undo, conflicts, the bin and the history. */

/** What the records of a collection are called: one, and several. */
const nouns: Readonly<Record<CollectionName, readonly [one: string, several: string]>> = {
  profile: ['profile', 'profiles'],
  settings: ['settings', 'settings'],
  goals: ['goal', 'goals'],
  assumptions: ['assumption', 'assumptions'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  organisations: ['organisation', 'organisations'],
  people: ['person', 'people'],
  roles: ['role', 'roles'],
  questions: ['question', 'questions'],
  questionLists: ['question list', 'question lists'],
  questionListItems: ['question in a list', 'questions in lists'],
  interviews: ['interview', 'interviews'],
  guideQuestions: ['guide question', 'guide questions'],
  notes: ['note', 'notes'],
  touchpoints: ['touch', 'touches'],
  followUps: ['follow-up', 'follow-ups'],
  messages: ['letter', 'letters'],
  introductions: ['introduction', 'introductions'],
  resources: ['resource', 'resources'],
  events: ['event', 'events'],
  needs: ['need', 'needs'],
  observations: ['observation', 'observations'],
  ties: ['tie between two people', 'ties between people'],
  sprints: ['sprint', 'sprints'],
  sprintEntries: ['line of a sprint', 'lines of a sprint'],
  brainstorms: ['brainstorm', 'brainstorms'],
  brainstormNames: ['name in a brainstorm', 'names in a brainstorm'],
  templates: ['template', 'templates'],
  pitches: ['pitch', 'pitches'],
  pitchRuns: ['rehearsal', 'rehearsals'],
  cards: ['card', 'cards'],
  loops: ['loop', 'loops'],
  encounters: ['name met', 'names met'],
  groups: ['group', 'groups'],
  platforms: ['place to look', 'places to look'],
  weeks: ['week', 'weeks'],
  reminders: ['reminder', 'reminders'],
  conflicts: ['choice between two versions', 'choices between two versions'],
};

/** “note”, “notes”: for buttons (“Restore this note”) and after a number. */
export function nounOf(collection: CollectionName, count = 1): string {
  return nouns[collection][count === 1 ? 0 : 1];
}

/** “a note”, “an interview”. */
export function aNounOf(collection: CollectionName): string {
  const noun = nounOf(collection);
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What a record can be told from others by. Empty: it has nothing of the kind. */
interface Marks {
  /** A name of its own: needs no noun. */
  readonly name?: string;
  /** What it belongs to: “to Priya Raman”, “in Priya’s interview”. */
  readonly of?: string;
  /** Its own words. */
  readonly words?: string;
}

/** “Priya Natarajan”, “the interview with Priya”, “the note “Nobody reads…””. Of a record that is gone: its kind. */
export function nameOfRecord(workspace: Workspace, collection: CollectionName, id: string): string {
  const found = knownIn(workspace).find(collection, id);
  if (collection === 'profile' || collection === 'settings') return `your ${nounOf(collection)}`;
  if (found === undefined) return nameOfGone(collection);
  const { name, of = '', words = '' } = marksOf(collection, found, new ChangeFacts([], knownIn(workspace)));
  if (name !== undefined) return name === '' ? nameOfGone(collection) : name;
  if (words !== '') return `the ${nounOf(collection)} “${shortened(words, 60)}”`;
  return `the ${nounOf(collection)}${of === '' ? '' : ` ${of}`}`;
}

function nameOfGone(collection: CollectionName): string {
  if (collection === 'people') return 'somebody';
  return collection === 'roles' ? 'somebody’s role' : `the ${nounOf(collection)}`;
}

/** As a heading over the record’s fields: “Note in Priya’s interview”, “Priya Raman”, “Follow-up: Send the slides”. */
export function recordTitle<Name extends CollectionName>(
  collection: Name,
  record: RecordOf<Name>,
  facts: ChangeFacts,
): string {
  const noun = nounOf(collection);
  if (collection === 'profile' || collection === 'settings') return `Your ${noun}`;
  const { name = '', of = '', words = '' } = marksOf(collection, record, facts);
  if (name !== '') return name;
  if (of !== '') return `${capital(noun)} ${of}`;
  return words === '' ? capital(noun) : `${capital(noun)}: ${shortened(words, 80)}`;
}

/** “Priya Natarajan’s tags”, “the day of the follow-up “Send the table””. */
export function nameOfField(workspace: Workspace, collection: CollectionName, id: string, field: string): string {
  const words = fieldWords(collection, field);
  const name = nameOfRecord(workspace, collection, id);
  if (collection === 'roles' && field === 'title') return name;
  if (collection === 'profile') return `your ${words}`;
  if (collection === 'settings') return `the setting “${words}”`;
  return collection === 'people' || collection === 'organisations'
    ? `${possessive(name)} ${words}`
    : `the ${words} of ${name}`;
}

/** A line off the record is named by its interview only: its words stay there. */
function marksOf(collection: CollectionName, record: object, facts: ChangeFacts): Marks {
  const told = record as Readonly<Record<string, unknown>>;
  const key = (field: string) => (typeof told[field] === 'string' ? told[field] : null);
  const words = (field: string) => (key(field) ?? '').trim();
  switch (collection) {
    case 'people':
    case 'organisations':
      return { name: words('name') };
    case 'roles':
      return { name: `${possessive(facts.person(key('personId')))} role` };
    case 'interviews': {
      const people = facts.interviewWith(key('id'));
      return { of: people.slice('Interview'.length).trim() };
    }
    case 'notes':
      return {
        of: `in ${facts.interview(key('interviewId'))}`,
        words: told['isOffRecord'] === true ? '' : words('text'),
      };
    case 'guideQuestions':
      return { of: `in ${facts.interview(key('interviewId'))}`, words: words('text') };
    case 'messages':
      return { of: `to ${facts.person(key('personId'))}` };
    case 'touchpoints':
      return { of: `with ${facts.person(key('personId'))}` };
    case 'introductions':
      return { of: `to ${facts.person(key('bPersonId'))}` };
    case 'observations':
      return { of: `about ${facts.organisation(key('organisationId'))}`, words: words('text') };
    case 'questionListItems':
      return { words: facts.find('questionLists', key('listId') ?? '')?.name.trim() ?? '' };
    default:
      return { words: words('title') || words('name') || words('statement') || words('text') };
  }
}

function knownIn(workspace: Workspace): KnownRecords {
  return {
    find: <Name extends CollectionName>(collection: Name, id: string) => {
      const records = workspace[collection] as RecordMap<RecordOf<Name>>;
      return Object.hasOwn(records, id) ? records[id] : undefined;
    },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shortened(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
