import { calm, open, passed, type Check } from './gaugedLetter';
import { isSaidIn } from './letterChecks';

/** Checks of a letter that tells somebody what came of what they gave (letters.md 3.5). */

/** What I did, in the words it was written down in or in others; a sentence with “I did …” will do as well. */
export const saysWhatIDid: Check = ({ body, sentences, facts }) => {
  if (facts.update === null) return null;
  const label = 'Says what you did';
  const isWritten = facts.update.told.some((said) => isSaidIn(body, said));
  // In the past, about oneself: “I counted”, “we spoke”, “I have read”.
  const isToldFreely = sentences.some(({ text }) =>
    /(?<!\p{L})(?:I|we)(?:(?:’|')ve| have| had)? (?:also |then |now |never |could not |couldn(?:’|')t )*(?!(?:wanted|wished|hoped|needed|liked)\b)(?:did|read|reach|find|spoke|met|wrote|went|began|made|took|built|found|asked|tried|saw|heard|got|gave|sat|changed|\p{L}{2,}ed)(?!\p{L})/iu.test(
      text,
    ),
  );
  return isWritten || isToldFreely
    ? passed(label, 'And what came of it')
    : open(label, 'One thing you did with it, also when nothing came of it');
};

/** About three a year for somebody one knows lightly: said, never forced. */
export const notTooOften: Check = ({ facts }) => {
  const year = facts.update?.year ?? null;
  if (year === null || year.sent === 0) return null;
  const label = 'Not too often';
  const had = year.sent === 1 ? 'One update' : `${year.sent} updates`;
  return year.sent < year.enough
    ? passed(label, `${had} in the last year`)
    : calm(label, `${had} in the last year; about ${year.enough} are enough for somebody you know lightly`);
};
