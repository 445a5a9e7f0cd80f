/**
 * What is known of other computers that write into the same folder and that a person can do something
 * about. Several may hold at once; each goes away by itself when it no longer holds.
 */
export interface Elsewhere {
  /** So many changes have been waiting for others longer than a sync program usually takes; 0: none. */
  readonly waiting: number;
  /** Another computer runs a newer Askwell; its changes wait until this one is updated. */
  readonly isNewer: boolean;
  /** So far ahead of this computer's clock another one's is; 0: no further than clocks are. */
  readonly minutesAhead: number;
}

export const nothingElsewhere: Elsewhere = { waiting: 0, isNewer: false, minutesAhead: 0 };
