import { z } from 'zod';

// zod probes `new Function` for its fast path; under our content-security-policy that is a
// violation, so the interpreter is chosen everywhere, which also keeps both processes alike.
z.config({ jitless: true });

/** The bricks that every noun's schema is made of. Lengths are limits against broken files, not style rules. */

/** A generated key such as `per_k3v9x2m4q8a1`: three letters of the noun, then lower-case letters and digits. */
export const idOf = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z0-9]{1,40}$`), `must be a ${prefix}_ key`)
    .describe(`key of the record, ${prefix}_…`);

/** A point in time in UTC, as `2027-01-14T17:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
export type Instant = string;

/** A day on a wall calendar, as `2027-01-14`, without a time zone. */
export const localDate = z.iso.date();
export type LocalDate = string;

/** As exact as the person knows it: `2019`, `2019-04` or `2019-04-30`. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day');

/** One line: names, titles. Line breaks are refused so that lists and exports stay lists. */
export const line = z
  .string()
  .max(1_000)
  .refine((text) => !/[\r\n]/.test(text), 'must be one line');

/** Free text of any shape: notes, letters. */
export const text = z.string().max(200_000);

/** Short words that group records. */
export const words = z.array(line).max(200);

/** Fractional position among siblings: moving one record never rewrites its neighbours, and two machines can merge. */
export const orderKey = z.string().regex(/^[0-9A-Za-z]{1,200}$/);

/** Hours and minutes of a wall clock, `07:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 07:30');

/** ISO 3166-1 alpha-2, `GB`; empty: unknown. */
export const countryCode = z.string().regex(/^([A-Z]{2})?$/, 'must be two capital letters');

/** An IANA zone such as `Europe/London`; empty means the same as the profile's. */
export const timeZone = z.string().max(64);

/** When the record went to the bin; null while it is in use. */
export const deletedAt = instant.nullable().describe('in the bin since; kept 30 days');
