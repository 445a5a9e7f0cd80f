import { bothClocks } from '../text/bothClocks';
import { ended } from '../text/ended';
import { sayDate } from '../text/letterDay';
import type { MergeValues } from '../text/mergeFields';
import { earlyClosingOf, greetingOf } from '../text/thankYouDraft';
import type { Instant } from './field';
import type { GuideQuestion } from './interview';
import { introductionFields, throughWhom } from './introductionLetter';
import {
  letterGround,
  nameIn,
  townOfZone,
  type LetterAbout,
  type LetterGround,
  type LetterKnown,
} from './letterGround';
import { updateFields } from './letterUpdate';
import { callName } from './person';
import { topicNames } from './questionBank';
import { resourceOf } from './shareFacts';
import { resourceSentence } from './sharing';
import { addToInstant, clockOfInstant, dayOfInstant, daysBetween } from './time';

/**
 * What fills the merge fields of one letter, from the workspace alone. A field that nothing fills is left out,
 * so that its gap is seen. Never takes a word from notes of a talk.
 */
export function letterFields(known: LetterKnown, letter: LetterAbout, now: Instant): MergeValues {
  const ground = letterGround(known, letter, now);
  if (ground === undefined) return {};
  const { person, role, organisation, interview, profile, settings, referrer, earlier, about, introduced, zone } =
    ground;
  const isLetter = letter.channel !== 'linkedin' && letter.channel !== 'text' && letter.channel !== 'phone';
  const place = townOfZone(zone);
  return {
    salutation: greetingOf(person, letter.tone).replace(/,$/u, ''),
    closing: isLetter ? earlyClosingOf(profile.name, letter.tone) : profile.name,
    first_name: callName(person),
    formal_name: person.formalName,
    org: organisation?.name ?? '',
    role: role?.title ?? '',
    connection: connectionOf(known, ground),
    shared: letter.variant === 'group' ? (eventWith(known, person.id) ?? '') : '',
    referrer_first: referrer === undefined ? '' : callName(referrer),
    my_line: lineOf(profile.headline),
    my_name: profile.name,
    my_first: profile.name.trim().split(/\s+/u)[0] ?? '',
    my_phone: profile.phone,
    topic_narrow: asClause(interview?.purpose ?? ''),
    topic_broad: broadTopicOf(known, interview) || profile.interests[0] || organisation?.sector || '',
    minutes: String(interview?.minutes ?? settings.askMinutes),
    timezone_theirs: place === '' ? '' : `${place} time`,
    their_name: nameIn(about),
    their_news: person.project.trim(),
    through: throughWhom(known, { ...letter, introductionId: letter.introductionId ?? null }, about?.id),
    item: resourceSentence(resourceOf(known, letter)),
    item_title: resourceOf(known, letter)?.title ?? '',
    why_you: letter.kind === 'article' ? (letter.reason ?? '') : '',
    ...introductionFields(known, introduced, letter.kind),
    ...(earlier === undefined ? {} : earlierFields(earlier, zone, now)),
    ...(interview === undefined || interview.startsAt === null
      ? {}
      : timeFields(interview.startsAt, interview.minutes, zone, profile.timeZone)),
    place_or_link: interview?.place ?? '',
    top3_questions: interview === undefined ? '' : topicsOf(known.guideQuestions, interview.id),
    ...updateFields(known, letter, zone),
  };
}

function earlierFields(
  { sentAt, subject }: { readonly sentAt: Instant; readonly subject: string },
  zone: string,
  now: Instant,
): MergeValues {
  const day = dayOfInstant(sentAt, zone);
  return {
    date_sent: sayDate(day, false),
    days_since: String(daysBetween(day, dayOfInstant(now, zone))),
    subject_sent: subject.replace(/^(?:Re:\s*)+/iu, ''),
  };
}

/** By their calendar and their clock: what stands in a letter has to be right where it is read; mine beside it where it shows something else. */
function timeFields(startsAt: Instant, minutes: number, zone: string, myZone: string): MergeValues {
  const day = sayDate(dayOfInstant(startsAt, zone), true);
  const from = clockOfInstant(startsAt, zone);
  const to = clockOfInstant(addToInstant(startsAt, { minutes }), zone);
  const times = { day, start_clock: from, end_clock: to, start: `${day}, ${from}`, end: to };
  const { mine, theirs, isSame, isSameDay } = bothClocks(startsAt, myZone === '' ? zone : myZone, zone);
  if (isSame) return times;
  const myDay = isSameDay ? '' : `${sayDate(mine.day, true).split(' ')[0] ?? ''} `;
  return { ...times, timezone_theirs: `${theirs.place} time (${myDay}${mine.clock} for me)` };
}

/** The wide field of the talk’s goal, otherwise of the first active goal that names one. */
function broadTopicOf({ goals }: Pick<LetterKnown, 'goals'>, interview: LetterGround['interview']): string {
  const own = interview?.goalId == null ? undefined : goals[interview.goalId];
  if (own !== undefined && own.deletedAt === null && own.topic.trim() !== '') return own.topic.trim();
  const active = Object.values(goals)
    .filter(({ state, deletedAt, topic }) => state === 'active' && deletedAt === null && topic.trim() !== '')
    .sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1));
  return active[0]?.topic.trim() ?? '';
}

/** Why them, in one sentence: who sent me (with consent), where we met, or how I wrote down that I found them. */
function connectionOf(known: LetterKnown, { person, referrer }: LetterGround): string {
  if (referrer !== undefined) return `${nameIn(referrer)} thought you might have a view on this.`;
  const event = eventWith(known, person.id);
  if (event !== undefined) return `We met at ${event}.`;
  const told = person.howWeMet.trim().split('\n')[0]?.trim() ?? '';
  // A line that names somebody who has not said yes stays out.
  return /^(?:I|We|You|Your)\b/u.test(told) ? ended(told) : '';
}

function eventWith(known: LetterKnown, personId: string): string | undefined {
  return Object.values(known.events)
    .filter(({ metPersonIds, deletedAt }) => deletedAt === null && metPersonIds.includes(personId))
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))[0]?.name;
}

/** The line about myself as a sentence; one that is no sentence stays as it is. */
function lineOf(headline: string): string {
  const line = headline.trim();
  if (line === '') return '';
  return ended(/^(?:an?|the)\s/iu.test(line) ? `I am ${line.charAt(0).toLowerCase()}${line.slice(1)}` : line);
}

const lead = /^(?:to )?(?:learn|find out|understand|see|know|ask|hear)(?: about)?\s+/iu;
const asking = /^(?:how|which|what|why|when|where|who|whom|whether)\b/iu;

/** “Learn how they choose” as “how they choose”. A purpose that is no question is not put into one. */
function asClause(purpose: string): string {
  const line = (purpose.trim().split('\n')[0] ?? '').replace(lead, '').replace(/[?.!\s]+$/u, '');
  return asking.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : '';
}

/** What the first questions of the guide are about, must-ask first: “the path into the field, culture and advice”. */
function topicsOf(guideQuestions: LetterKnown['guideQuestions'], interviewId: string): string {
  const rank: Readonly<Record<GuideQuestion['priority'], number>> = { must: 0, should: 1, could: 2 };
  const topics = Object.values(guideQuestions)
    .filter((question) => question.interviewId === interviewId)
    .sort((a, b) => rank[a.priority] - rank[b.priority] || (a.order < b.order ? -1 : 1))
    .map(({ topic }) => topicNames[topic].name)
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  const [first, ...more] = [...new Set(topics)].slice(0, 3);
  if (first === undefined) return '';
  const last = more.pop();
  return last === undefined ? first : `${[first, ...more].join(', ')} and ${last}`;
}
