import type { Interview } from '../../../shared/domain/interview';

/** Hosts of calls, whatever their last part: `teams.microsoft.com`, `us02web.zoom.us`, a company’s own `x.webex.com`. */
const meetingHost =
  /(^|\.)(teams\.(microsoft|live)|meet\.google|zoom|webex|whereby|gotomeeting|goto|meet\.jit|bluejeans|chime|ringcentral|meet\.skype)\.[a-z.]{2,24}$/;

const link = /https:\/\/[^\s<>"'\\^`{|}]+/gi;

/** The first link of a known meeting host in these texts, in their order; empty: none. Never fetched. */
export function joinLink(texts: readonly string[]): string {
  for (const text of texts) {
    for (const [found] of text.matchAll(link)) {
      const address = found.replace(/[.,;:!?)\]]+$/, '');
      if (address.length <= 1_000 && meetingHost.test(hostOf(address))) return address;
    }
  }
  return '';
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.toLowerCase();
  } catch {
    return '';
  }
}

/** Where a talk takes place and in which way, from what an event says about it. */
export function placeOf(
  texts: readonly string[],
  location: string,
): { readonly place: string; readonly medium: Interview['medium'] | null } {
  const address = joinLink([...texts, location]);
  if (address !== '') return { place: address, medium: 'video' };
  const place = location.replace(/\s+/g, ' ').trim().slice(0, 1_000);
  if (place === '') return { place, medium: null };
  if (/^(tel:)?\+?[\d ()/.-]{6,}$/i.test(place)) return { place: place.replace(/^tel:/i, ''), medium: 'phone' };
  if (/^https?:/i.test(place) || /\b(teams|zoom|meet|webex|skype|online|video)\b/i.test(place))
    return { place, medium: 'video' };
  return { place, medium: 'inPerson' };
}

/** Text out of HTML that some calendars put into descriptions; everything else as it is. */
export function plainText(text: string): string {
  if (!/<[a-z/!][^>]*>/i.test(text)) return text;
  return text
    .replace(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n')
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>/gi, ' $1 ')
    .replace(/<[a-z/!][^>]*>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');
}
