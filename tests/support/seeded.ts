/** Chance that is the same every time. */
export interface Chance {
  /** 0 up to 1. */
  readonly next: () => number;
  readonly upTo: (most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** 16 letters and digits, as the keys of records end. */
  readonly id: () => string;
  /** An instant of the year before 2027-01-14. */
  readonly instant: () => string;
  /** Words as frequent as words are (Zipf). */
  readonly words: (count: number) => string;
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const vocabulary = 4_000;
const syllables = 'ka le mi no ra sé tu vo wi xa ya zu bro fli gré sto ünd øst łąk ñam ção hạn 会 議 ist ent ing'.split(
  ' ',
);

/** mulberry32: small, quick, good enough for sample data. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (most: number) => Math.floor(next() * most);
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
  const makeWord = () => Array.from({ length: 1 + upTo(4) }, () => pick(syllables)).join('');
  const known = Array.from({ length: vocabulary }, makeWord);
  // The word of rank r comes 1/r as often as the first.
  const word = () => known[Math.min(vocabulary - 1, Math.floor(vocabulary ** next()) - 1)] ?? '';
  return {
    next,
    upTo,
    pick,
    id: () => Array.from({ length: 16 }, () => alphabet.charAt(upTo(36))).join(''),
    instant: () => new Date(Date.UTC(2026, 0, 14) + upTo(365 * 86_400) * 1_000).toISOString(),
    words: (count) => Array.from({ length: count }, word).join(' '),
  };
}
