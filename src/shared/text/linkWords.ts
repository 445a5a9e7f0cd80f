/** What a web address says in its own words: a title, a page, a minute. Nothing is fetched. */

const emptySegments = new Set(
  'watch index default home view article articles story stories news post posts blog item items page pages abs pdf html doc docs document documents content en us uk de status p a s v full download file files read'.split(
    ' ',
  ),
);

/** “paper.example” of an address; empty: it has none. */
export function hostOf(link: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/iu.exec(link)?.[1]?.toLowerCase() ?? '';
}

/**
 * A title read off the address: the last part of its path that holds words. One word alone gets the site’s name with it;
 * an address without words is called by its site.
 */
export function titleFromLink(link: string): string {
  const host = hostOf(link);
  const path = link.replace(/^https?:\/\/[^/?#]*/iu, '').replace(/[?#].*$/u, '');
  const segments = path.split('/').map(wordsOfSegment);
  const words = segments.reverse().find((segment) => segment !== '');
  if (words === undefined) return host;
  const title = words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
  return title.includes(' ') ? title : `${title} (${host})`;
}

function wordsOfSegment(segment: string): string {
  const plain = decoded(segment).replace(/\.[a-z0-9]{1,5}$/iu, '');
  const words = plain
    .split(/[\s_+\-–.~,]+/u)
    // Keys and dates are no words: `a8f3c21`, `2027`, `s41586`.
    .filter((word) => /^\p{L}[\p{L}\p{M}'’]*$/u.test(word) || (/^\d{1,3}$/u.test(word) && plain.includes('-')));
  const meant = words.filter((word) => /\p{L}/u.test(word) && !emptySegments.has(word.toLowerCase()));
  if (meant.length === 0 || meant.join('').length < 3) return '';
  return words.join(' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** “page 3”, “12:34”: the place that the address itself points to; empty: none. */
export function placeInLink(link: string): string {
  const page = /[#&?]page=(\d{1,4})\b/iu.exec(link)?.[1];
  if (page !== undefined) return `page ${Number(page)}`;
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /[#&?](?:t|start)=(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?(?:[&#]|$)/iu.exec(link) ?? [];
  const all = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  if (all === 0) return '';
  const clock = [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0'));
  return clock.join(':');
}
