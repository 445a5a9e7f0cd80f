/** Writing without spaces between words: there a dictionary has to find them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Words as a person counts them: what stands between spaces and has a letter or a figure, so that
 * “re-scored”, “don’t” and an address are one each and a lone dash is none.
 */
export function wordCount(text: string): number {
  return text
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .reduce((sum, word) => sum + (unspaced.test(word) ? unspacedWords(word) : 1), 0);
}

function unspacedWords(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
}
