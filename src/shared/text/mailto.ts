/** Encoded characters a mail link may have on every system (Electron documents 2,081 on Windows; letters.md, channel limits). */
export const MAILTO_BUDGET = 1_800;

/**
 * The mail link of a letter (RFC 6068), or null when it is too long to be opened safely: then it is copied instead.
 * Line breaks become CRLF and spaces %20, as mail programs expect; half of a torn emoji becomes the replacement
 * character, since it cannot be encoded.
 */
export function mailtoAddress(letter: {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}): string | null {
  const body = letter.body.replace(/\r\n?|\n/g, '\r\n');
  const address = `mailto:${addresses(letter.to)}?subject=${encoded(letter.subject)}&body=${encoded(body)}`;
  return address.length > MAILTO_BUDGET ? null : address;
}

/** Several people are separated by commas; the at sign stays readable. */
function addresses(to: string): string {
  return to
    .split(/[,;]/)
    .map((address) => encoded(address.trim()).replaceAll('%40', '@'))
    .filter((address) => address !== '')
    .join(',');
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
