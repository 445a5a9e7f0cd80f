import type { Underline } from '../../components/letterSegments';
import { asksIn } from '../../../shared/text/letterChecks';
import { wordsOf, type LetterPick } from '../../../shared/text/thankYouDraft';

/** What is underlined in a thank-you: requests, and chosen lines by their mark. A request comes before a chosen line, an earlier chosen line before a later one. */
export function letterUnderlines(body: string, picks: readonly LetterPick[]): Underline[] {
  return [
    ...asksIn(body).map(({ start, end }) => ({ start, end, look: 'ask' as const })),
    ...picks.flatMap((pick) => {
      const words = wordsOf(pick);
      const start = words === '' ? -1 : body.toLowerCase().indexOf(words.toLowerCase());
      return start < 0 ? [] : [{ start, end: start + words.length, look: pick.mark ?? ('plain' as const) }];
    }),
  ];
}
