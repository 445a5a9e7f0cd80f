import type { Instant } from './field';
import type { Interview } from './interview';
import { addToInstant, millisecondsBetween } from './time';

/** Two talks with less between them than is good. */
export interface TightPair {
  readonly first: Interview;
  readonly second: Interview;
  /** Minutes from the end of the first to the beginning of the second; negative: they overlap. */
  readonly minutes: number;
}

type Timed = Interview & { readonly startsAt: Instant };

const stands = new Set<Interview['state']>(['scheduled', 'requested', 'idea', 'live']);

function isTimed(interview: Interview): interview is Timed {
  return interview.startsAt !== null && interview.deletedAt === null && stands.has(interview.state);
}

const gapBetween = (first: Timed, second: Pick<Timed, 'startsAt'>) =>
  Math.round(millisecondsBetween(addToInstant(first.startsAt, { minutes: first.minutes }), second.startsAt) / 60_000);

/** Planned talks that follow each other with fewer than `recoveryMinutes` between, in their order. Chats that are just social count too: they take as much. */
export function tightPairs(interviews: Iterable<Interview>, recoveryMinutes: number): TightPair[] {
  const timed = [...interviews].filter(isTimed).sort(byStart);
  const pairs: TightPair[] = [];
  // The one that ends last so far: a long talk also stands in the way of what begins two after it.
  let longest: Timed | undefined;
  for (const second of timed) {
    if (longest !== undefined) {
      const minutes = gapBetween(longest, second);
      if (minutes < recoveryMinutes) pairs.push({ first: longest, second, minutes });
    }
    if (longest === undefined || endOf(second) > endOf(longest)) longest = second;
  }
  return pairs;
}

/** The talks around a time that is being chosen that leave less than `recoveryMinutes`, with those minutes; `butId`: the one that is moved. */
export function tooNear(
  interviews: Iterable<Interview>,
  { startsAt, minutes, butId }: { readonly startsAt: Instant; readonly minutes: number; readonly butId: string | null },
  recoveryMinutes: number,
): { readonly interview: Interview; readonly minutes: number }[] {
  const end = addToInstant(startsAt, { minutes });
  return [...interviews]
    .filter(isTimed)
    .filter(({ id }) => id !== butId)
    .sort(byStart)
    .flatMap((interview) => {
      const before = Math.round(millisecondsBetween(endOf(interview), startsAt) / 60_000);
      const after = Math.round(millisecondsBetween(end, interview.startsAt) / 60_000);
      const between = Math.max(before, after);
      return between < recoveryMinutes ? [{ interview, minutes: between }] : [];
    });
}

const endOf = (talk: Timed): Instant => addToInstant(talk.startsAt, { minutes: talk.minutes });

function byStart(a: Timed, b: Timed): number {
  return a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1;
}
