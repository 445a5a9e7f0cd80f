/** A stretch of the letter, from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  readonly text: string;
}

/** Sentences with their place. A line break ends one; so do . ! ? and … before a space, but not after an abbreviation such as “Dr.” or an initial. */
export function sentencesOf(body: string): Sentence[] {
  const sentences: Sentence[] = [];
  const end = /(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|e\.g|i\.e|etc|vs|No|(?!I)\p{Lu}))[.!?…]+["”’)]*(?=\s)|\n+|$/gu;
  let start = 0;
  for (const match of body.matchAll(end)) {
    const stop = match[0].startsWith('\n') ? match.index : match.index + match[0].length;
    const text = body.slice(start, stop);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '')
      sentences.push({ text: text.trim(), start: start + lead, end: start + text.trimEnd().length });
    start = match.index + match[0].length;
  }
  return sentences;
}

const greeting = /^\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day))\b[^,!:\n]{0,80}[,!:]?/iu;
const closing =
  /^(?:(?:with )?(?:kind|best|warm|warmest|many|yours|sincerely|regards|thanks|thank you|all the best)\b[^.?!\n]{0,40})$/iu;

/** The letter without its greeting, closing words and name: what is said. The places are those in the whole letter. */
export function saidIn(body: string, myName: string): Sentence[] {
  const lead = greeting.exec(body)?.[0].length ?? 0;
  const sentences = sentencesOf(body.slice(lead)).map(({ text, start, end }) => ({
    text,
    start: start + lead,
    end: end + lead,
  }));
  const mine = new Set([myName.trim(), ...myName.trim().split(/\s+/u)].map((name) => name.toLowerCase()));
  let last = sentences.length;
  while (last > 0) {
    const text = (sentences[last - 1]?.text ?? '').replace(/[,.]+$/u, '');
    if (text === '' || (!mine.has(text.toLowerCase()) && !closing.test(text))) break;
    last -= 1;
  }
  return sentences.slice(0, last);
}

/** Without what stands in quotation marks, which is theirs. An apostrophe is none. The length stays. */
export function unquoted(text: string): string {
  return text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length));
}

const gap = /\{[^{}\n]{1,60}\}/g;

/** Merge fields that nothing was filled in for, each once, as `{first_name}`. */
export function gapsOf(body: string): string[] {
  return [...new Set(body.match(gap) ?? [])];
}

/** Where each gap stands. */
export function gapSpans(body: string): Span[] {
  return [...body.matchAll(gap)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The gap after `from`, or the first one when there is none; null: the letter has no gap. */
export function nextGap(body: string, from: number): Span | null {
  const spans = gapSpans(body);
  return spans.find(({ start }) => start >= from) ?? spans[0] ?? null;
}

/** Every place where `pattern` (with the flag g) is found outside quotation marks. */
export function placesOf(body: string, pattern: RegExp): Span[] {
  return [...unquoted(body).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Several words as an alternative in a pattern, longest first; whole words only, whatever the script. */
export function anyOf(words: readonly string[], flags = 'giu'): RegExp | null {
  const parts = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  return parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
