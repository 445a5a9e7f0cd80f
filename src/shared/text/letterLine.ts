/**
 * A letter with a paragraph of its own exchanged: `before`, otherwise the gap that waits for it, becomes `after`, or the
 * gap again when that is empty. A paragraph that was written over by hand is left as it is.
 */
export function withLine(body: string, before: string, after: string, gap: string): string {
  const lines = body.split('\n');
  const said = before.trim();
  const own = said === '' ? -1 : lines.findIndex((line) => line.trim() === said);
  const place = own === -1 ? lines.findIndex((line) => line.trim() === gap) : own;
  if (place === -1) return body;
  lines[place] = after.trim() === '' ? gap : after.trim();
  return lines.join('\n');
}

/** Whether a paragraph stands in a letter, whatever is around it in its line; white space and case do not count. */
export function standsIn(body: string, paragraph: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  return paragraph.trim() !== '' && plain(body).includes(plain(paragraph));
}
