import type { Instant } from '../domain/field';

/** A stretch of a text that was typed within one second: it reaches from the stretch before up to `end`. */
export interface TypedStretch {
  /** Where it ends, in UTF-16 units from the beginning of the text. */
  readonly end: number;
  readonly at: Instant;
}

/** When each character of a text was typed, as stretches in the order of the text. Its last `end` is the text’s length. */
export type TypedTimes = readonly TypedStretch[];

/**
 * The times after `before` became `after` at `at`: what both begin and end with keeps its times, what
 * stands between is new. So a text’s times can be kept with each key, whatever the key was.
 * Costs the length of the texts, once.
 */
export function typedTimes(times: TypedTimes, before: string, after: string, at: Instant): TypedTimes {
  if (before === after) return times;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const head = cut(times, 0, start);
  const typed: TypedTimes = after.length - end > start ? [{ end: after.length - end, at: secondOf(at) }] : [];
  const shift = after.length - before.length;
  const tail = cut(times, before.length - end, before.length).map((part) => ({ ...part, end: part.end + shift }));
  return joined([...head, ...typed, ...tail]);
}

/** When the character at `offset` was typed; null: before anybody counted. */
export function typedAt(times: TypedTimes, offset: number): Instant | null {
  return times.find(({ end }) => end > offset)?.at || null;
}

/** The times of `text.slice(from)`, for a text of its own. */
export function timesFrom(times: TypedTimes, from: number): TypedTimes {
  return cut(times, from, Infinity).map((part) => ({ ...part, end: part.end - from }));
}

/** Times of a text that was there before anybody counted. */
export function unknownTimes(text: string): TypedTimes {
  return text === '' ? [] : [{ end: text.length, at: '' }];
}

function cut(times: TypedTimes, from: number, to: number): TypedStretch[] {
  const parts: TypedStretch[] = [];
  let begin = 0;
  for (const part of times) {
    if (part.end > from && begin < to) parts.push({ end: Math.min(part.end, to), at: part.at });
    begin = part.end;
  }
  return parts;
}

function joined(parts: readonly TypedStretch[]): TypedTimes {
  return parts.filter(({ end, at }, place) => {
    const begin = parts[place - 1]?.end ?? 0;
    return end > begin && parts[place + 1]?.at !== at;
  });
}

function secondOf(at: Instant): Instant {
  return `${at.slice(0, 19)}.000Z`;
}
