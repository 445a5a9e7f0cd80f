import { encodeWord, foldLines, isPlainText } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';

export interface FiledLetter {
  /** Address, as it stands in the field “To”; may be empty or unfinished. */
  readonly to: string;
  /** The name that goes with it. */
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

const CRLF = '\r\n';
const LINE = 76;
/** With its frame an encoded word stays below 75 characters. */
const WORD = 52;

/**
 * The letter as a mail file that opens as a draft (`X-Unsent: 1`, which Outlook knows; other programs show it as a
 * message to forward or edit). RFC 5322 with RFC 2045 to 2047: one part of plain text in UTF-8 as quoted-printable. Nobody is named
 * as its sender and it has no Message-ID: the mail program that sends it adds both. All ASCII but an address that is not (RFC 6532).
 */
export function emlOf({ to, name, subject, body }: FiledLetter, at: Date): string {
  const address = addressOf(to);
  const headers = [
    ...(address === null ? [] : [`To: ${mailbox(oneLine(name), address)}`]),
    `Subject: ${words(oneLine(subject))}`,
    `Date: ${mailDate(at)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ].map((header) => foldLines(header, LINE));
  const text = body.replace(/\r\n?|\n/gu, CRLF);
  return `${headers.join(CRLF)}${CRLF}${CRLF}${wrap(encode(text), LINE)}${CRLF}`;
}

/** The letter as plain text: to whom, about what, and what it says. UTF-8 without a mark. */
export function textOf({ to, name, subject, body }: FiledLetter): string {
  const whom = [oneLine(name), addressOf(to) ?? ''].filter((part) => part !== '').join(', ');
  const head = [whom === '' ? '' : `To: ${whom}`, subject.trim() === '' ? '' : `Subject: ${oneLine(subject)}`];
  const lines = head.filter((line) => line !== '');
  return `${lines.join('\n')}${lines.length === 0 ? '' : '\n\n'}${body.replace(/\r\n?/gu, '\n').trimEnd()}\n`;
}

/** A header is one line: what was typed or came from a file may hold more. */
function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** null: it is no address yet; several, or words around it, are left out rather than guessed at. */
function addressOf(to: string): string | null {
  const typed = oneLine(to);
  return /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/u.test(typed) ? typed : null;
}

/** `"Odalys (she)" <o@larkmoor.example>`: a name of plain letters is quoted (RFC 5322, 3.2.4), any other is encoded (RFC 2047). */
function mailbox(name: string, address: string): string {
  if (name === '') return address;
  const said = isBare(name) ? `"${name.replace(/[\\"]/gu, '\\$&')}"` : encodeWord(name, 'B', WORD);
  return `${said} <${address}>`;
}

/** As it is where it is plain ASCII, otherwise as encoded words of at most 75 characters each. */
function words(text: string): string {
  return isBare(text) ? text : encodeWord(text, 'B', WORD);
}

/** Readers take “=?” for the beginning of an encoded word, wherever it stands. */
function isBare(text: string): boolean {
  return isPlainText(text) && !text.includes('=?');
}

/** “Mon, 11 Jan 2027 20:10:00 +0000” (RFC 5322, 3.3). */
function mailDate(at: Date): string {
  return at.toUTCString().replace(/GMT$/u, '+0000');
}
