import { capitalised, pronounsOf } from '../text/pronouns';
import { spokenWords } from '../text/spokenWords';
import type { Instant } from './field';
import type { Interview } from './interview';
import type { Message } from './message';
import { isMade, isSetAside, joinsTwo } from './introductionSteps';
import type { Introduction, Touchpoint } from './network';
import { letterPath } from './letterNames';
import { interviewPath, stepOf } from './path';
import type { Person, Role } from './person';
import { millisecondsBetween } from './time';
import type { Workspace } from './workspace';

/** Something between the user and one person. */
export interface TimelineEntry {
  /** Key of the record it tells of; a role can begin and end. */
  readonly key: string;
  readonly sign: 'talk' | 'given' | 'received' | 'both' | 'role' | 'met';
  readonly title: string;
  /** In somebody’s own words; empty: none. */
  readonly words: string;
  readonly detail: string;
  /** A point in time, or a day, month or year where that is all that is known. */
  readonly at: Instant;
  readonly isExact: boolean;
  /** Where it is told in full. */
  readonly link: string | null;
  readonly interviewId: string | null;
  /** Set where it can be taken away again: a touch that was logged by hand. */
  readonly touchpointId: string | null;
}

type Known = Pick<
  Workspace,
  'people' | 'interviews' | 'touchpoints' | 'messages' | 'introductions' | 'roles' | 'organisations'
>;

/** Everything between the user and a person, newest first; what is planned stands on top. */
export function timelineOf(known: Known, personId: string): TimelineEntry[] {
  const person = known.people[personId];
  if (person === undefined) return [];
  const interviews = Object.values(known.interviews).filter(
    (interview) => interview.deletedAt === null && interview.personIds.includes(personId),
  );
  const messages = Object.values(known.messages).filter(
    (message) => message.personId === personId && message.deletedAt === null && message.sentAt !== null,
  );
  // A talk and a sent letter are told once, though each also counts as a touch.
  const told = new Set([...interviews, ...messages].map(({ id }) => id));
  const touches = Object.values(known.touchpoints).filter(
    (touch) =>
      touch.personId === personId &&
      touch.deletedAt === null &&
      !(touch.kind === 'interview' && touch.interviewId !== null && told.has(touch.interviewId)) &&
      !(touch.messageId !== null && told.has(touch.messageId)),
  );
  const introductions = Object.values(known.introductions).filter(
    (introduction) =>
      introduction.deletedAt === null &&
      // A suggestion that was dismissed was never between anybody.
      !(joinsTwo(introduction) && isSetAside(introduction)) &&
      [introduction.byPersonId, introduction.aPersonId, introduction.bPersonId].includes(personId),
  );
  return [
    ...interviews.map(ofInterview),
    ...messages.map((message) => ofMessage(message)),
    ...touches.map((touch) => ofTouch(touch, person)),
    ...introductions.map((introduction) => ofIntroduction(introduction, person, known.people)),
    ...Object.values(known.roles).flatMap((role) =>
      role.personId === personId ? ofRole(role, known.organisations) : [],
    ),
    ...ofConnection(person),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key.localeCompare(b.key)));
}

const blank = { words: '', detail: '', isExact: true, link: null, interviewId: null, touchpointId: null };

const stateWords: Readonly<Record<Interview['state'], string>> = {
  idea: 'A conversation to plan',
  requested: 'You asked for a conversation',
  scheduled: 'Conversation planned',
  live: 'Talking now',
  toWrapUp: 'Conversation',
  toThank: 'Conversation',
  closed: 'Conversation',
  declined: 'A conversation declined',
  cancelled: 'A conversation called off',
  noShow: 'A conversation that did not happen',
};

function ofInterview(interview: Interview): TimelineEntry {
  const { liveStartedAt: start, liveEndedAt: end } = interview;
  const minutes =
    start !== null && end !== null ? Math.max(1, Math.round(millisecondsBetween(start, end) / 60_000)) : null;
  return {
    ...blank,
    key: interview.id,
    sign: 'talk',
    title: minutes === null ? stateWords[interview.state] : `${stateWords[interview.state]}, ${minutes} min`,
    words: minutes === null ? interview.purpose : '',
    at: start ?? interview.startsAt ?? interview.createdAt,
    link: interviewPath(interview.id, stepOf(interview)),
    interviewId: interview.id,
  };
}

const messageWords: Readonly<Record<Message['kind'], string>> = {
  outreach: 'You asked for a conversation',
  nudge: 'You wrote again',
  confirmation: 'You confirmed the time',
  thankYou: 'You said thank you',
  update: 'You told what came of it',
  introductionAsk: 'You asked about an introduction',
  introduction: 'You wrote about an introduction',
  article: 'You sent an article',
  congratulation: 'You sent congratulations',
  checkIn: 'You wrote',
  reschedule: 'You asked for another time',
  decline: 'You answered their no',
  forwardable: 'You sent a paragraph to pass on',
  referrerThanks: 'You thanked for the door',
};

function ofMessage(message: Message): TimelineEntry {
  return {
    ...blank,
    key: message.id,
    sign: 'given',
    title: messageWords[message.kind],
    words: message.subject,
    at: message.sentAt ?? message.createdAt,
    link: letterPath(message),
    interviewId: message.interviewId,
  };
}

function ofTouch(touch: Touchpoint, person: Person): TimelineEntry {
  return {
    ...blank,
    key: touch.id,
    sign: touch.direction,
    title: touchTitle(touch, person),
    words: touch.summary,
    at: touch.at,
    interviewId: touch.interviewId,
    touchpointId: touch.id,
  };
}

function touchTitle({ kind, direction }: Touchpoint, person: Person): string {
  const { subject, object } = pronounsOf(person);
  const other = capitalised(subject);
  const byDirection = (given: string, received: string, both: string) =>
    direction === 'given' ? given : direction === 'received' ? received : both;
  switch (kind) {
    case 'message':
      return byDirection('You wrote', `${other} wrote`, 'You wrote to each other');
    case 'call':
      return byDirection(`You called ${object}`, `${other} called you`, 'A call');
    case 'coffee':
      return 'Coffee';
    case 'event':
      return 'Met at an event';
    case 'article':
      return byDirection('You sent an article', `${other} sent you an article`, 'You swapped articles');
    case 'congratulation':
      return byDirection('You sent congratulations', `${other} congratulated you`, 'Congratulations both ways');
    case 'introduction':
      return byDirection('You made an introduction', `${other} made an introduction for you`, 'An introduction');
    case 'interview':
      return 'Conversation';
    case 'other':
      return byDirection(`You did something for ${object}`, `${other} did something for you`, 'In touch');
  }
}

const introductionDetail: Readonly<Record<Introduction['state'], string>> = {
  idea: 'An idea',
  askedFor: 'Asked for',
  offered: 'Offered',
  agreed: 'Both said yes',
  made: '',
  met: 'They have met',
  notMet: 'They have not met yet',
  thanked: 'Met, and thanked for',
  declined: 'It did not come about',
};

function ofIntroduction(introduction: Introduction, person: Person, people: Workspace['people']): TimelineEntry {
  const { byPersonId, aPersonId, bPersonId, state } = introduction;
  const nameOf = (id: string | null) =>
    id === null ? 'you' : id === person.id ? pronounsOf(person).object : (people[id]?.name ?? 'somebody');
  const isDone = isMade(introduction);
  const by =
    byPersonId === null
      ? 'You'
      : byPersonId === person.id
        ? capitalised(pronounsOf(person).subject)
        : (people[byPersonId]?.name ?? 'Somebody');
  const verb = isDone
    ? 'introduced'
    : state === 'idea'
      ? byPersonId === null
        ? 'think of introducing'
        : 'could introduce'
      : state === 'askedFor'
        ? 'may introduce'
        : state === 'declined'
          ? 'did not introduce'
          : person.pronouns === 'they' && byPersonId === person.id
            ? 'offer to introduce'
            : byPersonId === null
              ? 'offered to introduce'
              : 'offers to introduce';
  return {
    ...blank,
    key: introduction.id,
    sign: byPersonId === null ? 'given' : byPersonId === person.id ? 'received' : 'both',
    title:
      bPersonId === person.id && aPersonId === null
        ? `${by} ${verb} you`
        : `${by} ${verb} ${nameOf(aPersonId)} to ${nameOf(bPersonId)}`,
    words: '',
    detail: introductionDetail[state],
    at: introduction.at,
    interviewId: introduction.interviewId,
  };
}

function ofRole(role: Role, organisations: Workspace['organisations']): TimelineEntry[] {
  const organisation = role.organisationId === null ? '' : (organisations[role.organisationId]?.name ?? '');
  const what = [role.title, organisation].filter((part) => part !== '').join(', ');
  const entry = (end: 'from' | 'to', date: string, title: string): TimelineEntry => ({
    ...blank,
    key: `${role.id}.${end}`,
    sign: 'role',
    title,
    at: date,
    isExact: false,
  });
  return [
    ...(role.from === null ? [] : [entry('from', role.from, `Began as ${what}`)]),
    ...(role.to === null ? [] : [entry('to', role.to, `Left ${what}`)]),
  ];
}

function ofConnection(person: Person): TimelineEntry[] {
  if (person.connectedOn === null) return [];
  return [
    {
      ...blank,
      key: `${person.id}.connected`,
      sign: 'met',
      title: 'You connected on LinkedIn',
      at: person.connectedOn,
      isExact: false,
    },
  ];
}

/**
 * What a talk left behind: its best line (a quote, otherwise an insight) and counts of its notes.
 * What was said off the record stays in the talk’s own notes and is neither shown nor counted.
 */
export function talkInWords(
  notes: Workspace['notes'],
  interviewId: string,
): { readonly words: string; readonly detail: string } {
  const open = Object.values(notes)
    .filter((note) => note.interviewId === interviewId && !note.isOffRecord && note.text.trim() !== '')
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const best = open.find(({ mark }) => mark === 'quote') ?? open.find(({ mark }) => mark === 'insight');
  const referrals = open.filter(({ mark }) => mark === 'referral').length;
  const count = (number: number, one: string) => (number === 0 ? '' : `${number} ${number === 1 ? one : `${one}s`}`);
  const quoted = best?.mark === 'quote' ? `“${spokenWords(best.text)}”` : (best?.text ?? '');
  return {
    words: quoted,
    detail: [count(open.length, 'note'), count(referrals, 'referral')].filter((part) => part !== '').join(', '),
  };
}
