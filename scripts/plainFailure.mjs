/**
 * A failure that the person at the terminal can act on: one plain sentence, shown without a stack trace.
 */
export class PlainFailure extends Error {}

/**
 * Runs a script's main function; a PlainFailure becomes one line on stderr and exit code 1.
 * Anything else is a bug of ours: it keeps its stack trace.
 *
 * @param {() => Promise<number | void> | number | void} main answers the exit code, nothing means 0
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (failure) {
    if (!(failure instanceof PlainFailure)) throw failure;
    console.error(failure.message);
    process.exitCode = 1;
  }
}

/**
 * The readable part of anything thrown.
 *
 * @param {unknown} failure
 */
export function reasonOf(failure) {
  const text = failure instanceof Error ? failure.message : String(failure);
  return (text.trim().split('\n')[0] ?? '').slice(0, 300);
}
