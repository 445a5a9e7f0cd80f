import type { LocalDate } from '../domain/field';
import type { FollowUp, FollowUpKind, Rhythm } from '../domain/followUp';
import { callName, type Person } from '../domain/person';
import { mayRepeat } from '../domain/recurrence';
import { readDatePhrase, type DatePhraseOptions } from './datePhrase';
import { fold } from './fold';
import { readRhythm } from './rhythmPhrase';

export interface FollowUpLine {
  readonly title: string;
  readonly due: LocalDate;
  /** The words the day was read from; empty: none were, and it is today. */
  readonly words: string;
  readonly personId: string | null;
  readonly kind: FollowUpKind;
  /** them: something they promised, that I wait for. */
  readonly owner: FollowUp['owner'];
  /** null: it comes once. */
  readonly repeats: Rhythm | null;
}

/**
 * “Send Odalys the paper next Friday”, “< slides from Odalys by 22/1”, “catch up with Bram every two months”: what,
 * when, about whom, of what sort, whose it is and how often. `>` and `<` at its beginning say who promised it, as in
 * the notes of a talk. null: nothing to do is named.
 */
export function readFollowUpLine(
  text: string,
  people: Iterable<Pick<Person, 'id' | 'name' | 'callName'>>,
  today: LocalDate,
  options: DatePhraseOptions = {},
): FollowUpLine | null {
  const said = whoseIs(text);
  const rhythm = readRhythm(said.rest, today);
  const rest = rhythm === null ? said.rest : without(said.rest, rhythm.words);
  const phrase = readDatePhrase(rest, today, options);
  const title = (phrase === null ? rest : without(rest, phrase.words)).replace(/\s+/g, ' ').trim();
  if (title === '') return null;
  const personId = personIn(title, people);
  const kind = said.isPromise ? 'promise' : kindOf(title, personId !== null);
  return {
    title,
    due: phrase?.day ?? rhythm?.first ?? today,
    words: [phrase?.words ?? '', rhythm?.words ?? ''].filter(Boolean).join(', '),
    personId,
    kind,
    owner: said.owner,
    repeats: rhythm !== null && mayRepeat(kind) ? rhythm.rhythm : null,
  };
}

/** Who promised it: `>` I, `<` and “waiting for” they. What says so is no part of the title. */
function whoseIs(text: string): {
  readonly rest: string;
  readonly owner: FollowUp['owner'];
  readonly isPromise: boolean;
} {
  const [, mark, marked = ''] = /^\s*([<>])\s+(.*)$/s.exec(text) ?? [];
  if (mark !== undefined) return { rest: marked, owner: mark === '<' ? 'them' : 'me', isPromise: true };
  const [, awaited] = /^\s*(?:wait(?:ing)? for|expect(?:ing)?)\s+(.*)$/is.exec(text) ?? [];
  return awaited === undefined
    ? { rest: text, owner: 'me', isPromise: false }
    : { rest: awaited, owner: 'them', isPromise: true };
}

/** What sort of thing its first word names. What goes to nobody in particular is no promise, and no nudge. */
function kindOf(title: string, hasPerson: boolean): FollowUpKind {
  const words = fold(title);
  if (/^(?:say )?thank(?:s| you)?\b/.test(words)) return 'thanks';
  if (/^(?:tell|update|report back|let .+ know)\b/.test(words)) return 'update';
  if (/^(?:keep in touch|catch up|check in|reconnect|say hello|get in touch)\b/.test(words)) return 'keepInTouch';
  if (/^(?:offer|help)\b/.test(words)) return 'offer';
  if (!hasPerson) return 'other';
  if (/^(?:nudge|chase)\b/.test(words)) return 'nudge';
  return /^(?:send|share|lend|give|bring|show|forward|pass|return|introduce|draw|write up|promised?)\b/.test(words)
    ? 'promise'
    : 'other';
}

/** Takes the words of the day out, with the small word before them that would be left hanging. */
function without(text: string, words: string): string {
  const place = text.indexOf(words);
  if (place < 0) return text;
  const before = text.slice(0, place).replace(/(?:\s|^)(?:by|on|at|until|before|for|in|from)\s*$/i, '');
  const after = text.slice(place + words.length);
  return `${before.replace(/[\s,]+$/, '')}${/^\s*[,.;]?\s*$/.test(after) ? '' : ` ${after.trimStart()}`}`;
}

/** Who is meant: a whole name first; a first name only where one person alone is called so. */
function personIn(text: string, people: Iterable<Pick<Person, 'id' | 'name' | 'callName'>>): string | null {
  const line = words(text);
  let best: { id: string; length: number } | null = null;
  const first = new Map<string, string | null>();
  for (const person of people) {
    const name = words(person.name);
    if (name.trim() !== '' && line.includes(name) && name.length > (best?.length ?? 0))
      best = { id: person.id, length: name.length };
    const called = words(callName(person));
    first.set(called, first.has(called) ? null : person.id);
  }
  if (best) return best.id;
  for (const [called, id] of first) if (called.trim() !== '' && id !== null && line.includes(called)) return id;
  return null;
}

function words(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
