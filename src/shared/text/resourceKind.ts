import type { Resource } from '../domain/network';

/** What kind of thing something to read, hear or use is, from its own words and its address alone; nothing is fetched. */

export type ReadingKind = Resource['kind'];

const kindWords: readonly (readonly [ReadingKind, RegExp])[] = [
  ['course', /(?<!\bof )\b(course|mooc|tutorial|training|workshop)\b/i],
  ['paper', /\b(paper|study|preprint)\b/i],
  ['book', /\b(book|novel|chapter|isbn)\b/i],
  ['talk', /\b(talk|podcast|episode|video|lecture|webinar|slides)\b/i],
  ['tool', /\b(tool|app|template|software)\b/i],
  ['article', /\b(article|blog|post|newsletter|essay|report)\b/i],
];

const kindPlaces: readonly (readonly [ReadingKind, RegExp])[] = [
  ['course', /(?:^|\.)(?:coursera\.org|edx\.org|udemy\.com|futurelearn\.com|khanacademy\.org|openlearn\.[a-z.]+)\//i],
  ['talk', /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|ted\.com|podcasts\.apple\.com|open\.spotify\.com)\//i],
  [
    'paper',
    /(?:^|\.)(?:arxiv\.org|doi\.org|ssrn\.com|pubmed\.ncbi\.nlm\.nih\.gov|biorxiv\.org|medrxiv\.org)\/|\.pdf$/i,
  ],
  ['book', /(?:^|\.)(?:goodreads\.com|openlibrary\.org|worldcat\.org|gutenberg\.org)\//i],
  ['tool', /(?:^|\.)(?:github\.com|gitlab\.com|sourceforge\.net)\//i],
];

/** The kind that the words say; `other` when they say none. */
export function kindInWords(text: string): ReadingKind {
  return kindWords.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** The kind that words or address say: a page that says nothing about itself counts as an article. */
export function kindOfReading(text: string, link: string): ReadingKind {
  const said = kindInWords(text);
  if (said !== 'other') return said;
  const address = link.replace(/^https?:\/\//iu, '').replace(/[?#].*$/u, '');
  const known = kindPlaces.find(([, pattern]) => pattern.test(address))?.[0];
  return known ?? (link === '' ? 'other' : 'article');
}
