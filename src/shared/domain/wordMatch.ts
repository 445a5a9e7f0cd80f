import { fold } from '../text/fold';

/** Words of at least three letters; shorter ones tell nothing. */
const SHORTEST = 3;

/** The words of a text, folded, each as often as it stands there. */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const kept = new Map<string, readonly string[]>();
const KEPT = 20_000;

/** What a topic is about: its words that tell something. Kept by the text, since thousands of people share their topics. */
export function topicWords(topic: string): readonly string[] {
  const known = kept.get(topic);
  if (known !== undefined) return known;
  const words = wordsIn(topic).filter((word) => word.length >= SHORTEST);
  if (kept.size >= KEPT) kept.clear();
  kept.set(topic, words);
  return words;
}
