import { wordsOfNote } from '../text/heardAnswers';
import type { Instant } from './field';
import type { Note } from './interview';
import type { Topic } from './question';
import type { Workspace } from './workspace';

/** What one talk brought on one topic. */
export interface TopicTalk {
  readonly topic: Topic;
  readonly interviewId: string;
  /** Who was spoken with; the interview’s key when nobody is named. */
  readonly personId: string;
  readonly at: Instant;
  /** What was noted under its questions; nothing off the record. */
  readonly notes: readonly { readonly text: string }[];
  /** One of its questions opened the talk up. */
  readonly hasOpenedUp: boolean;
}

type Known = Pick<Workspace, 'guideQuestions' | 'interviews'>;

/** Every topic that was asked about, by talk, from the notes given. Talks in the bin are left out. */
export function topicTalks({ guideQuestions, interviews }: Known, notes: readonly Note[]): TopicTalk[] {
  const texts = new Map<string, Note[]>();
  for (const note of notes) {
    const { guideQuestionId, isOffRecord, text } = note;
    if (guideQuestionId === null || isOffRecord || text.trim() === '') continue;
    const under = texts.get(guideQuestionId);
    if (under) under.push(note);
    else texts.set(guideQuestionId, [note]);
  }
  const talks = new Map<string, TopicTalk & { notes: { readonly text: string }[]; hasOpenedUp: boolean }>();
  for (const question of Object.values(guideQuestions)) {
    if (question.state !== 'asked') continue;
    const interview = interviews[question.interviewId];
    if (interview === undefined || interview.deletedAt !== null || interview.liveEndedAt === null) continue;
    const key = `${interview.id} ${question.topic}`;
    const talk = talks.get(key) ?? {
      topic: question.topic,
      interviewId: interview.id,
      personId: interview.personIds[0] ?? interview.id,
      at: interview.liveEndedAt,
      notes: [],
      hasOpenedUp: false,
    };
    talk.notes.push(...(texts.get(question.id) ?? []));
    talk.hasOpenedUp ||= question.usefulness === 3;
    talks.set(key, talk);
  }
  return [...talks.values()];
}

/** One talk on a topic: how many new things it brought. */
export interface CurvePoint {
  readonly interviewId: string;
  readonly personId: string;
  readonly at: Instant;
  /** Notes that are mostly new words; at least 1 where a question opened the talk up. */
  readonly fresh: number;
  /** What was noted on the topic at all. */
  readonly notes: number;
}

/**
 * New things per talk on each topic, the oldest talk first: how the curve of a topic runs (Guest, Bunce and Johnson 2006
 * found it flat long before the talks end). New is a note of which at least `newWordsPercent` of the words, and two of
 * them, were not said before on that topic, and a question that opened the talk up.
 */
export function topicCurves(
  talks: readonly TopicTalk[],
  newWordsPercent = 50,
): ReadonlyMap<Topic, readonly CurvePoint[]> {
  const byTopic = new Map<Topic, TopicTalk[]>();
  for (const talk of talks) {
    const known = byTopic.get(talk.topic);
    if (known) known.push(talk);
    else byTopic.set(talk.topic, [talk]);
  }
  return new Map(
    [...byTopic].map(([topic, ofTopic]) => [
      topic,
      curveOf(
        ofTopic.sort((a, b) => a.at.localeCompare(b.at) || a.interviewId.localeCompare(b.interviewId)),
        newWordsPercent,
      ),
    ]),
  );
}

function curveOf(talks: readonly TopicTalk[], newWordsPercent: number): CurvePoint[] {
  const said = new Set<string>();
  return talks.map(({ interviewId, personId, at, notes, hasOpenedUp }) => {
    const words = notes.map(wordsOfNote);
    const fresh = words.filter((note) => brings(note, said, newWordsPercent)).length;
    for (const note of words) for (const word of note) said.add(word);
    return { interviewId, personId, at, fresh: Math.max(fresh, hasOpenedUp ? 1 : 0), notes: notes.length };
  });
}

/**
 * Topics on which the last `people` people added nothing, although earlier ones had. The value is how many people in a
 * row added nothing.
 */
export function saturatedTopics(
  talks: readonly TopicTalk[],
  people = 3,
  newWordsPercent = 50,
): ReadonlyMap<Topic, number> {
  const saturated = new Map<Topic, number>();
  for (const [topic, curve] of topicCurves(talks, newWordsPercent)) {
    const silent = silentPeople(curve);
    if (silent >= people) saturated.set(topic, silent);
  }
  return saturated;
}

/** How many people since the last new thing; 0 while nothing was ever new. */
export function silentPeople(curve: readonly CurvePoint[]): number {
  const last = curve.findLastIndex(({ fresh }) => fresh > 0);
  return last < 0 ? 0 : new Set(curve.slice(last + 1).map(({ personId }) => personId)).size;
}

/** At least this share of its words, and two of them, were not said before. */
function brings(note: ReadonlySet<string>, said: ReadonlySet<string>, newWordsPercent: number): boolean {
  let fresh = 0;
  for (const word of note) if (!said.has(word)) fresh += 1;
  return fresh >= 2 && fresh * 100 >= note.size * newWordsPercent;
}

/** What a curve says, so that the next questions can be chosen; `people`: the setting from which a topic counts as exhausted. */
export function sayCurve(curve: readonly CurvePoint[], people: number): string {
  const spoken = new Set(curve.map(({ personId }) => personId)).size;
  const fresh = curve.reduce((sum, point) => sum + point.fresh, 0);
  if (fresh === 0) return 'Nothing new was noted on it yet.';
  if (spoken < people) return `Too few to tell: ${spoken} of ${people} people.`;
  const silent = silentPeople(curve);
  if (silent >= people)
    return `Exhausted: the last ${silent} people added nothing new. Give its minutes to another topic.`;
  if (silent > 0)
    return `Slowing: ${silent === 1 ? 'the last person' : `the last ${silent} people`} added nothing new.`;
  const last = curve.at(-1)?.fresh ?? 0;
  return `Still giving: ${last} new ${last === 1 ? 'thing' : 'things'} in the last talk.`;
}
