/** A question made ready for rules over its words. */
export interface PlainQuestion {
  /** As it was typed, with plain apostrophes and single spaces. */
  readonly text: string;
  /** Its sentences in lower case, without the mark at their end. */
  readonly sentences: readonly { readonly words: string; readonly isAsked: boolean }[];
}

/** Words that begin a question which yes or no can answer. */
export const auxiliary =
  '(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|might|may|must)';
/** Words that begin an open question. */
export const openWord = '(?:what|which|who|whom|whose|where|when|why|how)';

export function plainQuestion(text: string): PlainQuestion {
  const plain = text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
  return { text: plain, sentences: [...plain.matchAll(/[^.?!]+[.?!]*/g)].flatMap(([part]) => sentence(part)) };
}

function sentence(part: string): PlainQuestion['sentences'] {
  const words = part
    .trim()
    .replace(/[.?!]+$/, '')
    .trim()
    .toLowerCase();
  return words === '' ? [] : [{ words, isAsked: /\?\W*$/.test(part) }];
}

/** Without what people say before they ask: “and”, “so”, “well”, and a clause with “if” or “when”. */
export function asked(words: string): string {
  return words
    .replace(/^(?:and|but|so|well|then|also|now|just|finally|first)\b,?\s+/, '')
    .replace(
      /^(?:if|when(?! (?:do|does|did|is|are|was|were|will|would|can)\b)|once|since|after|before|from what|given)\b[^,]*,\s*/,
      '',
    );
}
