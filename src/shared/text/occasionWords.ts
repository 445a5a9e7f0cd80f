import type { LocalDate } from '../domain/field';
import type { DateOrder } from './dateOrder';
import { readDatePhrases } from './datePhrase';

/** Something that was going to happen in somebody’s life, as a note says it. */
export interface SaidOccasion {
  /** The day; null: none was said. */
  readonly on: LocalDate | null;
  /** The clause it stands in, as it was typed. */
  readonly what: string;
}

/** What happens to people and their work; a day alone (“call me Tuesday”) is an appointment and no occasion. */
const happenings = [
  'launch\\w*|go(?:es|ing)? live|go-live|releas\\w*|ship(?:s|ping)?|roll(?:s|ing)?[ -]?out|pilots?|trials?|start(?:s|ing)?|begin(?:s|ning)?',
  'join(?:s|ing)?|mov(?:e|es|ing)|open(?:s|ing)|reorg\\w*|restructur\\w*|merg(?:e|es|er|ing)|switch(?:es|ing)?',
  'talks?|speak(?:s|ing)?|present(?:s|ing|ation)?|keynote|panel|conference|congress|summit|workshop',
  'publish\\w*|paper|book|thesis|defen[cs]e|defend\\w*|graduat\\w*|exams?|viva',
  'wedding|marr(?:y|ies|ying)|baby|due|leave|maternity|paternity|sabbatical|retir\\w*|holidays?|trip|travel\\w*|marathon|race',
  'audit|inspection|board|review|deadline|funding|grant|round|budget|election|vote|report|results?|hiring|hires?|posting',
  'promot\\w*|anniversary|birthday|back|returns?|returning|new (?:job|role|post|team|house|office|system|job)',
].join('|');
const happening = new RegExp(String.raw`(?<![\p{L}\d])(?:${happenings})(?![\p{L}\d])`, 'iu');

/** “talk at ICML”, “presenting at the Bedside Congress”: an occasion also without a day. */
const onStage =
  /(?<![\p{L}\d])(?:talks?|speak(?:s|ing)?|present(?:s|ing)?|keynote|panel|poster|paper)(?: \p{Ll}+)? (?:at|accepted at|accepted by) (?:the )?\p{Lu}[\p{L}\d&’'-]*/u;

/** The one who takes the notes speaks of their own plans. */
const mine = /(?<![\p{L}\d])(?:I|I’m|I'm|my|myself|we|our|me)(?![\p{L}\d])/iu;

const MOST = 160;

/**
 * The occasions a note speaks of, said on `today`: a clause with a day ahead and something that happens, or a talk at a
 * place with a name. Clauses in the first person are passed over unless the note quotes them (`isQuote`).
 */
export function readOccasions(
  text: string,
  today: LocalDate,
  { dateOrder, isQuote = false }: { readonly dateOrder?: DateOrder; readonly isQuote?: boolean } = {},
): SaidOccasion[] {
  if (!happening.test(text)) return [];
  const clauses = clausesOf(text).filter(({ clause }) => happening.test(clause) && (isQuote || !mine.test(clause)));
  if (clauses.length === 0) return [];
  const phrases = readDatePhrases(text, today, dateOrder === undefined ? {} : { dateOrder });
  const found: SaidOccasion[] = [];
  for (const { start, clause } of clauses) {
    const phrase = phrases.find(({ index }) => index >= start && index < start + clause.length);
    if (phrase === undefined && !onStage.test(clause)) continue;
    found.push({ on: phrase?.day ?? null, what: shortened(clause.trim().replace(/[\s,;:.!?]+$/u, '')) });
  }
  return found;
}

/** What somebody is looking for, in the words of a note. */
const wishing =
  /(?<![\p{L}\d])(?:wants?|wish(?:es)?|would (?:like|love)|hop(?:es|ing) (?:to|for)|looking for|looks for|searching for|needs? (?:a|an|some|somebody|someone|help)|keen to (?:meet|hear|read|see))(?![\p{L}\d])/iu;

/** The clauses of a note that say what somebody would like, as they were typed. */
export function readWishes(text: string, { isQuote = false }: { readonly isQuote?: boolean } = {}): string[] {
  if (!wishing.test(text)) return [];
  return clausesOf(text)
    .filter(({ clause }) => wishing.test(clause) && (isQuote || !mine.test(clause)))
    .map(({ clause }) => shortened(clause.trim().replace(/[\s,;:.!?]+$/u, '')));
}

/** A full stop inside a word or a number ends nothing. */
function clausesOf(text: string): { readonly start: number; readonly clause: string }[] {
  const clauses: { start: number; clause: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?<=[.!?;])\s+|\n+|\s+[–—]\s+|\s*->\s*/gu)) {
    clauses.push({ start, clause: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  clauses.push({ start, clause: text.slice(start) });
  return clauses.filter(({ clause }) => clause.trim() !== '');
}

function shortened(clause: string): string {
  return clause.length <= MOST ? clause : `${clause.slice(0, MOST).replace(/\s+\S*$/u, '')} …`;
}
