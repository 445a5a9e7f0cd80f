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

/**
 * Topics on which the last `people` people (three by default: Guest, Bunce and Johnson 2006 found the curve flat long
 * before the talks end) added nothing, although earlier ones had: nothing noted that is mostly new words, and no
 * question that opened the talk up. The value is how many people in a row added nothing.
 */
export function saturatedTopics(talks: readonly TopicTalk[], people = 3): ReadonlyMap<Topic, number> {
  const byTopic = new Map<Topic, TopicTalk[]>();
  for (const talk of talks) {
    const known = byTopic.get(talk.topic);
    if (known) known.push(talk);
    else byTopic.set(talk.topic, [talk]);
  }
  const saturated = new Map<Topic, number>();
  for (const [topic, ofTopic] of byTopic) {
    const silent = silentPeople(
      ofTopic.sort((a, b) => a.at.localeCompare(b.at) || a.interviewId.localeCompare(b.interviewId)),
    );
    if (silent >= people) saturated.set(topic, silent);
  }
  return saturated;
}

/** How many people since the last new thing; 0 while nothing was ever new. */
function silentPeople(talks: readonly TopicTalk[]): number {
  const said = new Set<string>();
  let hasAdded = false;
  let silent = new Set<string>();
  for (const { notes, personId, hasOpenedUp } of talks) {
    const words = notes.map(wordsOfNote);
    const isNew = hasOpenedUp || words.some((note) => brings(note, said));
    for (const note of words) for (const word of note) said.add(word);
    if (isNew) {
      hasAdded = true;
      silent = new Set();
    } else silent.add(personId);
  }
  return hasAdded ? silent.size : 0;
}

/** At least half of its words, and two of them, were not said before. */
function brings(note: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  let fresh = 0;
  for (const word of note) if (!said.has(word)) fresh += 1;
  return fresh >= 2 && fresh >= note.size / 2;
}
