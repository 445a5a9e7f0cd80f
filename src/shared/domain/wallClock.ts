import type { Instant, LocalDate } from './field';

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Writes `2027-01-14 17:30` in `zone`; null where the zone is unknown. Kept, because making one is slow. */
function format(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    // Swedish is written the ISO way.
    made = new Intl.DateTimeFormat('sv-SE', {
      ...(zone === '' ? {} : { timeZone: zone }),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    // An unknown zone: the computer’s own clock, below.
  }
  formats.set(zone, made);
  return made;
}

/** `2027-01-14 17:30` by the clock of `zone` or, where it is empty or unknown, of the computer. */
export function wallOf(at: Instant, zone: string): string {
  return (format(zone) ?? format(''))?.format(new Date(at)) ?? '';
}

/** Whether the rules of this zone are known here (ICU’s copy of the tz database). */
export function isZone(zone: string): boolean {
  return zone !== '' && format(zone) !== null;
}

/** Minutes by which the clocks of `zone` are ahead of UTC at that moment. */
export function minutesAhead(at: Instant, zone: string): number {
  const minute = Math.floor(Date.parse(at) / 60_000);
  return Date.parse(`${wallOf(at, zone).replace(' ', 'T')}:00Z`) / 60_000 - minute;
}

/** What a wall clock means. */
export interface WallTime {
  /** `skipped`: the clocks pass over it; `doubled`: it is there twice. */
  readonly kind: 'plain' | 'skipped' | 'doubled';
  /** The moment; of two the first, of none the one as far after the change as it was meant after it began. */
  readonly at: Instant;
  /** The second of two; null otherwise. */
  readonly second: Instant | null;
}

const DAY = 86_400_000;

/**
 * The moment at which the clocks of `zone` show `clock` on `day`. On two days a year there may be none
 * (`skipped`) or two (`doubled`); how large the step is comes from the zone, also where it is half an hour (Lord Howe).
 */
export function wallTime(day: LocalDate, clock: string, zone: string): WallTime {
  const meant = Date.parse(`${day}T${clock}:00Z`);
  const instant = (ms: number) => new Date(ms).toISOString();
  const offsets = [instant(meant - DAY), instant(meant), instant(meant + DAY)].map((at) => minutesAhead(at, zone));
  const found = [...new Set(offsets)]
    .map((offset) => meant - offset * 60_000)
    .filter((ms) => wallOf(instant(ms), zone) === `${day} ${clock}`)
    .sort((a, b) => a - b);
  const [first, second] = found;
  if (first === undefined) return { kind: 'skipped', at: instant(meant - (offsets[0] ?? 0) * 60_000), second: null };
  if (second === undefined) return { kind: 'plain', at: instant(first), second: null };
  return { kind: 'doubled', at: instant(first), second: instant(second) };
}

/** When the clocks of `zone` change between two moments, the first change; null: they do not. To the minute. */
export function firstChange(from: Instant, to: Instant, zone: string): Instant | null {
  let low = Date.parse(from);
  const end = Date.parse(to);
  if (!(low < end)) return null;
  const ahead = (ms: number) => minutesAhead(new Date(ms).toISOString(), zone);
  const before = ahead(low);
  // A week is shorter than any time between two changes that matter here (Ramadan in Morocco: four weeks).
  let high = low;
  while (high < end && ahead(high) === before) {
    low = high;
    high = Math.min(high + 7 * DAY, end);
  }
  if (ahead(high) === before) return null;
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 2);
    if (ahead(middle) === before) low = middle;
    else high = middle;
  }
  return new Date(Math.floor(high / 60_000) * 60_000).toISOString();
}
