import { z } from 'zod';
import type { NamedDay } from './domain/businessDays';
import { procedure } from './procedure';

/** What the business calendar asks of the main process, which has the holidays of the world. Part of contract.ts. */

/** A country by its ISO 3166 code, with a part of it (`ENG`, `SCT`, `BY`) or without (''). */
export interface HolidayPlace {
  readonly country: string;
  readonly region: string;
}

/** The public holidays of one place and year. */
export interface HolidayYear extends HolidayPlace {
  readonly year: number;
  readonly days: readonly NamedDay[];
}

export interface HolidayCountry {
  readonly code: string;
  readonly name: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

const code = z.string().regex(/^[A-Za-z0-9-]{0,10}$/);
const place = z.strictObject({ country: code, region: code });

export const holidayProcedures = {
  /** Public holidays on which work rests, of every place and year asked for. A country nobody knows has none. */
  'holidays.list': procedure<
    z.ZodType<{ places: readonly HolidayPlace[]; years: readonly number[] }>,
    readonly HolidayYear[]
  >(z.strictObject({ places: z.array(place).max(50), years: z.array(z.int().min(1970).max(2100)).max(20) })),
  /** Every country whose holidays are known, with its regions, by name. */
  'holidays.countries': procedure<z.ZodType<Record<string, never>>, readonly HolidayCountry[]>(z.strictObject({})),
};
