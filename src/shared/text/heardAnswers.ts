import { fold } from './fold';

/** Something that was said before. Callers give nothing that is off the record. */
export interface Heard {
  readonly text: string;
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

interface Prepared extends Heard {
  readonly words: ReadonlySet<string>;
  readonly askedWords: ReadonlySet<string>;
}

/** What was heard, made ready once for many questions. */
export type HeardIndex = readonly Prepared[];

export function heardIndex(heard: readonly Heard[]): HeardIndex {
  return heard.map((one) => ({ ...one, words: contentWords(one.text), askedWords: contentWords(one.asked) }));
}

/** How much of a question must be in what was said, and how many words at least. */
const SHARE = 0.6;
const AT_LEAST = 2;

/**
 * What answers `question` already: the same was asked before and something was noted under it, or most of its
 * content words (at least two, in a stem's form) stand in one note. Theirs first, then the closest.
 * The measure is containment of content words, |question ∩ note| / |question|.
 */
export function answerHeard(question: string, index: HeardIndex, personIds: readonly string[]): HeardAnswer | null {
  const wanted = contentWords(question);
  if (wanted.size === 0) return null;
  let best: { readonly heard: Prepared; readonly score: number; readonly isTheirs: boolean } | null = null;
  for (const heard of index) {
    const score = Math.max(sameAsked(wanted, heard.askedWords), containment(wanted, heard.words));
    if (score < SHARE) continue;
    const isTheirs = heard.personId !== null && personIds.includes(heard.personId);
    if (
      best === null ||
      Number(isTheirs) - Number(best.isTheirs) > 0 ||
      (isTheirs === best.isTheirs && score > best.score)
    )
      best = { heard, score, isTheirs };
  }
  return best === null ? null : { text: best.heard.text, who: best.heard.who, isTheirs: best.isTheirs };
}

function containment(wanted: ReadonlySet<string>, words: ReadonlySet<string>): number {
  const shared = [...wanted].filter((word) => words.has(word)).length;
  return shared < AT_LEAST ? 0 : shared / wanted.size;
}

/** Both questions must be mostly the same words. */
function sameAsked(wanted: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  const shared = [...wanted].filter((word) => asked.has(word)).length;
  if (shared === 0 || (shared < AT_LEAST && wanted.size > 1)) return 0;
  return shared / Math.max(wanted.size, asked.size);
}

/** The words that carry the matter, folded and cut to a stem; words of asking and of grammar are left out. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map(stem));
}

/** A crude stem: enough that “removes”, “removed” and “removing” are one word. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ations?|ings?|ers?|ed|es|e|s)$/, '');
}

const empty = new Set(
  `what which who whom whose where when why how the and for with from into that this these those there here you your yours
they them their she her him his its our are was were been being have has had having does did doing done will would could
should shall might may must can not but nor all any some most more much many very also just than then too about after
before over under between through during again once only own same other others such each few get got let say said tell
told ask asked one two first last like really ever never still yet way thing things kind somebody someone anybody people
person part make made does doesn didn don isn aren wasn`.split(/\s+/),
);
