import { fold } from '../text/fold';
import type { Resource } from './network';
import type { Person } from './person';

/** Words of a topic or an interest, ready to be compared. */
export type FoldedWords = readonly string[];

const foldedOnce = new Map<string, FoldedWords>();
/** Interests repeat among people; a large planner has thousands, not millions, of different ones. */
const KEPT = 20_000;

/** The words of more than two letters, without accents, case and plural. */
export function foldedWords(text: string): FoldedWords {
  const known = foldedOnce.get(text);
  if (known !== undefined) return known;
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map(singular);
  if (foldedOnce.size >= KEPT) foldedOnce.clear();
  foldedOnce.set(text, words);
  return words;
}

/** “alarms” as “alarm”, “studies” as “study”; words such as “access” and “analysis” stay. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** A resource as its words, folded once for many people. */
export interface FoldedResource {
  readonly topics: readonly { readonly topic: string; readonly words: FoldedWords }[];
  readonly title: FoldedWords;
}

export function foldedResource({ topics, title }: Pick<Resource, 'topics' | 'title'>): FoldedResource {
  return {
    topics: topics.map((topic) => ({ topic, words: foldedWords(topic) })).filter(({ words }) => words.length > 0),
    title: foldedWords(title),
  };
}

/**
 * Whether a resource touches an interest: one topic, or the title, has all words of the interest; or the interest has
 * all words of a topic, which then is the wider of the two.
 */
export function touches(resource: FoldedResource, interest: string): boolean {
  const words = foldedWords(interest);
  if (words.length === 0) return false;
  return (
    resource.topics.some(({ words: topic }) => holds(topic, words) || holds(words, topic)) ||
    holds(resource.title, words)
  );
}

function holds(many: FoldedWords, few: FoldedWords): boolean {
  return few.every((word) => many.includes(word));
}

/** What somebody would be glad of: what they care about, what they look for, what they work on. In this order, each once. */
export function caresOf(person: Pick<Person, 'interests' | 'asks' | 'project'>): string[] {
  return [...new Set([...person.interests, ...person.asks, person.project].filter((words) => words.trim() !== ''))];
}

/** What of theirs a resource touches. */
export function touchedBy(resource: FoldedResource, person: Pick<Person, 'interests' | 'asks' | 'project'>): string[] {
  return caresOf(person).filter((interest) => touches(resource, interest));
}
