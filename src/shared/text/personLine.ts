import { fold } from './fold';

export interface PersonLine {
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
}

/** Letters after a name, which are no role. */
const credentials =
  /^(?:ph\.?\s?d\.?|m\.?d\.?|d\.?phil\.?|ed\.?d\.?|j\.?d\.?|ll\.?m\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|m\.?b\.?a\.?|m\.?p\.?[hpa]\.?|r\.?n\.?|n\.?p\.?|d\.?n\.?p\.?|p\.?m\.?p\.?|c\.?p\.?a\.?|p\.?e\.?|frcp|frcs|obe|mbe|cbe|jr\.?|sr\.?|esq\.?|i{2,3}|iv)[®™]?$/i;

/**
 * “Tomás Vidal, clinical informatics lead at Cadence Care”: a name, and if they are there a role after
 * the first comma and an organisation after “at”. Of several “at”, the one before a known organisation
 * counts, otherwise the last. Letters such as RN or PhD stay with the name.
 */
export function parsePersonLine(text: string, known: Iterable<string> = []): PersonLine {
  const line = text.replace(/\s+/g, ' ').trim();
  const { before, organisation } = splitAt(line, new Set([...known].map(fold)));
  const [first = '', ...others] = before.split(',').map((part) => part.trim());
  const letters = others.findIndex((part) => !credentials.test(part));
  const inName = letters === -1 ? others.length : letters;
  return {
    name: [first, ...others.slice(0, inName)].filter((part) => part !== '').join(', '),
    title: others
      .slice(inName)
      .filter((part) => part !== '')
      .join(', '),
    organisation,
  };
}

function splitAt(line: string, known: ReadonlySet<string>): { readonly before: string; readonly organisation: string } {
  const splits = [...line.matchAll(/(?:^|\s)(?:at|@)\s+(?=\S)/gi)].map((match) => ({
    before: line.slice(0, match.index).trim(),
    organisation: line.slice(match.index + match[0].length).trim(),
  }));
  return (
    splits.find(({ organisation }) => known.has(fold(organisation))) ??
    splits.at(-1) ?? { before: line.replace(/\s(?:at|@)$/i, ''), organisation: '' }
  );
}
