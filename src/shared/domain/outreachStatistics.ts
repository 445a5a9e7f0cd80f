import { wordCount } from '../text/wordCount';
import type { OutreachState } from './outreachState';
import type { Settings } from './settings';
import { weekdayOf } from './time';
import { wilsonInterval, type Interval } from './wilson';

/** By what first notes are told apart. */
export const statisticDimensions = ['channel', 'variant', 'length', 'weekday'] as const;
export type StatisticDimension = (typeof statisticDimensions)[number];

/** Reply shares that the method expects (Dalton, by methods.md D1). */
export const expectedReplies = { from: 0.2, to: 0.4 } as const;

export interface StatisticRow {
  /** `email`, `cold`, `short`, `2`; empty: all. */
  readonly key: string;
  /** First notes that arrived and had their days. */
  readonly n: number;
  readonly replies: number;
  readonly meetings: number;
  /** null: too few to tell. */
  readonly replyRate: Interval | null;
  readonly meetingRate: Interval | null;
}

export interface OutreachStatistics {
  readonly all: StatisticRow;
  readonly by: Readonly<Record<StatisticDimension, readonly StatisticRow[]>>;
  /** Sent too lately: left out, also those that were answered at once, or quick answers would count twice as much. */
  readonly tooNew: number;
  /** Came back: nobody read them. */
  readonly bounced: number;
}

/**
 * Reply and meeting rates of the first notes that had the days of the method to be answered. A decline is a reply. A
 * nudge is part of its note, so an answer to it counts for the note. Shares of fewer than `tellFrom` are not given.
 */
export function outreachStatistics(
  states: readonly OutreachState[],
  settings: Pick<Settings, 'outreachWords' | 'outreachWordsMax'>,
  today: string,
  tellFrom: number,
): OutreachStatistics {
  const arrived = states.filter(({ standing }) => standing !== 'bounced');
  const counted = arrived.filter(({ nudgeOn }) => nudgeOn <= today);
  const keyOf: Readonly<Record<StatisticDimension, (state: OutreachState) => string>> = {
    channel: ({ thread }) => thread.first.channel,
    variant: ({ thread }) => thread.first.variant,
    length: ({ thread }) => lengthOf(thread.first.body, settings),
    weekday: ({ sentOn }) => String(weekdayOf(sentOn)),
  };
  const rows = (dimension: StatisticDimension) => {
    const groups = new Map<string, OutreachState[]>();
    for (const state of counted) {
      const key = keyOf[dimension](state);
      groups.set(key, [...(groups.get(key) ?? []), state]);
    }
    return [...groups]
      .sort(([a], [b]) => orderOf(dimension, a) - orderOf(dimension, b) || (a < b ? -1 : 1))
      .map(([key, group]) => row(key, group, tellFrom));
  };
  return {
    all: row('', counted, tellFrom),
    by: { channel: rows('channel'), variant: rows('variant'), length: rows('length'), weekday: rows('weekday') },
    tooNew: arrived.length - counted.length,
    bounced: states.length - arrived.length,
  };
}

export type LengthKey = 'unknown' | 'short' | 'middle' | 'long';
const lengthOrder: readonly string[] = ['short', 'middle', 'long', 'unknown'] satisfies readonly LengthKey[];

function lengthOf(
  body: string,
  { outreachWords, outreachWordsMax }: Pick<Settings, 'outreachWords' | 'outreachWordsMax'>,
): LengthKey {
  const words = wordCount(body);
  if (words === 0) return 'unknown';
  return words <= outreachWords ? 'short' : words <= outreachWordsMax ? 'middle' : 'long';
}

/** Weekdays from Monday on, lengths from short to long, the rest by name. */
function orderOf(dimension: StatisticDimension, key: string): number {
  if (dimension === 'weekday') return (Number(key) + 6) % 7;
  return dimension === 'length' ? lengthOrder.indexOf(key) : 0;
}

function row(key: string, states: readonly OutreachState[], tellFrom: number): StatisticRow {
  const n = states.length;
  const replies = states.filter(({ standing }) => standing === 'replied' || standing === 'declined').length;
  const meetings = states.filter(({ meeting }) => meeting !== undefined).length;
  const tell = (hits: number) => (n < tellFrom ? null : wilsonInterval(hits, n));
  return { key, n, replies, meetings, replyRate: tell(replies), meetingRate: tell(meetings) };
}
