import type { CollectionName } from './identity';
import type { Instant } from './field';

/** A field in a sentence (“Priya’s tags were changed later”) and, where the same word does not serve, as a label beside its value. */
type Words = string | readonly [inSentence: string, label: string];

/** Names that the field’s own does not give; a field that is not here is called by its own name in words. */
const special: Readonly<Record<string, Words>> = {
  archivedAt: ['place in the archive', 'Archived'],
  deletedAt: ['place in the bin', 'In the bin since'],
  createdAt: ['day it was added', 'Added'],
  callName: ['first name', 'Called'],
  formalName: ['name in letters', 'Formal name'],
  channel: 'best way to reach them',
  howWeMet: ['story of how you met', 'How we met'],
  introducedById: ['introducer', 'Introduced by'],
  part: 'part they play',
  canOffer: ['list of what you can offer', 'What I can offer'],
  rules: ['way they want it', 'How they want it'],
  cadenceDays: ['rhythm', 'Days between touches'],
  isJustSocial: ['choice “just social”', 'Just social'],
  importKey: 'mark of the import',
  connectedOn: ['day of connecting', 'Connected'],
  organisationId: 'organisation',
  personId: 'person',
  personIds: 'people',
  goalId: 'goal',
  assumptionId: 'assumption',
  interviewId: 'interview',
  questionId: 'question',
  guideQuestionId: ['question', 'Under the question'],
  currentGuideQuestionId: 'current question',
  noteId: ['note', 'From the note'],
  noteIds: ['chosen notes', 'Highlights'],
  messageId: 'letter',
  listId: 'list',
  isCurrent: ['standing', 'Works there now'],
  priority: ['place when time is short', 'If time is short'],
  dismissed: ['dismissed remarks', 'Dismissed remarks'],
  noGo: ['no-go times', 'No-go times'],
  daysOff: ['days off', 'Days off'],
  pitchId: ['pitch in use', 'Pitch in use'],
  aim: ['length it aims for', 'Aims for'],
  advocacy: ['answer to “anybody sympathetic?”', 'Anybody sympathetic'],
  posting: ['posts advertised', 'Posts advertised'],
  level: ['level', 'Level'],
  variant: ['way in', 'How I come to write'],
  referrerId: ['referrer', 'Who sent me'],
  templateId: ['template', 'Template'],
  inReplyToId: ['letter it answers', 'Answers the letter'],
  sentChecks: ['checks at sending', 'Checks when it was sent'],
  'goals.topic': ['wide field', 'The wide field'],
  answer: ['answer', 'Answer'],
  answeredAt: ['time of the answer', 'Answered'],
  awayUntil: ['absence', 'Away until'],
  restedAt: ['letting go', 'Let go'],
  calendar: ['calendar entry', 'Calendar entry'],
  stepStartedAt: ['clock of the step', 'Clock started'],
  stepSeconds: ['time used', 'Seconds used'],
  batchIds: ['first batch', 'First batch'],
  isFavourite: ['star', 'Favourite'],
  isMine: ['origin', 'My own'],
  isOffRecord: ['choice “off the record”', 'Off the record'],
  startsAt: ['time', 'When'],
  minutes: ['length', 'Length in minutes'],
  slotMinutes: ['length', 'Length in minutes'],
  checks: 'checklist',
  liveStartedAt: ['real start', 'Began'],
  liveEndedAt: ['real end', 'Ended'],
  sheetDraft: ['typed sheet', 'Typed sheet'],
  paper: ['size of paper', 'Paper'],
  cardDays: ['days between cards', 'Days between cards'],
  pitchSeconds: ['length of the long pitch', 'Seconds of the long pitch'],
  introductionSeconds: ['length of the short pitch', 'Seconds of the short pitch'],
  sprintListGoal: ['length of the list', 'Organisations on the list'],
  sprintAwayMinutes: ['time until nobody is at it', 'Minutes until nobody is at it'],
  brainstormId: 'brainstorm',
  lookForNext: ['number of suggestions of the map', 'Suggestions of the map'],
  warm: ['numbers behind warm paths', 'Numbers behind warm paths'],
  pauses: ['pauses', 'Pauses'],
  closeBy: ['time it had to be over', 'To be over by'],
  clockShifts: ['jumps of the clock', 'Jumps of the clock'],
  closing: ['answers to the closing questions', 'Closing questions'],
  mySpeakingSeconds: ['time you spoke', 'Seconds I spoke'],
  energyBefore: ['energy before', 'Energy before, 1 to 5'],
  energyAfter: ['energy after', 'Energy after, 1 to 5'],
  fit: ['answer to “does it suit me?”', 'Does it suit me'],
  'interviews.decision': ['decision', 'What I decided'],
  debriefStartedAt: ['start of the write-up', 'Write-up began'],
  isUnplanned: ['origin', 'Came up in the talk'],
  isParked: ['place aside', 'Put aside'],
  isForLetter: ['place in the letter', 'Kept for the letter'],
  speakerId: ['speaker', 'Who said it'],
  isUntimed: ['choice “from memory”', 'Written from memory'],
  dateOrder: ['order of day and month', 'Order of day and month'],
  closingMinutesFrom: ['time for closing questions', 'Minutes for closing questions'],
  lastMinutes: ['last reminder', 'Minutes left at the last reminder'],
  debriefMinutes: ['time for writing up', 'Minutes for writing up'],
  showsProbes: ['choice “show probes”', 'Show probes'],
  measuresListening: ['choice “measure listening”', 'Measure listening'],
  callShortcut: ['keys for an unplanned call', 'Keys for an unplanned call'],
  surprise: ['answer to “what surprised you?”', 'What surprised me'],
  change: ['answer to “what will you do differently?”', 'What to do differently'],
  nextAsk: ['answer to “what will you ask next?”', 'What to ask next'],
  askedAt: ['time of asking', 'Asked'],
  doneAt: ['tick', 'Done'],
  usefulness: 'rating',
  text: ['words', 'Text'],
  'notes.text': ['words', 'Note'],
  body: ['text', 'Letter'],
  outcome: ['result', 'What it became'],
  sentAt: ['time of sending', 'Sent'],
  due: ['day', 'Due'],
  dueAt: ['time', 'Due by'],
  snoozedUntil: ['snooze', 'Snoozed until'],
  owner: ['owner', 'Who does it'],
  order: 'place in the order',
  rank: ['rank', 'Place in the order'],
  at: 'time',
  mayUseName: ['leave to use their name', 'May I use the name'],
  sharedWithIds: ['readers', 'Shared with'],
  namedByPersonId: ['person who named it', 'Named by'],
  metPersonIds: 'people met',
  byPersonId: ['introducer', 'Introduced by'],
  aPersonId: ['first person', 'Who is introduced'],
  bPersonId: ['second person', 'To whom'],
  disproof: ['disproof', 'What would prove me wrong'],
  decision: ['decision', 'The decision it feeds'],
  welcomedAt: ['first steps', 'First steps finished'],
  recordId: 'record',
  pausedAt: ['pause', 'Paused'],
  repeats: ['repetition', 'Comes again'],
  repeatOfId: ['one before', 'Came after'],
  loopId: ['loop', 'Loop'],
  loopIds: ['loops', 'Reports back on'],
  introductionId: ['introduction', 'Introduction'],
  eventId: ['event', 'Event'],
  groupId: ['group', 'Group'],
  resourceId: ['resource', 'Resource'],
  closedAs: ['way it was closed', 'Closed as'],
  circle: ['circle', 'Circle'],
  offers: ['list of what they can give', 'They can give'],
  asks: ['list of what they look for', 'They look for'],
  driftGaps: ['number of gaps that make a rhythm', 'Gaps that make a rhythm'],
  driftPercent: ['measure of drifting apart', 'Drifting from, in % of the usual gap'],
  silenceDays: ['length of a long silence', 'Days of a long silence'],
  occasionBeforeDays: ['days before an occasion', 'Days before an occasion'],
  occasionAfterDays: ['days after an occasion', 'Days after an occasion'],
  likesReading: ['choice “likes to be sent things”', 'Likes to be sent things to read'],
  metAtEventId: ['place you met', 'Met at'],
  'messages.reason': ['reason', 'Why this helps them'],
  secondLanguage: ['second language', 'Second language'],
  secondBody: ['note in a second language', 'Note in a second language'],
  'introductions.question': ['question between them', 'The question between them'],
  aAnswer: ['first answer', 'The first said'],
  bAnswer: ['second answer', 'The second said'],
  aAskedAt: ['time the first was asked', 'Asked the first'],
  bAskedAt: ['time the second was asked', 'Asked the second'],
  aAnsweredAt: ['time the first answered', 'The first answered'],
  bAnsweredAt: ['time the second answered', 'The second answered'],
  madeAt: ['time of joining', 'Introduced'],
  metAt: ['time they talked', 'They talked'],
  thankedAt: ['time of thanks', 'Thanked'],
  'resources.where': ['place to look', 'Where to look'],
  isBehindPaywall: ['choice “behind a paywall”', 'Behind a paywall'],
  cameOfIt: ['result', 'What came of it'],
  'events.aim': ['aim', 'What makes it worth it'],
  'events.until': ['last day', 'Until'],
  leaveAt: ['time to leave', 'Leave at'],
  toMeetPersonIds: ['people to meet', 'To meet'],
  toMeet: ['kinds of people to meet', 'Whom else to meet'],
  learned: ['what you learned', 'What I learned'],
  worthForMe: ['worth for you', 'Worth it for me'],
  worthForThem: ['worth for them', 'Worth it for them'],
  memberIds: ['members', 'Members'],
  nextOn: ['next meeting', 'Next'],
  builtInId: ['shipped entry', 'Stands for'],
  checkedOn: ['day you looked', 'Last looked at'],
  isHidden: ['choice “hidden”', 'Hidden'],
  giverId: ['giver', 'Who gave it'],
  did: ['what you did', 'What I did'],
  didAt: ['time you did it', 'Did it'],
  toldAt: ['time they heard', 'They heard'],
  toldMessageId: ['letter that told them', 'Told in'],
  letGoAt: ['letting go', 'Let go'],
  'weeks.aim': ['aim', 'Aim of the week'],
  giving: ['what you give', 'What I give'],
  reviewedAt: ['time of the review', 'Reviewed'],
  overloadedAt: ['time it was too much', 'Too much since'],
  letGo: ['what was let go', 'Let go'],
  shownAt: ['time it was shown', 'Shown'],
  again: ['time it comes again', 'Again'],
  shifts: ['shifts', 'Shifts'],
  recoveryMinutes: ['time to recover', 'Minutes kept free after a conversation'],
  kept: 'other version',
  keptDevice: ['computer of the other version', 'Written on'],
  resolvedAt: ['time of choosing', 'Chosen'],
};

function wordsFor(collection: string, field: string): Words {
  return special[`${collection}.${field}`] ?? special[field] ?? inWords(field);
}

/** What a field holds, in lower case: “what surprised you”. */
export function fieldWords(collection: CollectionName, field: string): string {
  const words = wordsFor(collection, field);
  return typeof words === 'string' ? words : words[0];
}

/** A field’s label beside its value: “How we met”, “Tags”. */
export function fieldLabel(collection: string, field: string): string {
  const words = wordsFor(collection, field);
  return typeof words === 'string' ? capital(words) : words[1];
}

/** Fields that are not told: keys and the like say nothing, and a sheet being typed in may hold what is off the record. */
export function isQuietField(field: string): boolean {
  return field === 'id' || field === 'importKey' || field === 'recordIds' || field === 'sheetDraft';
}

/** What keys and points in time in a value mean. */
export interface ValueWords {
  person(id: string | null | undefined): string;
  organisation(id: string | null | undefined): string;
  interviewWith(id: string | null | undefined): string;
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
  return /^[a-z]+(?:[A-Z][a-z]+)+$/.test(value) ? inWords(value) : value;
}

/** `reportBackDays` → “report back days”. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
