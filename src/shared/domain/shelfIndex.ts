import type { Resource } from './network';
import { foldedResource, foldedWords, type FoldedWords } from './shelfMatch';

/** The shelf by its words: what touches an interest is found without reading every resource. */
export interface ShelfIndex {
  /** What touches `interest` in the sense of `touches` of shelfMatch.ts, the newest first; nothing for words that tell nothing. */
  readonly find: (interest: string) => readonly Resource[];
  readonly isEmpty: boolean;
}

/** Something on the shelf that somebody would be glad of. */
export interface Fitting {
  readonly resource: Resource;
  /** Their own words that it touches, in their order. Never empty. */
  readonly interests: readonly string[];
}

interface Text {
  readonly resource: Resource;
  readonly words: FoldedWords;
  readonly place: number;
}

/** What is not in the bin. Each interest is looked up once, since thousands of people share theirs. */
export function shelfIndex(resources: Iterable<Resource>): ShelfIndex {
  const inUse = [...resources].filter(({ deletedAt }) => deletedAt === null).sort(byNewest);
  const byWord = new Map<string, Text[]>();
  /** Topics under their first word: an interest that has all words of a topic has that one. */
  const topics = new Map<string, Text[]>();
  for (const [place, resource] of inUse.entries()) {
    const folded = foldedResource(resource);
    for (const { words } of folded.topics) {
      put(topics, words[0], { resource, words, place });
      for (const word of new Set(words)) put(byWord, word, { resource, words, place });
    }
    for (const word of new Set(folded.title)) put(byWord, word, { resource, words: folded.title, place });
  }
  const search = (interest: string): readonly Resource[] => {
    const words = foldedWords(interest);
    const found = new Map<number, Resource>();
    const rarest = words.map((word) => byWord.get(word) ?? []).reduce(shorter, undefined) ?? [];
    for (const { words: text, place, resource } of rarest) if (holds(text, words)) found.set(place, resource);
    for (const word of words)
      for (const { words: topic, place, resource } of topics.get(word) ?? [])
        if (holds(words, topic)) found.set(place, resource);
    return [...found].sort(([a], [b]) => a - b).map(([, resource]) => resource);
  };
  const asked = new Map<string, readonly Resource[]>();
  return {
    isEmpty: inUse.length === 0,
    find: (interest) => {
      const known = asked.get(interest);
      if (known !== undefined) return known;
      const found = search(interest);
      asked.set(interest, found);
      return found;
    },
  };
}

/**
 * What of the shelf somebody with these interests would be glad of, each resource once with all that it touches, the
 * newest first; not what went to them or came from them. Worked out one by one: who wants the first alone stops there.
 */
export function* fitting(
  shelf: Pick<ShelfIndex, 'find'>,
  personId: string,
  interests: readonly string[],
  hasIt: (resource: Resource) => boolean = () => false,
): Generator<Fitting, void> {
  const lists = interests.map((interest) => ({ interest, found: shelf.find(interest), place: 0 }));
  for (;;) {
    // Each list is sorted, so the newest of all is the newest of their heads, and stands in front wherever it is.
    let next: Resource | undefined;
    for (const list of lists) {
      let head = list.found[list.place];
      while (head !== undefined && (isTheirs(head, personId) || hasIt(head))) head = list.found[++list.place];
      if (head !== undefined && (next === undefined || byNewest(head, next) < 0)) next = head;
    }
    if (next === undefined) return;
    const touched: string[] = [];
    for (const list of lists) {
      if (list.found[list.place] !== next) continue;
      list.place += 1;
      touched.push(list.interest);
    }
    yield { resource: next, interests: touched };
  }
}

/** Whether it went to them, or came from them. */
export function isTheirs({ namedByPersonId, sharedWithIds }: Resource, personId: string): boolean {
  return namedByPersonId === personId || sharedWithIds.includes(personId);
}

function byNewest(a: Resource, b: Resource): number {
  if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function put(groups: Map<string, Text[]>, word: string | undefined, text: Text): void {
  if (word === undefined) return;
  const group = groups.get(word);
  if (group) group.push(text);
  else groups.set(word, [text]);
}

function shorter(least: readonly Text[] | undefined, texts: readonly Text[]): readonly Text[] {
  return least === undefined || texts.length < least.length ? texts : least;
}

function holds(many: FoldedWords, few: FoldedWords): boolean {
  return few.every((word) => many.includes(word));
}
