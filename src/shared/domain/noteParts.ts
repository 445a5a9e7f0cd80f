/** One piece of a hurried line: “paper on alarms < she sends slides” holds two. */
export interface NotePart {
  /** The mark character that says what it is; empty for the beginning. */
  readonly sign: NoteSign | '';
  readonly text: string;
  /** Where the sign stands in the note; 0 for the beginning. */
  readonly from: number;
}

export type NoteSign = '<' | '>' | '$' | '#' | '@' | '~';

/** A sign with words behind it; “count wards > 30 beds” and “PM -> trainer” only compare. */
const inside = /\s([<>$#~])\1? (?=\p{L}+[^\s\p{L}]* \S)|\s(@) (?=\S)/gu;
/** A sign as the last thing: what stands before it is meant. */
const atEnd = /\s([<>$#])\1?(?=\)?\s*$)/u;

/**
 * Cuts a line where a mark character stands between words, or as its last word: “why do nurses … phones? $” is a need
 * as a whole. The first part is the beginning, up to the first sign; of a line that ends in a sign, all of it.
 */
export function partsOf(text: string): [NotePart, ...NotePart[]] {
  const cuts = [...text.matchAll(inside)].map((cut) => ({
    sign: (cut[1] ?? cut[2] ?? '') as NoteSign,
    from: cut.index,
    to: cut.index + cut[0].length,
  }));
  const parts = cuts.map(({ sign, from, to }, place) => ({
    sign,
    text: withoutEnd(text.slice(to, cuts[place + 1]?.from)),
    from,
  }));
  const beginning: NotePart = { sign: '', text: withoutEnd(text.slice(0, cuts[0]?.from)), from: 0 };
  const end = atEnd.exec(text);
  if (end === null) return [beginning, ...parts];
  const before = (parts.at(-1) ?? beginning).text;
  return [beginning, ...parts, { sign: end[1] as NoteSign, text: lastClause(before), from: end.index }];
}

function withoutEnd(text: string): string {
  return text.replace(atEnd, '').trim();
}

/** The last sentence, or what stands behind an arrow or in the last bracket; all of it where that is only a word or two. */
export function lastClause(text: string): string {
  const clause = (text.split(/->|→|(?<=\p{L}{3}[.!?;])\s+|\(/u).at(-1) ?? '').replace(/\)\s*$/, '').trim();
  return clause.split(/\s+/).length < 3 ? text.trim() : clause;
}
