import { fold } from './fold';

/** Something that was said before. Callers give nothing that is off the record. */
export interface Heard {
  readonly note: { readonly text: string };
  /** The question it was noted under; empty: none. */
  readonly asked: string;
  readonly personId: string | null;
  readonly who: string;
}

/** What answers a question already, and whether the person to be asked said it. */
export interface HeardAnswer {
  readonly text: string;
  readonly who: string;
  readonly isTheirs: boolean;
}

/** What was heard, made ready once for many questions: for each word, the places in `heard` that have it. */
export interface HeardIndex {
  readonly heard: readonly Heard[];
  readonly said: ReadonlyMap<string, readonly number[]>;
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** How many words of matter each question has that something was noted under. */
  readonly askedSizes: readonly number[];
  readonly measure: HeardMeasure;
}

/** How much of a question must be in what was said, in per cent, and how many words at least: settings. */
export interface HeardMeasure {
  readonly heardSharePercent: number;
  readonly heardWords: number;
}

/** The defaults of Settings. */
export const usualMeasure: HeardMeasure = { heardSharePercent: 60, heardWords: 2 };

export const nothingHeard: HeardIndex = {
  heard: [],
  said: new Map(),
  asked: new Map(),
  askedSizes: [],
  measure: usualMeasure,
};

export function heardIndex(heard: readonly Heard[], measure: HeardMeasure = usualMeasure): HeardIndex {
  const said = new Map<string, number[]>();
  const asked = new Map<string, number[]>();
  const askedSizes = heard.map((one, place) => {
    enter(said, wordsOfNote(one.note), place);
    const words = contentWords(one.asked);
    enter(asked, words, place);
    return words.size;
  });
  return { heard, said, asked, askedSizes, measure };
}

function enter(index: Map<string, number[]>, words: ReadonlySet<string>, place: number): void {
  for (const word of words) {
    const places = index.get(word);
    if (places) places.push(place);
    else index.set(word, [place]);
  }
}

/**
 * What answers `question` already: the same was asked before and something was noted under it, or most of its
 * content words (at least `heardWords`, in a stem's form) stand in one note. Theirs first, then the closest, then the first.
 * The measure is containment of content words, |question ∩ note| / |question|; between two questions the shared words
 * of the longer one.
 */
export function answerHeard(question: string, index: HeardIndex, personIds: readonly string[]): HeardAnswer | null {
  const { heardSharePercent, heardWords } = index.measure;
  const wanted = contentWords(question);
  if (wanted.size === 0 || index.heard.length === 0) return null;
  let best: { readonly heard: Heard; readonly score: number; readonly isTheirs: boolean } | null = null;
  const consider = (place: number, score: number) => {
    const heard = index.heard[place];
    if (heard === undefined || score * 100 < heardSharePercent) return;
    const isTheirs = heard.personId !== null && personIds.includes(heard.personId);
    if (best === null || (isTheirs === best.isTheirs ? score > best.score : isTheirs))
      best = { heard, score, isTheirs };
  };
  for (const [place, shared] of sharedWords(wanted, index.said))
    if (shared >= heardWords) consider(place, shared / wanted.size);
  for (const [place, shared] of sharedWords(wanted, index.asked))
    if (shared >= Math.min(heardWords, wanted.size))
      consider(place, shared / Math.max(wanted.size, index.askedSizes[place] ?? 0));
  return answerOf(best);
}

function answerOf(best: { readonly heard: Heard; readonly isTheirs: boolean } | null): HeardAnswer | null {
  return best === null ? null : { text: best.heard.note.text, who: best.heard.who, isTheirs: best.isTheirs };
}

/** How many of the words each place has; places in their order. */
function sharedWords(wanted: ReadonlySet<string>, index: ReadonlyMap<string, readonly number[]>): [number, number][] {
  const counts = new Map<number, number>();
  for (const word of wanted) for (const place of index.get(word) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** The words that carry the matter, folded and cut to a stem; words of asking and of grammar are left out. */
export function contentWords(text: string): ReadonlySet<string> {
  const isPlain = plain.test(text);
  const words = text.toLowerCase().match(isPlain ? /[a-z0-9]{3,}/g : /[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
  const matter = new Set<string>();
  for (const typed of words) {
    const word = isPlain || plain.test(typed) ? typed : fold(typed);
    if (!empty.has(word)) matter.add(stem(word));
  }
  return matter;
}

/** Nothing to fold: most notes, and many times faster. */
const plain = /^[\n\r\t -~]*$/;

/** The same of a note, worked out once: a record is a value, it never changes. */
export function wordsOfNote(note: { readonly text: string }): ReadonlySet<string> {
  const known = noteWords.get(note);
  if (known) return known;
  const words = contentWords(note.text);
  noteWords.set(note, words);
  return words;
}
const noteWords = new WeakMap<object, ReadonlySet<string>>();

/** A crude stem: enough that “removes”, “removed” and “removing” are one word. */
function stem(word: string): string {
  if (word.length <= 4) return word.endsWith('s') ? word.slice(0, -1) : word;
  const bare = /(?:ies|ied)$/.test(word) ? `${word.slice(0, -3)}y` : word;
  return bare.replace(ending, '');
}
const ending = /(?:ations?|ings?|ers?|ed|es|e|s)$/;

const empty = new Set(
  `what which who whom whose where when why how the and for with from into that this these those there here you your yours
they them their she her him his its our are was were been being have has had having does did doing done will would could
should shall might may must can not but nor all any some most more much many very also just than then too about after
before over under between through during again once only own same other others such each few get got let say said tell
told ask asked one two first last like really ever never still yet way thing things kind somebody someone anybody people
person part make made does doesn didn don isn aren wasn`.split(/\s+/),
);
