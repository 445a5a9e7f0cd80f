import type { Slices } from '../../shared/domain/slices';
import { breathe } from '../import/breathe';

/** In ms, of work in one go: with the last step of a slice well under the 16 that a frame has. */
const SLICE_MS = 5;

/** Runs long work so that the process answers others in between, windows and the clock included. */
export async function inSlices<T>(slices: Slices<T>): Promise<T> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + SLICE_MS;
  }
}
