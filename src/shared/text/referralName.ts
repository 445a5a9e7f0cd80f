import { namedAfterAt } from './mention';

/** Whom a note names, and whether the speaker may be named to them. */
export interface ReferralName {
  /** As it was typed; empty when the note names a role but nobody. */
  readonly name: string;
  readonly mayUseName: 'yes' | 'no' | 'unknown';
}

/** Words inside a name that are written small: “de”, “van der”, “bin”. */
const particles = new Set(
  'af al ap ben bin bint d da dal das de del dela della den der di do dos du e el ibn la las le los ní o ten ter til und van vom von y zu zum zur'.split(
    ' ',
  ),
);

/** Words that begin a sentence with a capital and are nobody’s name. */
const notNames = new Set(
  'i talk speak ask meet call write contact see try find email mail message ping get also maybe perhaps then and or the a an her his their my our your she he they someone somebody anyone head director lead manager colleague friend boss team dr mr mrs ms prof professor'.split(
    ' ',
  ),
);
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'professor']);

/**
 * Reads whom a referral is about: the first run of words that are written like a name, up to a
 * bracket, comma, dash or small word. “Hạnh (sp? Hanh, user research) – ok to use name” is Hạnh,
 * and her introducer may be named; “ask @Amara Nwosu about nights” is Amara Nwosu, whatever names stand
 * before the @. A guess, shown before it is used.
 */
export function readReferralName(text: string): ReferralName {
  const named = namedAfterAt(text);
  return { name: nameIn(named === '' ? text : text.slice(text.indexOf(`@${named}`))), mayUseName: consentIn(text) };
}

function nameIn(text: string): string {
  // Handles and marks that people put before a name.
  const words = text.replace(/^[@\s]+/, '').split(/\s+/);
  let name: string[] = [];
  for (const [place, written] of words.entries()) {
    const word = written
      .replace(/^[("“'‘]+/, '')
      .replace(/[)"”'’.,;:!?]+$/, (end) => (end.startsWith('.') && isInitial(written) ? '.' : ''));
    const plain = word.toLowerCase().replace(/\W+$/, '');
    const endsHere = /[,;:!?)]$/.test(written) || (/\.$/.test(written) && !isInitial(written) && !titles.has(plain));
    const isStart = name.length === 0;
    if (/^[("“]/.test(written) && !isStart) break;
    if (isNameWord(word) && !notNames.has(plain)) {
      name.push(word);
    } else if (!isStart && particles.has(plain)) {
      name.push(word);
    } else if (!isStart) {
      break;
    } else if (/[,(–—]/.test(written) && place > 0) {
      // The name, if there is one, stands before the first aside.
      return '';
    }
    if (endsHere && name.length > 0) break;
  }
  while (particles.has(name.at(-1)?.toLowerCase() ?? '')) name = name.slice(0, -1);
  return name.join(' ');
}

/** A capital first, or a script without capitals; not an abbreviation such as ICU, nor a number. */
function isNameWord(word: string): boolean {
  if (/^\p{Lo}/u.test(word)) return true;
  return /^(?:[dl]['’]|al-)?\p{Lu}/u.test(word) && !/^[\p{Lu}\d&]{2,}$/u.test(word);
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.,?$/u.test(word) || /^\p{Lu}$/u.test(word);
}

function consentIn(text: string): ReferralName['mayUseName'] {
  const words = text.toLowerCase().replace(/’/g, "'");
  if (/\b(don'?t|do not|dont|not|no|never)\b[^.;,]{0,24}\b(name|mention|say|tell)\b/.test(words)) return 'no';
  if (/\bwithout\b[^.;,]{0,16}\bname\b/.test(words)) return 'no';
  const allows = [
    /\b(ok|okay|fine|happy|can|may|free)\b[^.;,]{0,20}\b(use|drop|mention|give)\b[^.;,]{0,16}\b(name|me|her|him|them)\b/,
    /\b(use|mention|drop) (my|her|his|their) name\b/,
    /\bname (is )?(ok|okay|fine)\b/,
    /\b(ok|okay) to (use|name|mention)\b/,
    /\bsay (i|she|he|they|\p{L}+) sent\b/u,
    /\bmention me\b/,
  ];
  return allows.some((pattern) => pattern.test(words)) ? 'yes' : 'unknown';
}
