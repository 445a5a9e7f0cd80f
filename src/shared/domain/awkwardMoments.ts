import deck from '../../../resources/awkward-moments.json';

/** A card of our own deck: a moment that is hard when it comes unprepared, and ways to answer it. */
export interface AwkwardMoment {
  /** Never changes: what was learned is kept under it. */
  readonly key: string;
  /** The front: what they say, or what happens. */
  readonly moment: string;
  /** When it happens, in one sentence. */
  readonly when: string;
  /** The back: two or three ways. */
  readonly answers: readonly string[];
}

/** The deck in its order; cards never seen come up in this order. Moments after methods.md (idea 14) and questions.md. */
export const awkwardMoments: readonly AwkwardMoment[] = deck.cards;
