import { motivationScale, type Edition } from './sprintEditions';
import { bySprint, sorted, type SprintLine } from './sprintFacts';

/** An offer to tidy the sorted list. Applying one is a rating like any other, and the list is sorted anew. */
export type CleanUp =
  | {
      readonly kind: 'justOutside';
      readonly line: SprintLine;
      /** Where it stands, counted from 1, and where the new score would put it. */
      readonly place: number;
      readonly then: number;
      readonly motivation: number;
    }
  | {
      readonly kind: 'lift';
      readonly lines: readonly SprintLine[];
      readonly from: number;
      readonly motivation: number;
    }
  | { readonly kind: 'lookUp'; readonly lines: readonly SprintLine[] };

/**
 * The method’s three hints: put the one just below the first batch in, when it appeals more than its score says; lift those
 * with a middling score whose postings fit; look up those of which nothing is known. `lines` are sorted.
 *
 * As notes on the second edition tell them: number six gets a 4, above the scale; a 2 with fitting posts becomes a 3; a 0 is
 * looked up. On the first edition’s scale of 1 to 5 there is nothing above and no 0, so number six gets as much as it takes to
 * come in (no offer where motivation alone cannot do it), a score just below the batch’s lowest rises by one, and those
 * without a score are named.
 */
export function cleanUps(lines: readonly SprintLine[], batch: number, edition: Edition): CleanUp[] {
  const [lowest, highest] = motivationScale[edition];
  const outside = lines.slice(batch);
  const least = lines[Math.min(batch, lines.length) - 1]?.entry.motivation ?? null;
  const offers: CleanUp[] = [];
  const [next] = outside;
  const score = next?.entry.motivation ?? 0;
  if (next !== undefined && score > 0) {
    const tries = edition === 'second' ? [4] : range(score + 1, highest);
    for (const motivation of tries.filter((one) => one > score)) {
      const then = placeWith(lines, next, motivation);
      if (then > batch) continue;
      offers.push({ kind: 'justOutside', line: next, place: batch + 1, then, motivation });
      break;
    }
  }
  const from = edition === 'second' ? 2 : least === null ? null : Math.min(least, highest) - 1;
  if (from !== null && from >= Math.max(1, lowest)) {
    const lifted = outside.filter(({ entry }) => entry.motivation === from && entry.posting === 3);
    if (lifted.length > 0) offers.push({ kind: 'lift', lines: lifted, from, motivation: from + 1 });
  }
  const unknown = lines.filter(({ entry }) => entry.motivation === null || entry.motivation === 0);
  if (unknown.length > 0) offers.push({ kind: 'lookUp', lines: unknown });
  return offers;
}

/** Where `line` would stand, counted from 1, with this score. */
function placeWith(lines: readonly SprintLine[], line: SprintLine, motivation: number): number {
  const raised = { ...line, entry: { ...line.entry, motivation } };
  return sorted(lines).filter((other) => other !== line && bySprint(other.entry, raised.entry) < 0).length + 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
}
