import type { CollectionName } from './identity';
import type { Instant } from './field';
import type { RecordOf } from './workspace';

/** Says who and what is meant by keys. `ChangeFacts` is one. */
export interface Namer {
  person(id: string | null | undefined): string;
  organisation(id: string | null | undefined): string;
  interview(id: string | null | undefined): string;
  interviewWith(id: string | null | undefined): string;
}

/** What one record of a collection is called, for buttons: “Restore this note”. */
export const recordNouns: Readonly<Record<string, string>> = {
  profile: 'profile',
  settings: 'settings',
  goals: 'goal',
  assumptions: 'assumption',
  evidence: 'evidence',
  organisations: 'organisation',
  people: 'person',
  roles: 'role',
  questions: 'question',
  questionLists: 'question list',
  questionListItems: 'place in a question list',
  interviews: 'interview',
  guideQuestions: 'guide question',
  notes: 'note',
  touchpoints: 'touch',
  followUps: 'follow-up',
  messages: 'letter',
  introductions: 'introduction',
  resources: 'resource',
  events: 'event',
  needs: 'need',
  observations: 'observation',
};

export function nounOf(collection: string): string {
  return recordNouns[collection] ?? 'record';
}

/** A record’s name as a heading: “Note in Priya’s interview”, “Priya Raman”, “Follow-up: Send the slides”. */
export function recordTitle<Name extends CollectionName>(
  collection: Name,
  record: RecordOf<Name>,
  namer: Namer,
): string {
  const told = record as Readonly<Record<string, unknown>>;
  const key = (field: string) => (typeof told[field] === 'string' ? told[field] : null);
  const words = (field: string) => key(field)?.replace(/\s+/g, ' ').trim().slice(0, 80) ?? '';
  const noun = capital(nounOf(collection));
  switch (collection) {
    case 'people':
      return words('name') || 'Person';
    case 'organisations':
      return words('name') || 'Organisation';
    case 'interviews':
      return namer.interviewWith(key('id'));
    case 'notes':
      return `Note in ${namer.interview(key('interviewId'))}`;
    case 'guideQuestions':
      return `Question in the guide of ${namer.interview(key('interviewId'))}`;
    case 'messages':
      return `Letter to ${namer.person(key('personId'))}`;
    case 'roles':
      return `Role of ${namer.person(key('personId'))}`;
    case 'touchpoints':
      return `Touch with ${namer.person(key('personId'))}`;
    case 'introductions':
      return `Introduction to ${namer.person(key('bPersonId'))}`;
    case 'observations':
      return `Note about ${namer.organisation(key('organisationId'))}`;
    case 'profile':
      return 'Your profile';
    case 'settings':
      return 'Settings';
    default: {
      const name = words('title') || words('name') || words('statement') || words('text');
      return name === '' ? noun : `${noun}: ${name}`;
    }
  }
}

const fieldWords: Readonly<Record<string, string>> = {
  at: 'Time',
  startsAt: 'When',
  liveStartedAt: 'Began',
  liveEndedAt: 'Ended',
  createdAt: 'Added',
  deletedAt: 'In the bin since',
  archivedAt: 'Archived',
  sentAt: 'Sent',
  doneAt: 'Done',
  askedAt: 'Asked',
  dueAt: 'Due by',
  due: 'Due',
  snoozedUntil: 'Snoozed until',
  personId: 'Person',
  personIds: 'People',
  organisationId: 'Organisation',
  interviewId: 'Interview',
  introducedById: 'Introduced by',
  byPersonId: 'Introduced by',
  aPersonId: 'Who is introduced',
  bPersonId: 'To whom',
  namedByPersonId: 'Named by',
  goalId: 'Goal',
  guideQuestionId: 'Under the question',
  currentGuideQuestionId: 'Current question',
  noteId: 'From the note',
  noteIds: 'Highlights',
  isOffRecord: 'Off the record',
  isMust: 'Must ask',
  isJustSocial: 'Just social',
  isCurrent: 'Works there now',
  isFavourite: 'Favourite',
  isMine: 'My own',
  callName: 'Called',
  formalName: 'Formal name',
  howWeMet: 'How we met',
  canOffer: 'What I can offer',
  cadenceDays: 'Days between touches',
  rules: 'How they want it',
  connectedOn: 'Connected',
  timeZone: 'Time zone',
  nextAsk: 'What to ask next',
  change: 'What to do differently',
  surprise: 'What surprised me',
  disproof: 'What would prove me wrong',
  decision: 'The decision it feeds',
  body: 'Letter',
  outcome: 'What it became',
  owner: 'Who does it',
  order: 'Place in the order',
  rank: 'Place in the order',
  mayUseName: 'May I use the name',
  welcomedAt: 'First steps finished',
};

/** A field’s label: “How we met”, “Text”. */
export function fieldWord(collection: string, field: string): string {
  if (collection === 'notes' && field === 'text') return 'Note';
  return fieldWords[field] ?? capital(field.replace(/([A-Z])/g, ' $1').toLowerCase());
}

/** Fields that say nothing to a person: keys and the like. */
export function isQuietField(field: string): boolean {
  return field === 'id' || field === 'importKey' || field === 'recordIds';
}

export interface ValueWords extends Namer {
  /** A point in time by the user’s clock. */
  moment(at: Instant): string;
  /** The text of a question, note or goal that a key points to. */
  text(id: string): string;
}

/** A field’s value as a person reads it; empty: nothing was there. */
export function valueText(field: string, value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((part) => valueText(field, part, words)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([name]) => !isQuietField(name))
      .map(([name, part]) => valueText(name, part, words))
      .filter((part) => part !== '')
      .join(', ');
  if (typeof value !== 'string') return '';
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return words.moment(value);
  if (/^per_[a-z0-9]+$/.test(value)) return words.person(value);
  if (/^org_[a-z0-9]+$/.test(value)) return words.organisation(value);
  if (/^int_[a-z0-9]+$/.test(value)) return words.interviewWith(value);
  if (/^[a-z]{3}_[a-z0-9]+$/.test(value) && /Ids?$/.test(field)) return words.text(value);
  return /^[a-z]+(?:[A-Z][a-z]+)+$/.test(value) ? value.replace(/([A-Z])/g, ' $1').toLowerCase() : value;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
