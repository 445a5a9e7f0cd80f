import type { Mark } from '../../shared/domain/interview';
import type { Span } from '../../shared/text/letterParts';

/** A stretch of a letter and how it is shown: a request or what a check points at, a gap, a chosen line by its mark. */
export interface Underline extends Span {
  readonly look: Mark | 'plain' | 'ask' | 'gap';
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly look: Underline['look'] | null;
}

/** The letter cut where an underline begins or ends. Where two lie over each other, the one that is listed first shows. */
export function letterSegments(body: string, underlines: readonly Underline[]): Segment[] {
  const inside = (place: number) => Math.min(Math.max(place, 0), body.length);
  const cuts = [
    ...new Set([0, body.length, ...underlines.flatMap(({ start, end }) => [inside(start), inside(end)])]),
  ].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? body.length;
    return {
      start,
      text: body.slice(start, end),
      look: underlines.find((underline) => underline.start <= start && underline.end >= end)?.look ?? null,
    };
  });
}

/** The colour of a chosen line’s underline: that of its mark where it has one. */
export function lineColor(look: Underline['look']): string {
  if (look === 'action') return 'var(--aw-ink)';
  return look === 'insight' || look === 'quote' || look === 'referral' || look === 'need'
    ? `var(--aw-${look})`
    : 'var(--aw-control)';
}
