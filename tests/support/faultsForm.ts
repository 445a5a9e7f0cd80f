/** The long form (`npm run test:faults`) takes minutes; the short one is part of `npm test`. */
export const isLong = process.env['ASKWELL_FAULTS'] === 'long';

export function times(short: number, long: number): number {
  return isLong ? long : short;
}

/** For the name of a test that this machine cannot run. */
export function needs(what: string, isHere: boolean): string {
  return isHere ? '' : ` [left out: needs ${what}]`;
}
