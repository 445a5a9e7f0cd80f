import { kindOfReading, type ReadingKind } from './resourceKind';
import { placeInLink, titleFromLink } from './linkWords';

/** What a pasted or dropped thing to read says of itself. */
export interface Captured {
  readonly title: string;
  readonly link: string;
  readonly note: string;
  readonly topics: readonly string[];
  readonly kind: ReadingKind;
  /** The page, table or minute it names; empty: none. */
  readonly where: string;
  readonly isBehindPaywall: boolean;
}

const TITLE_LENGTH = 200;
const NOTE_LENGTH = 100_000;
const LINK_LENGTH = 1_000;
const TOPICS = 20;

const address = /\bhttps?:\/\/[^\s<>"“”]+|(?<![@\p{L}])www\.[^\s<>"“”]+\.[^\s<>"“”]+/iu;
const markdownLink = /\[([^\]\n]{1,400})\]\((https?:\/\/[^\s)]+)\)/iu;
const doi = /\bdoi:\s*(10\.\d{4,9}\/[^\s"“”<>]+)/iu;
const tag = /(?<![\p{L}\p{N}/&])#(\p{L}[\p{L}\p{N}_-]{1,60})/gu;
const place =
  /\b(?:pp?\.?|pages?|tables?|fig(?:ure|\.)?|ch(?:apter|\.)?|section|slide|min(?:ute)?s?)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\b|\b\d{1,2}:[0-5]\d(?::[0-5]\d)?\b/iu;
const paywall = /\bpay-?wall(?:ed)?\b|\bsubscribers? only\b|\bsubscription (?:needed|required)\b/iu;

/**
 * A resource out of a pasted text: its first address is the link, `#words` become topics, the first line is the title
 * and what follows is the note. Without a line of its own the title is read off the address. Nothing is fetched, and
 * nothing that was pasted is lost: what is no title, link or topic stands in the note. null: there is nothing in it.
 */
export function captureResource(pasted: string): Captured | null {
  const whole = pasted
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/gu, ' ')
    .trim();
  if (whole === '') return null;
  const { link, rest } = withoutLink(whole);
  const topics = [...new Set([...rest.matchAll(tag)].map(([, word = '']) => word.replace(/[_-]+/gu, ' ')))];
  const lines = rest
    .replace(tag, '')
    .split('\n')
    .map(tidied)
    // A full stop that followed an address is no title.
    .filter((one) => /[^\p{P}\p{Z}]/u.test(one));
  const [first = '', ...others] = lines;
  const [title, more] = cutTitle(unquoted(first));
  const note = [more, ...others].filter((one) => one !== '').join('\n');
  return {
    title: title === '' ? titleFromLink(link) || topics.join(', ') || 'Something to read' : title,
    link,
    note: note.slice(0, NOTE_LENGTH),
    topics: topics.slice(0, TOPICS),
    kind: kindOfReading(rest, link),
    where: (place.exec(rest)?.[0] ?? '') || placeInLink(link),
    isBehindPaywall: paywall.test(rest),
  };
}

/** The first address, as something that can be opened, and the text without it. */
function withoutLink(text: string): { readonly link: string; readonly rest: string } {
  const written = markdownLink.exec(text);
  if (written !== null) {
    const [all, words = '', link = ''] = written;
    return short(link, text.replace(all, words), text);
  }
  const found = address.exec(text)?.[0];
  if (found !== undefined) {
    const bare = withoutEnding(found);
    return short(/^https?:/iu.test(bare) ? bare : `https://${bare}`, text.replace(bare, ' '), text);
  }
  const number = doi.exec(text);
  if (number !== null) return short(`https://doi.org/${withoutEnding(number[1] ?? '')}`, text, text);
  return { link: '', rest: text };
}

/** An address too long to be kept as one stays in the text. */
function short(link: string, rest: string, whole: string): { readonly link: string; readonly rest: string } {
  return link.length > LINK_LENGTH ? { link: '', rest: whole } : { link, rest };
}

/** A full stop or a bracket after an address belongs to the sentence, unless the bracket was opened in it. */
function withoutEnding(link: string): string {
  let bare = link;
  for (;;) {
    const next = bare.replace(/[.,;:!?'’”»\]}]+$/u, '');
    const isOpen = next.endsWith(')') && next.split('(').length < next.split(')').length;
    const shorter = isOpen ? next.slice(0, -1) : next;
    if (shorter === bare) return bare;
    bare = shorter;
  }
}

function tidied(line: string): string {
  return line
    .replace(/\s+/gu, ' ')
    .replace(/\(\s*\)|\[\s*\]|<\s*>/gu, '')
    .replace(/^[\s\-–—•*|:>]+|[\s\-–—|:<]+$/gu, '')
    .trim();
}

function unquoted(line: string): string {
  return /^["“«‘']([^"“”«»]+)["”»’']$/u.exec(line)?.[1]?.trim() ?? line;
}

/** The first words of a long line, cut between two words; the whole line then goes to the note, so that it can be read on. */
function cutTitle(line: string): readonly [title: string, note: string] {
  if (line.length <= TITLE_LENGTH) return [line, ''];
  const start = line.slice(0, TITLE_LENGTH - 1).replace(/\s+\S*$/u, '');
  return [`${start.replace(/[\ud800-\udbff]$/u, '')}…`, line];
}
