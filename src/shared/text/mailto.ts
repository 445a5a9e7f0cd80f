/**
 * Encoded characters a mail link may have, by system (`process.platform`); where nothing is known, the smallest holds.
 *
 * - Windows: Electron documents 2,081 for `shell.openExternal`, and past it a launch often fails without a word; 1,800 is
 *   the budget in practice (formats.md 6).
 * - macOS: nothing is documented, and nothing could be measured; so the same careful number.
 * - Linux, measured in November 2026 with Electron 33.2.1, xdg-utils 1.1.3 and a handler that wrote down what it was
 *   given: 131,071 characters come whole, alone and under GNOME (the kernel’s longest single argument). From 131,072 on
 *   nothing is started, and `openExternal` says that all went well. A handler that is a web mailer puts the link into an
 *   address of its own, where each `%20` becomes `%2520`, and web servers commonly take 8,190 characters (Apache’s
 *   LimitRequestLine): 4,800 would just fit, 4,000 leaves a margin.
 */
const CAREFUL = 1_800;
const budgets: ReadonlyMap<string, number> = new Map([
  ['win32', CAREFUL],
  ['darwin', CAREFUL],
  ['linux', 4_000],
]);

/** How long a mail link may be on this system, in encoded characters. */
export function mailtoBudget(platform: string): number {
  return budgets.get(platform) ?? CAREFUL;
}

/**
 * The mail link of a letter (RFC 6068), or null when it is longer than `budget` (`mailtoBudget`): then it is copied
 * instead.
 * Line breaks become CRLF and spaces %20, as mail programs expect; half of a torn emoji becomes the replacement
 * character, since it cannot be encoded.
 */
export function mailtoAddress(
  letter: { readonly to: string; readonly subject: string; readonly body: string },
  budget: number,
): string | null {
  const body = letter.body.replace(/\r\n?|\n/g, '\r\n');
  const address = `mailto:${addresses(letter.to)}?subject=${encoded(letter.subject)}&body=${encoded(body)}`;
  return address.length > budget ? null : address;
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
