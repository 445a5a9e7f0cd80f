import type { LocalDate } from '../domain/field';
import { readClock } from './clockEntry';
import type { DateOrder } from './dateOrder';
import { readDatePhrases } from './datePhrase';

export interface EventLine {
  readonly name: string;
  /** null: the line names no day. */
  readonly on: LocalDate | null;
  /** `19:30`; null: the line names no hour, or no day. */
  readonly at: string | null;
}

const clock = /(?:\b(?:at|from)\s+)?\b(\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)/i;

/**
 * “Health-tech evening at Osier & Thane, Mon 18 January 19:30”: the name, then the day and the hour behind a comma or at
 * the very end. A day that stands within the name stays there: “Thursday Bedside Coders” meets on no day yet.
 */
export function readEventLine(text: string, today: LocalDate, dateOrder?: DateOrder): EventLine {
  const line = text.replace(/\s+/g, ' ').trim();
  const comma = line.indexOf(',');
  const from = comma === -1 ? 0 : comma + 1;
  const tail = line.slice(from);
  const hour = clock.exec(tail);
  const at = hour === null ? null : readClock(hour[1] ?? '');
  const rest =
    at === null || hour === null ? tail : `${tail.slice(0, hour.index)}${tail.slice(hour.index + hour[0].length)}`;
  const phrase = readDatePhrases(rest, today, dateOrder === undefined ? {} : { dateOrder }).at(-1);
  const isAtEnd = phrase !== undefined && /^[\s,.]*$/.test(rest.slice(phrase.index + phrase.words.length));
  if (phrase === undefined || (comma === -1 && !isAtEnd)) return { name: line, on: null, at: null };
  const words = `${rest.slice(0, phrase.index).replace(/(?:^|\s)(?:on|at|by)\s*$/i, '')}${rest.slice(phrase.index + phrase.words.length)}`;
  const name = `${line.slice(0, from)}${words}`
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[,.])+\s*$/, '')
    .trim();
  return name === '' ? { name: line, on: null, at: null } : { name, on: phrase.day, at };
}
