import type { FileNote, TalkOnFile } from '../domain/talkOnFile';
import { markName } from './markNames';

/** What a line is, in words: “Insight”, “I promise, off the record”; empty: a plain line. */
export function labelOf({ mark, owner, isOffRecord }: Pick<FileNote, 'mark' | 'owner' | 'isOffRecord'>): string {
  const promised = owner === 'them' ? 'They promise' : 'I promise';
  const name = mark === null ? [] : [mark === 'action' && owner !== null ? promised : markName(mark)];
  const [first = '', ...more] = [...name, ...(isOffRecord ? ['Off the record'] : [])];
  return [first, ...more.map((label) => label.toLowerCase())].join(', ');
}

/** “2027-01-14, 17:31 to 17:49 (Europe/London)”; empty: it has no day. */
export function whenWords({ day, from, to, zone }: TalkOnFile): string {
  if (day === null) return '';
  const clock = to === '' ? from : `${from} to ${to}`;
  return `${day}${clock === '' ? '' : `, ${clock} (${zone})`}`;
}

/** “Senior Product Manager, Larkmoor Digital Wards”; empty: neither is known. */
export function standingWords({ title, organisation }: TalkOnFile['people'][number]): string {
  return [title, organisation].filter((part) => part !== '').join(', ');
}

/** Said at the end of what leaves lines off the record out; empty: none was left out. */
export function leftOutWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 line off the record is left out.' : `${count} lines off the record are left out.`;
}

/** A note’s lines, however its line breaks were written. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/u);
}
