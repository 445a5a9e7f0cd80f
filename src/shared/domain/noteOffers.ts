import { readDatePhrases } from '../text/datePhrase';
import { fold } from '../text/fold';
import { readReferralName } from '../text/referralName';
import type { Note } from './interview';
import { lastClause, partsOf } from './noteParts';
import { peopleNamed } from './peopleNamed';
import { dayOfInstant } from './time';
import { furtherPiece, type Piece } from './triageParts';
import { pieceFor, promiseIn, type TriageContext } from './triagePieces';

/** More than two guesses at one line are noise. What was typed as a mark character is no guess. */
const AT_MOST = 2;

/** “I’ll send”, “I offer to draw”: I promise. */
const mine = /(?<![\p{L}“"])I(?:['’]ll| will| offer(?:ed)? to| promised? to) \p{L}+[^.;]*/u;
/** “she’ll send”, “he asks”: they promise. Only verbs of doing something for me. */
const theirs =
  /(?<!\p{L})(?:she|he|they)(?:['’]ll|['’]d| will| would| can| promised to)? (?:also )?(?:sends?|asks?|introduces?|puts?|forwards?|shares?|mails?|looks? up|finds? out|connects?)(?!\p{L})[^.;]*/iu;
const need =
  /(?<!\p{L})(?:nobody (?:can|knows|has)|no one (?:can|knows|has)|there is no|cannot get|can['’]?t get|wants? (?:somebody|someone) to|look into|wish there|wants? (?:2|to) know|harder to fill|lacks?)(?!\p{L})/iu;
const resource =
  /https?:\/\/\S+|(?<!\p{L})(?:book|paper|course|report|podcast|article|newsletter|user group|reading|webinar)(?!\p{L})/iu;
const toPerson =
  /(?<!\p{L})(?:talk to|speak (?:to|with)|ask|meet|write to|call|contact|introduce (?:me|you) to|reach out to|shadow|see) (?:also )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u;
const saidAloud = /["“]([^"”]{12,})["”]/u;

/**
 * What rules find in a note that has no mark, each with the words that speak for it: mark characters further on in the
 * line, promises in words, needs, resources, people, quotations, days. Deterministic; nothing is learnt or sent. How often
 * the rules are right on the scenarios’ notes is measured in `tests/unit/shared/domain/noteOffers.test.ts`.
 */
export function offersFor(note: Note, context: TriageContext): Piece[] {
  if (note.isOffRecord || note.text.trim() === '') return [];
  const [first, ...rest] = partsOf(note.text);
  const typed = rest.flatMap((part, place) => furtherPiece(part, [first, ...rest][place]?.text ?? '', note, context));
  if (typed.length > 0) return typed;
  const text = first.text;
  const guesses = [
    promiseOffer(text, note, context),
    needOffer(text, note, context),
    resourceOffer(text, note, context),
    personOffer(text, note, context),
    quoteOffer(text),
    dayOffer(text, note, context),
  ].filter((piece) => piece !== null);
  return guesses.slice(0, AT_MOST);
}

function promiseOffer(text: string, note: Note, context: TriageContext): Piece | null {
  const own = mine.exec(text);
  if (own !== null) return { proposal: promiseIn(own[0], 'me', note, context), why: quoting(own[0], 'is a promise') };
  const other = theirs.exec(text);
  return other === null
    ? null
    : { proposal: promiseIn(other[0], 'them', note, context), why: quoting(other[0], 'is a promise') };
}

function needOffer(text: string, note: Note, context: TriageContext): Piece | null {
  const found = need.exec(text);
  return found === null
    ? null
    : {
        proposal: pieceFor('need', sentenceAround(text, found.index), note, context),
        why: quoting(found[0], 'sounds like a need'),
      };
}

function resourceOffer(text: string, note: Note, context: TriageContext): Piece | null {
  const found = resource.exec(text);
  if (found === null || /\b(?:NOT|not|never|don['’]?t) (?:do )?(?:an? )?(?:\S+ )?$/.test(text.slice(0, found.index)))
    return null;
  return {
    proposal: pieceFor('resource', lastClause(sentenceAround(text, found.index)), note, context),
    why: quoting(found[0], 'is something to read or try'),
  };
}

function personOffer(text: string, note: Note, context: TriageContext): Piece | null {
  const named = toPerson.exec(text)?.[1];
  if (named !== undefined) {
    const proposal = pieceFor('referral', named, note, context);
    if (proposal.kind === 'person' && proposal.name !== '')
      return { proposal, why: quoting(toPerson.exec(text)?.[0] ?? named, 'names a person') };
  }
  // Somebody I know, by a name of more than one word, or one that nobody else has.
  const known = text
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && fold(word).length > 2)
    .map((word) => readReferralName(word).name)
    .find((word) => word !== '' && peopleNamed(word, context).length === 1);
  if (known === undefined) return null;
  const [person] = peopleNamed(known, context);
  return person === undefined
    ? null
    : { proposal: pieceFor('referral', known, note, context), why: `You know ${person.name}` };
}

function quoteOffer(text: string): Piece | null {
  const said = saidAloud.exec(text)?.[1];
  return said === undefined ? null : { proposal: { kind: 'letter' }, why: 'Their own words, in quotation marks' };
}

function dayOffer(text: string, note: Note, context: TriageContext): Piece | null {
  const [day] = readDatePhrases(text, dayOfInstant(note.at, context.zone), { dateOrder: context.dateOrder });
  return day === undefined
    ? null
    : {
        proposal: promiseIn(sentenceAround(text, day.index), 'me', note, context),
        why: quoting(day.words, 'names a day'),
      };
}

function quoting(words: string, says: string): string {
  const short = words.trim().split(/\s+/).slice(0, 4).join(' ');
  return `“${short}” ${says}`;
}

/** The sentence that the place lies in. */
function sentenceAround(text: string, index: number): string {
  const before = text.slice(0, index);
  const from = Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('-> ') + 3, before.lastIndexOf(': ') + 2);
  const start = from > 2 && before.length >= from - 0 && /[.>:] $/.test(text.slice(0, from)) ? from : 0;
  const rest = text.slice(start);
  return (/^.*?(?:[.;!](?=\s|$)|$)/su.exec(rest)?.[0] ?? rest).trim();
}
