import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { compareOrder } from './questionBank';

/** What stands in a row by an order key; equal keys stand by `id`. */
export interface Placed {
  readonly id: string;
  readonly order: string;
}

/** The items as they stand. */
export function inOrder<T extends Placed>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareOrder(a.order, b.order) || a.id.localeCompare(b.id));
}

/** Keys for `count` new items after the last of `items`. */
export function keysAfter(items: readonly Placed[], count: number): string[] {
  const last = inOrder(items).at(-1)?.order ?? null;
  try {
    return generateNKeysBetween(last, null, count);
  } catch {
    // A key from a foreign file that this alphabet cannot count on from: anything that begins with it comes after it.
    return generateNKeysBetween(null, null, count).map((key) => `${last ?? ''}${key}`);
  }
}

/** The key between two neighbours; null where there is none (two machines gave the same key). */
function between(before: string | null, after: string | null): string | null {
  try {
    return generateKeyBetween(before, after);
  } catch {
    return null;
  }
}

/**
 * The new keys that put the item at place `from` to place `to` (both by `inOrder`, counted without
 * gaps). One key as a rule; all of them when the neighbours’ keys leave no room. Empty: it stays.
 */
export function moved(items: readonly Placed[], from: number, to: number): Placed[] {
  const stand = inOrder(items);
  const [item] = stand.splice(from, 1);
  if (item === undefined || from === to || to < 0 || to > stand.length) return [];
  const key = between(stand[to - 1]?.order ?? null, stand[to]?.order ?? null);
  if (key !== null) return [{ id: item.id, order: key }];
  stand.splice(to, 0, item);
  const keys = generateNKeysBetween(null, null, stand.length);
  return stand.map(({ id }, place) => ({ id, order: keys[place] ?? '' }));
}

/**
 * The key for a new item right after `id` (null: before all). When the neighbours’ keys leave no room, `others` gives new
 * keys to those that have to make it.
 */
export function placeAfter(
  items: readonly Placed[],
  id: string | null,
): { readonly order: string; readonly others: readonly Placed[] } {
  const stand = inOrder(items);
  const place = stand.findIndex((item) => item.id === id);
  const key = between(stand[place]?.order ?? null, stand[place + 1]?.order ?? null);
  if (key !== null) return { order: key, others: [] };
  const keys = generateNKeysBetween(null, null, stand.length + 1);
  const others = stand.map((item, index) => ({ id: item.id, order: keys[index <= place ? index : index + 1] ?? '' }));
  return { order: keys[place + 1] ?? '', others };
}
