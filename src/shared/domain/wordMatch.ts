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

/** Texts by their words, to find those with all words of a topic without reading each. */
export interface WordIndex<T> {
  /** Those of which one text has all words of `topic`, in the order they were put in; none for a topic without words. */
  readonly find: (topic: string) => readonly T[];
}

interface Entry<T> {
  readonly thing: T;
  readonly words: ReadonlySet<string>;
  readonly place: number;
}

/** Makes an index of things by their texts. A topic has to stand in one text in full: “triage tools” is not in “triage” and “tools”. */
export function wordIndex<T>(things: Iterable<T>, textsOf: (thing: T) => readonly string[]): WordIndex<T> {
  const byWord = new Map<string, Entry<T>[]>();
  let place = 0;
  for (const thing of things) {
    for (const text of textsOf(thing)) {
      const words = new Set(wordsIn(text));
      const entry = { thing, words, place };
      for (const word of words) {
        if (word.length < SHORTEST) continue;
        const found = byWord.get(word);
        if (found) found.push(entry);
        else byWord.set(word, [entry]);
      }
    }
    place += 1;
  }
  const asked = new Map<string, readonly T[]>();
  const search = (topic: string): readonly T[] => {
    const words = topicWords(topic);
    let rarest: readonly Entry<T>[] | null = null;
    for (const word of words) {
      const found = byWord.get(word);
      if (found === undefined) return [];
      if (rarest === null || found.length < rarest.length) rarest = found;
    }
    if (rarest === null) return [];
    const fitting = new Map<number, T>();
    for (const entry of rarest) if (words.every((word) => entry.words.has(word))) fitting.set(entry.place, entry.thing);
    return [...fitting].sort(([a], [b]) => a - b).map(([, thing]) => thing);
  };
  return {
    find: (topic) => {
      const known = asked.get(topic);
      if (known !== undefined) return known;
      const found = search(topic);
      asked.set(topic, found);
      return found;
    },
  };
}
