/** A name that is being typed after an @: where it stands, and what of it is there. */
export interface Mention {
  /** Where the @ stands, or the first letter in a line that is a referral from its first word on. */
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/** Words of a name that may stand behind an @ while it is typed: “@Ama Nw”, “@Ana de la C”. */
const WORDS = 4;
const LETTERS = 60;

/**
 * The mention that the caret stands at the end of; null: none. An @ begins one where a word begins,
 * so an address (`a@b.org`) never does. In a referral (`@` and a space at the start of a line, which
 * leaves only the mark) the line’s first words are one too.
 */
export function mentionAt(text: string, caret: number, isReferral: boolean): Mention | null {
  const before = text.slice(Math.max(0, caret - LETTERS), caret);
  if (/^[\p{L}\p{M}\p{N}]/u.test(text.slice(caret))) return null;
  const at = before.lastIndexOf('@');
  const place = at === -1 ? -1 : caret - before.length + at;
  const isWordStart = at !== -1 && (at === 0 ? place === 0 : /[\s("“'‘[/,;:–—-]$/u.test(before.slice(0, at)));
  if (isWordStart) {
    const query = before.slice(at + 1);
    return isName(query) ? { from: place, to: caret, query } : null;
  }
  if (!isReferral || caret > LETTERS) return null;
  return isName(before) ? { from: 0, to: caret, query: before } : null;
}

function isName(typed: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{M}\p{N}.'’ -]*$/u.test(typed) && !/ {2}|[.'’-]{2}/.test(typed) && typed.split(' ').length <= WORDS
  );
}

/**
 * The name behind the first @ in a text that begins like a name: “Ama Nwosu” of “ask @Ama Nwosu about
 * nights”. Empty: there is none. A line that still holds such an @ speaks of somebody new.
 */
export function namedAfterAt(text: string): string {
  const found = /(?:^|[\s("“'‘[/,;:–—-])@((?=[\p{Lu}\p{Lt}\p{Lo}])[\p{L}\p{M}.'’-]*)/u.exec(text);
  return found?.[1] ?? '';
}
