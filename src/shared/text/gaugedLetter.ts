import type { LocalDate } from '../domain/field';
import type { Message } from '../domain/message';
import type { Person } from '../domain/person';
import { isAboutThem, requestsIn, type Request } from './letterAsk';
import { anyOf, saidIn, type Sentence, type Span } from './letterParts';
import type { ShortKind } from './letterLimits';
import type { CheckId } from './letterRules';

/** What is known beside the letter’s own words. Nothing off the record is ever among it. */
export interface LetterFacts {
  readonly myName: string;
  /** Names and words that are theirs alone: organisation, role, interests. */
  readonly theirs: readonly string[];
  /** The house they work in; empty: unknown. */
  readonly organisation: string;
  /** People whose names may open the door. */
  readonly mayName: readonly string[];
  /** People who could open it, but have not said yes. */
  readonly mayNotName: readonly string[];
  /** Names from letters to others, which have no business here. */
  readonly others: readonly string[];
  /** Whom the letter is about, beside its reader (a paragraph to pass on, thanks for a door); empty: nobody. */
  readonly about: string;
  /** The two of an introduction, its reader first, each with the names they go by, and the other’s addresses. */
  readonly introduced?: { readonly names: readonly (readonly string[])[]; readonly addresses: readonly string[] };
  /** My own interest as it is known: the narrow question, the wide field. */
  readonly topicNarrow: string;
  readonly topicBroad: string;
  readonly hasOtherZone: boolean;
  readonly today: LocalDate;
  readonly words: { readonly aim: number; readonly most: number };
  /** The most words of every other kind. */
  readonly letterWords: Readonly<Record<ShortKind, number>>;
  /** Of the words of a first letter, those that are to be about them. */
  readonly aboutThemPercent: number;
  /** Before a talk, below which one calls. */
  readonly rescheduleHours: number;
  readonly linkedinNoteLimit: number;
  /** Minutes I asked for; null: not known. */
  readonly minutes: number | null;
  /** Of the appointment by their calendar, with the hours until it begins; null: none. */
  readonly appointment: { readonly on: LocalDate; readonly inHours: number; readonly place: string } | null;
  /** “Clocks go back in London on 31 October”; empty: they stay. */
  readonly clockChange: string;
  /** The first day on which a nudge is fair; null: not known. */
  readonly earliestNudge: LocalDate | null;
  /** Nudges that were sent before this one. */
  readonly nudges: number;
  readonly isAnswered: boolean;
}

export interface GaugedLetter {
  readonly kind: Message['kind'];
  readonly variant: Message['variant'];
  readonly channel: Message['channel'];
  readonly subject: string;
  readonly body: string;
  readonly person: Pick<Person, 'name' | 'callName' | 'formalName' | 'pronouns'>;
  readonly facts: LetterFacts;
}

/** What one check found. */
export interface Finding {
  readonly label: string;
  readonly detail: string;
  /** calm: worth saying, nothing to repair. */
  readonly state: 'passed' | 'open' | 'calm';
  /** Places in the body to look at. */
  readonly spans: readonly Span[];
}

/** A finding with the rule it stands for. */
export interface GaugeCheck extends Finding {
  readonly id: CheckId;
  readonly rule: string;
  readonly source: string;
}

/** A letter taken apart once, for all checks. */
export interface Reading extends GaugedLetter {
  /** Without greeting and closing. */
  readonly sentences: readonly Sentence[];
  readonly requests: readonly Request[];
  readonly theirs: RegExp | null;
  /** Whether each sentence is about them; null: about neither. */
  readonly isAboutThem: readonly (boolean | null)[];
}

/** null: the check does not apply to this letter. */
export type Check = (letter: Reading) => Finding | null;

export function readLetter(letter: GaugedLetter): Reading {
  const sentences = saidIn(letter.body, letter.facts.myName);
  const theirs = anyOf([letter.facts.organisation], 'iu');
  return {
    ...letter,
    sentences,
    requests: requestsIn(sentences),
    theirs,
    isAboutThem: sentences.map((sentence) => isAboutThem(sentence, theirs)),
  };
}

export function passed(label: string, detail: string): Finding {
  return { label, detail, state: 'passed', spans: [] };
}

export function open(label: string, detail: string, spans: readonly Span[] = []): Finding {
  return { label, detail, state: 'open', spans };
}

export function calm(label: string, detail: string, spans: readonly Span[] = []): Finding {
  return { label, detail, state: 'calm', spans };
}

/** “three words here, and here”: what was found, for a detail. */
export function foundWords(body: string, spans: readonly Span[]): string {
  const words = [...new Set(spans.map(({ start, end }) => body.slice(start, end).replace(/\s+/gu, ' ').trim()))];
  const shown = words.slice(0, 3).map((word) => `“${word}”`);
  return words.length > 3 ? `${shown.join(', ')} and ${words.length - 3} more` : shown.join(', ');
}
