/**
 * The words of a quote as they were said, for marks of our own around them: without the quotation marks
 * around the whole, and without “quote” as a first word where marks follow it. Marks inside stay, but
 * become single ones, and one that was never closed goes.
 */
export function spokenWords(note: string): string {
  const words = note.trim().replace(/^quote:?\s+(?=["“„«])/iu, '');
  const whole = /^["“„«]+(.*?)["”“»]+([.,!?…]?)$/su.exec(words);
  const bare = whole ? `${whole[1] ?? ''}${whole[2] ?? ''}` : words;
  const marks = bare.match(/["“”„«»]/gu)?.length ?? 0;
  if (marks % 2 === 1) return bare.replace(/^["“„«]|["”»]$/u, '').replace(/["“”„«»]/gu, '’');
  let isOpen = false;
  return bare.replace(/["“”„«»]/gu, () => ((isOpen = !isOpen) ? '‘' : '’'));
}
