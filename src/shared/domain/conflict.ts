import { z } from 'zod';
import { idOf, instant } from './field';
import { prefixes, type CollectionName } from './identity';

/** Anything JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const deepest = 8;
/** Longer than the longest text and the longest list of words a record may have. */
const longest = 1_000_000;

const collection = z.enum(Object.keys(prefixes) as [CollectionName, ...CollectionName[]]);

/**
 * Two computers changed the same field of the same record, neither knowing of the other. The later
 * one stands in the record; the other one is kept here until a person looked at both. What is in the
 * record now is not repeated: it may be changed any number of times before anybody looks, and the
 * record may be gone.
 */
export const conflictSchema = z.strictObject({
  id: idOf('cfl'),
  collection: collection.describe('where the record is'),
  recordId: z
    .string()
    .regex(/^[a-z]{3}_[a-z0-9]{1,64}$/)
    .describe('the record, which may be gone by now'),
  field: z
    .string()
    .regex(/^[a-zA-Z]{1,64}$/)
    .describe('its name in the record'),
  kept: z.custom<Json>(isSmallJson, 'must be plain JSON of a bearable size').describe('the losing side’s value'),
  keptClock: z.string().max(100).describe('the losing side’s clock'),
  keptDevice: z.string().max(64).describe('the computer it was written on'),
  at: instant.describe('when the losing side wrote it'),
  resolvedAt: instant.nullable().describe('when a person decided; null: not yet'),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** Whether `value` is JSON at most 8 levels deep and a million characters long, and no key of it reaches a prototype. */
function isSmallJson(value: unknown): boolean {
  let left = longest;
  const fits = (part: unknown, depth: number): boolean => {
    if (part === null || typeof part === 'boolean') return (left -= 5) >= 0;
    if (typeof part === 'number') return Number.isFinite(part) && (left -= 20) >= 0;
    if (typeof part === 'string') return (left -= part.length + 2) >= 0;
    if (typeof part !== 'object' || depth === deepest) return false;
    if (Array.isArray(part)) return (left -= 2) >= 0 && part.every((item) => fits(item, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.entries(part).every(
      ([key, item]) => key !== '__proto__' && (left -= key.length + 4) >= 0 && fits(item, depth + 1),
    );
  };
  return fits(value, 0);
}
