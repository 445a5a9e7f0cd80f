import type { CollectionName } from './identity';
import type { Workspace } from './workspace';

/** A record and its fields, named as a person would: for undo, conflicts and history. */

const longest = 60;

/** “Priya Natarajan”, “the interview with Priya Natarajan”, “the note “Nobody reads…””. Of a record that is gone: its kind. */
export function nameOfRecord(workspace: Workspace, collection: CollectionName, id: string): string {
  const person = (key: string | null | undefined): string =>
    (key ? workspace.people[key]?.name.trim() : '') || 'somebody';
  const talk = (key: string | null | undefined): string => {
    const people = key ? (workspace.interviews[key]?.personIds ?? []) : [];
    return people.length === 0 ? 'an interview' : `the interview with ${people.map(person).join(' and ')}`;
  };
  const said = (kind: string, words: string | undefined): string =>
    words === undefined || words.trim() === '' ? kind : `${kind} “${shortened(words)}”`;
  const w = workspace;
  switch (collection) {
    case 'profile':
      return 'your profile';
    case 'settings':
      return 'your settings';
    case 'people':
      return person(id);
    case 'organisations':
      return w.organisations[id]?.name.trim() || 'an organisation';
    case 'roles':
      return `${possessive(person(w.roles[id]?.personId))} role`;
    case 'interviews':
      return talk(id);
    case 'guideQuestions':
      return said('the guide question', w.guideQuestions[id]?.text);
    case 'notes':
      return said('the note', w.notes[id]?.text);
    case 'touchpoints':
      return `a touch with ${person(w.touchpoints[id]?.personId)}`;
    case 'messages':
      return w.messages[id] === undefined ? 'a letter' : `the letter to ${person(w.messages[id].personId)}`;
    case 'introductions':
      return `the introduction to ${person(w.introductions[id]?.bPersonId)}`;
    case 'followUps':
      return said('the follow-up', w.followUps[id]?.title);
    case 'goals':
      return said('the goal', w.goals[id]?.statement);
    case 'assumptions':
      return said('the assumption', w.assumptions[id]?.statement);
    case 'evidence':
      return said('the evidence', w.evidence[id]?.text);
    case 'questions':
      return said('the question', w.questions[id]?.text);
    case 'questionLists':
      return said('the question list', w.questionLists[id]?.name);
    case 'questionListItems':
      return said('a question of', w.questionLists[w.questionListItems[id]?.listId ?? '']?.name ?? 'a list');
    case 'resources':
      return said('the resource', w.resources[id]?.title);
    case 'events':
      return said('the event', w.events[id]?.name);
    case 'needs':
      return said('the need', w.needs[id]?.text);
    case 'observations':
      return said('the observation', w.observations[id]?.text);
    case 'conflicts':
      return 'a choice between two versions';
  }
}

/** “Priya Natarajan’s tags”, “the day of the follow-up “Send the table””. */
export function nameOfField(workspace: Workspace, collection: CollectionName, id: string, field: string): string {
  const words = fieldWords(collection, field);
  const name = nameOfRecord(workspace, collection, id);
  if (collection === 'roles' && field === 'title') return name;
  if (collection === 'roles') return `the ${words} of ${name}`;
  if (collection === 'profile') return `your ${words}`;
  if (collection === 'settings') return `the setting “${words}”`;
  return collection === 'people' || collection === 'organisations'
    ? `${possessive(name)} ${words}`
    : `the ${words} of ${name}`;
}

/** What a field holds, in lower case: “what surprised you”. */
export function fieldWords(collection: CollectionName, field: string): string {
  return special[`${collection}.${field}`] ?? special[field] ?? plain(field);
}

/** Names that the field's own does not give; a field that is not here is called by its own name in words. */
const special: Readonly<Record<string, string>> = {
  archivedAt: 'place in the archive',
  deletedAt: 'place in the bin',
  callName: 'first name',
  formalName: 'name in letters',
  channel: 'best way to reach them',
  howWeMet: 'story of how you met',
  introducedById: 'introducer',
  part: 'part they play',
  wishes: 'wishes',
  canOffer: 'offer',
  'people.canOffer': 'list of what you can offer',
  rules: 'way they want it',
  cadenceDays: 'rhythm',
  isJustSocial: 'choice “just social”',
  importKey: 'mark of the import',
  connectedOn: 'day of connecting',
  organisationId: 'organisation',
  personId: 'person',
  personIds: 'people',
  goalId: 'goal',
  assumptionId: 'assumption',
  interviewId: 'interview',
  questionId: 'question',
  guideQuestionId: 'question',
  noteId: 'note',
  noteIds: 'chosen notes',
  listId: 'list',
  isCurrent: 'standing',
  isMust: 'star',
  isFavourite: 'star',
  isMine: 'origin',
  isOffRecord: 'choice “off the record”',
  startsAt: 'time',
  place: 'place',
  minutes: 'length',
  slotMinutes: 'length',
  checks: 'checklist',
  liveStartedAt: 'real start',
  liveEndedAt: 'real end',
  currentGuideQuestionId: 'current question',
  surprise: 'answer to “what surprised you?”',
  change: 'answer to “what will you do differently?”',
  nextAsk: 'answer to “what will you ask next?”',
  askedAt: 'time of asking',
  doneAt: 'tick',
  usefulness: 'rating',
  text: 'words',
  body: 'text',
  outcome: 'result',
  sentAt: 'time of sending',
  due: 'day',
  dueAt: 'time',
  snoozedUntil: 'snooze',
  owner: 'owner',
  order: 'place in the order',
  rank: 'rank',
  at: 'time',
  state: 'state',
  mayUseName: 'leave to use their name',
  sharedWithIds: 'readers',
  namedByPersonId: 'person who named it',
  metPersonIds: 'people met',
  byPersonId: 'introducer',
  aPersonId: 'first person',
  bPersonId: 'second person',
  welcomedAt: 'first steps',
};

/** `reportBackDays` → “report back days”. */
function plain(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function possessive(name: string): string {
  return `${name}’s`;
}

function shortened(words: string): string {
  const line = words.trim().replaceAll(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
