/** What each tie means, from 0 to 4, as the person chooses it. */
export const tieNames = [
  'Not yet in touch',
  'Exchanged a note',
  'Spoke',
  'Spoke twice, or helped',
  'Would vouch for you',
] as const;

/** The tie that a talk makes; a closer one stays. */
export const SPOKE = 2;

export function tieName(tie: number): string {
  return tieNames[tie] ?? tieNames[0];
}
