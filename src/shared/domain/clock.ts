/**
 * A point in the order of all changes on all computers: `<time><count>-<device>`, so that plain `<`
 * on the text is the order. Time is milliseconds since 1970 (9 digits of base 36), count tells changes of
 * one millisecond apart (3 digits), the device tells two computers apart. Empty: before there were clocks.
 */
export type Clock = string;

const timeDigits = 9;
const countDigits = 3;
const mostTime = 36 ** timeDigits - 1;
export const mostCount = 36 ** countDigits - 1;

export function clockOf(ms: number, count: number, device: string): Clock {
  const time = Math.min(Math.max(Math.floor(ms), 0), mostTime);
  return `${time.toString(36).padStart(timeDigits, '0')}${count.toString(36).padStart(countDigits, '0')}-${device}`;
}

/** The parts of a clock; null for any other text. */
export function clockParts(clock: Clock): { ms: number; count: number; device: string } | null {
  const match = /^([0-9a-z]{9})([0-9a-z]{3})-(\w{0,40})$/.exec(clock);
  return match === null
    ? null
    : { ms: parseInt(match[1] ?? '', 36), count: parseInt(match[2] ?? '', 36), device: match[3] ?? '' };
}

/**
 * When each field of a record was written last: one clock for all fields, or that and the fields that
 * differ. The field `*` is the record's last removal; without it there was none. Undefined or empty:
 * before there were clocks.
 */
export type RecordClock = Clock | readonly [base: Clock, others: Readonly<Record<string, Clock>>];

/** The name under which a record's removal stands among its fields. */
export const removal = '*';

export function fieldClock(clock: RecordClock | undefined, field: string): Clock {
  if (clock === undefined) return '';
  const [base, others] = typeof clock === 'string' ? [clock, {}] : clock;
  if (Object.hasOwn(others, field)) return (others as Record<string, Clock>)[field] ?? '';
  return field === removal ? '' : base;
}

/** The record clock of `fields` (and the removal, where there was one) as short as it can be; undefined: nothing to note. */
export function recordClock(fields: ReadonlyMap<string, Clock>): RecordClock | undefined {
  const counts = new Map<Clock, number>();
  for (const [field, clock] of fields) if (field !== removal) counts.set(clock, (counts.get(clock) ?? 0) + 1);
  let base = '';
  let most = 0;
  for (const [clock, count] of counts) {
    if (count > most || (count === most && clock > base)) [base, most] = [clock, count];
  }
  const others: Record<string, Clock> = {};
  let hasOthers = false;
  for (const field of [...fields.keys()].sort()) {
    const clock = fields.get(field) ?? '';
    if (clock === (field === removal ? '' : base)) continue;
    others[field] = clock;
    hasOthers = true;
  }
  if (hasOthers) return [base, others];
  return base === '' ? undefined : base;
}

/** Whether `value`, from a file, is a record clock. */
export function isRecordClock(value: unknown): value is RecordClock {
  if (typeof value === 'string') return isClock(value);
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [base, others] = value as unknown[];
  return (
    isClock(base) &&
    typeof others === 'object' &&
    others !== null &&
    Object.entries(others).every(([field, clock]) => /^([a-zA-Z0-9]{1,64}|\*)$/.test(field) && isClock(clock))
  );
}

export function isClock(value: unknown): value is Clock {
  return typeof value === 'string' && (value === '' || clockParts(value) !== null);
}
