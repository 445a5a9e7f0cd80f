import type { Mark } from '../../../shared/domain/interview';
import { asksIn, type Span } from '../../../shared/text/letterChecks';
import { wordsOf, type LetterPick } from '../../../shared/text/thankYouDraft';

export interface Segment {
  readonly start: number;
  readonly text: string;
  /** What is underlined here: a chosen line by its mark, or a request. */
  readonly line: Mark | 'plain' | 'ask' | null;
}

/** The letter cut where an underline begins or ends. A request comes before a chosen line, an earlier chosen line before a later one. */
export function letterSegments(body: string, picks: readonly LetterPick[]): Segment[] {
  const spans: (Span & { line: NonNullable<Segment['line']> })[] = [
    ...asksIn(body).map((ask) => ({ ...ask, line: 'ask' as const })),
    ...picks.flatMap((pick) => {
      const words = wordsOf(pick);
      const start = words === '' ? -1 : body.toLowerCase().indexOf(words.toLowerCase());
      return start < 0 ? [] : [{ start, end: start + words.length, line: pick.mark ?? ('plain' as const) }];
    }),
  ];
  const cuts = [...new Set([0, body.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? body.length;
    return {
      start,
      text: body.slice(start, end),
      line: spans.find((span) => span.start <= start && span.end >= end)?.line ?? null,
    };
  });
}

/** The colour of a chosen line’s underline: that of its mark where it has one. */
export function lineColor(line: NonNullable<Segment['line']>): string {
  if (line === 'action') return 'var(--aw-ink)';
  return line === 'insight' || line === 'quote' || line === 'referral' || line === 'need'
    ? `var(--aw-${line})`
    : 'var(--aw-control)';
}
