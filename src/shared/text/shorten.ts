/** One line of at most `most` signs as a reader counts them, with an ellipsis where it was longer: no sign is cut in two. */
export function shorten(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const signs = Array.from(
    new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line),
    (part) => part.segment,
  );
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`;
}
