import type { LocalDate } from '../domain/field';
import { callName, type Person } from '../domain/person';
import { readDatePhrase } from './datePhrase';
import { fold } from './fold';

export interface FollowUpLine {
  readonly title: string;
  readonly due: LocalDate;
  /** The words the day was read from; empty: none were, and it is today. */
  readonly words: string;
  readonly personId: string | null;
}

/** “Send paper to Bram next Friday”: what, when, and about whom. null: nothing to do is named. */
export function readFollowUpLine(
  text: string,
  people: Iterable<Pick<Person, 'id' | 'name' | 'callName'>>,
  today: LocalDate,
): FollowUpLine | null {
  const phrase = readDatePhrase(text, today);
  const title = (phrase === null ? text : without(text, phrase.words)).replace(/\s+/g, ' ').trim();
  if (title === '') return null;
  return { title, due: phrase?.day ?? today, words: phrase?.words ?? '', personId: personIn(title, people) };
}

/** Takes the words of the day out, with the small word before them that would be left hanging. */
function without(text: string, words: string): string {
  const place = text.indexOf(words);
  if (place < 0) return text;
  const before = text.slice(0, place).replace(/(?:\s|^)(?:by|on|at|until|before|for|in)\s*$/i, '');
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
