interface Edit {
  /** Where in the common text, in characters. */
  readonly from: number;
  readonly to: number;
  readonly put: readonly string[];
}

/**
 * One line of text that was changed in two places since both knew `base`: both changes, mine first where they meet.
 * Nothing that either wrote is lost; what one deleted and the other left alone is gone. Three-way merge as in diff3
 * (Khanna, Kunal, Pierce 2007), with one changed stretch on each side, because two hands are never far apart in a line.
 */
export function mergeLine(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const common = signsOf(base);
  const a = editOf(common, signsOf(mine));
  const b = editOf(common, signsOf(theirs));
  const [first, second] = a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
  if (first.to <= second.from)
    return [
      ...common.slice(0, first.from),
      ...first.put,
      ...common.slice(first.to, second.from),
      ...second.put,
      ...common.slice(second.to),
    ].join('');
  // Both changed the same words: both stand there, mine first.
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.to, b.to);
  const whole = ({ from: start, to: end, put }: Edit) =>
    [...common.slice(from, start), ...put, ...common.slice(end, to)].join('');
  const both = [whole(a), whole(b)].filter((part) => part.trim() !== '').join(' ');
  return common.slice(0, from).join('') + both + common.slice(to).join('');
}

/** The signs of a text as they are seen: an emoji of several parts is one. */
function signsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

/** What changed from one text to the other, as one stretch: all between what both begin and end with. */
function editOf(before: readonly string[], after: readonly string[]): Edit {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return { from: head, to: before.length - tail, put: after.slice(head, after.length - tail) };
}
