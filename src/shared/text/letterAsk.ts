import { placesOf, unquoted, type Sentence, type Span } from './letterParts';

/** Words with which a clause begins to ask somebody for something. */
const modal =
  /(?:^|[,;:–—-]\s*|\b(?:and|so|but|if not|then|also)\s+)(?:(?:also|perhaps|maybe)\s+)?(?:could|can|may|might|would|will|shall)\s+(?:we|you|i)\b/giu;
/** The same without a question. */
const wish =
  /\b(?:please|let me know|i(?:(?:’|')d| would) (?:like|love|be grateful|appreciate|welcome|be glad)(?: it)?(?: to (?:speak|talk|meet|ask|have|hear|learn from you)| (?:for|if|your|some|a|20|15)\b)|i (?:hope|was hoping|am hoping|want|wish)(?: that)? (?:we (?:can|could|may|might)|you (?:can|could|will|would|might)|to (?:speak|talk|meet|ask you))|i(?:’|')m hoping to)\b/giu;
const minutes =
  /(?<![\p{L}\p{N}])(?:\d{1,3}|ten|fifteen|twenty|twenty-five|thirty|forty-five)[\s-]?(?:min|mins|minutes?)(?![\p{L}\p{N}])|\b(?:a )?quarter of an hour\b|\bhalf an hour\b|\ban hour\b/giu;

const numbers: Readonly<Record<string, number>> = {
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  'forty-five': 45,
};

export interface Request extends Span {
  readonly isQuestion: boolean;
}

/** What the letter asks of them: one for each clause that asks. A question about the matter (“how do you choose?”) is none. */
export function requestsIn(sentences: readonly Sentence[]): Request[] {
  return sentences.flatMap(({ text, start, end }) => {
    const plain = unquoted(text);
    const isQuestion = /\?["”’)]*$/u.test(plain.trim());
    const asked = [...plain.matchAll(modal)].length;
    const count = asked > 0 ? asked : wish.test(plain) ? 1 : 0;
    wish.lastIndex = 0;
    return Array.from({ length: count }, () => ({ start, end, isQuestion }));
  });
}

/** Lengths of time that are named. */
export function minutesIn(text: string): (Span & { readonly minutes: number })[] {
  return placesOf(text, minutes).map((span) => {
    const words = text.slice(span.start, span.end).toLowerCase();
    const number = /^\d+/u.exec(words)?.[0];
    const named = words.replace(/[\s-]?min.*$/u, '');
    const long = words.includes('quarter') ? 15 : words.includes('half') ? 30 : 60;
    return { ...span, minutes: number === undefined ? (numbers[named] ?? long) : Number(number) };
  });
}

/** Whether a sentence speaks to them: of “you” before “I”, of their house, or as a question. null: of neither. */
export function isAboutThem({ text }: Sentence, theirs: RegExp | null): boolean | null {
  const plain = unquoted(text).replace(/\{[^{}\n]{1,60}\}/gu, ' ');
  if (/\?["”’)]*$/u.test(plain.trim())) return true;
  const you = /(?<!\p{L})(?:you|your|yours|yourself)(?!\p{L})/iu.exec(plain)?.index ?? Infinity;
  const house = theirs === null ? Infinity : plain.search(theirs);
  const them = Math.min(you, house < 0 ? Infinity : house);
  const me = /(?<!\p{L})(?:i|me|my|mine|myself)(?!\p{L})/iu.exec(plain)?.index ?? Infinity;
  if (them === Infinity && me === Infinity) return null;
  return them < me;
}
