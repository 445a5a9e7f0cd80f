/** Encoded characters a mail link may have on every system (Electron documents 2,081 on Windows; letters.md, channel limits). */
export const MAILTO_BUDGET = 1_800;

/** The mail link of a letter, or null when it is too long to be opened safely: then it is copied instead. */
export function mailtoAddress(letter: { readonly to: string; readonly subject: string; readonly body: string }): string | null {
  const body = letter.body.replace(/\r\n?|\n/g, '\r\n');
  const to = encodeURIComponent(letter.to.trim()).replaceAll('%40', '@');
  const address = `mailto:${to}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(body)}`;
  return address.length > MAILTO_BUDGET ? null : address;
}
