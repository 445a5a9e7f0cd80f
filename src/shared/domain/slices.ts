/**
 * Long work that can be stopped for a moment: it yields where others may go first, and returns what it found. Who runs it
 * decides how long a slice is; this side knows no clock.
 */
export type Slices<T> = Generator<void, T, void>;

/** Records looked at between two yields: well under a millisecond’s work. */
export const EVERY = 256;

/** The same in one go. */
export function atOnce<T>(slices: Slices<T>): T {
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  return step.value;
}
