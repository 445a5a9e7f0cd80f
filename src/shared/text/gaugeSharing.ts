import { calm, foundWords, open, passed, type Check } from './gaugedLetter';
import { standsIn } from './letterLine';
import { placesOf, saidIn, unquoted } from './letterParts';
import { fold } from './fold';
import { reasonToAsk } from './shareReason';

/** Checks of a letter that shares something to read (letters.md 3.7) and of a congratulation (3.8). */

export const shareWhat: Check = ({ subject, body, facts: { share } }) => {
  const label = 'Says what it is';
  if (share === null || share.title === '') return open(label, 'Choose what you send from the shelf');
  const isSaid = standsIn(body, share.title) || (share.link !== '' && body.includes(share.link));
  return isSaid || standsIn(subject, share.title)
    ? passed(label, share.title)
    : open(label, 'Neither its title nor its link is in the letter');
};

export const shareReason: Check = ({ body, person, facts: { share } }) => {
  const label = 'Says why it helps them';
  const reason = share?.reason ?? '';
  const ask = reasonToAsk(reason, share?.isGeneric ?? true, person.callName || (person.name.split(/\s+/u)[0] ?? ''));
  if (ask !== '') return open(label, ask);
  return standsIn(body, reason)
    ? passed(label, 'In words that are only about them')
    : open(label, 'Your line of reason is not in the letter');
};

const place =
  /\b(?:pp?\.|pages?|tables?|fig(?:ure|\.)|chapters?|ch\.|sections?|slides?|min(?:ute)?s?|paragraphs?|the (?:first|last|opening|closing|second|third) (?:page|part|chapter|minute|minutes|table|section))\b|\b\d{1,2}:[0-5]\d\b/iu;
export const sharePlace: Check = ({ body, facts: { share } }) => {
  const label = 'Says where to look';
  const where = share?.where.trim() ?? '';
  if (where !== '' && standsIn(body, where)) return passed(label, where);
  // The title may name a chapter, and the address a page, without telling where to look.
  const said = body
    .split(share?.link || '\n')
    .join(' ')
    .split(share?.title || '\n')
    .join(' ');
  const found = place.exec(said)?.[0];
  if (found !== undefined) return passed(label, `“${found}”`);
  return open(label, where === '' ? 'A page, a table, a minute: they are short of time' : `You noted ${where}`);
};

export const sharePaywall: Check = ({ body, facts: { share } }) => {
  if (share?.isBehindPaywall !== true) return null;
  const label = 'Says that it costs';
  return /\bpay-?wall|\bsubscri(?:be|ption)|\bcosts?\b|\bpaid\b|\bfree copy\b|\bif you can(?:not|(?:’|')t) (?:open|read|get)/iu.test(
    body,
  )
    ? passed(label, 'The paywall is spoken of')
    : open(label, 'It is behind a paywall: say so, or tell them what is in it');
};

export const shareBefore: Check = ({ facts: { share } }) => {
  if (share === null) return null;
  const label = 'Not sent before';
  if (share.isTheirOwn) return open(label, 'They named it to you: they know it');
  return share.sentOn === null ? passed(label, 'New to them') : open(label, `It went to them on ${share.sentOn}`);
};

export const shareGap: Check = ({ facts: { share } }) =>
  share === null || share.tooSoonUntil === null
    ? null
    : open('Not too often', `They were sent something lately. From ${share.tooSoonUntil} it is fine`);

/** The same words to several people are a mailing, whoever is greeted by them. */
export const shareSame: Check = ({ body, facts: { share, myName } }) => {
  if (share === null || share.lately.length === 0) return null;
  const label = 'Written for them alone';
  const own = wordsOf(body, myName, share);
  const same = own === '' ? [] : share.lately.filter((other) => wordsOf(other.body, myName, share) === own);
  return same.length === 0
    ? passed(label, 'Other words than to the others')
    : open(label, `The same words went to ${same.map(({ name }) => name).join(', ')} within a day`);
};

/** What is said, without greeting, closing, title and address. */
function wordsOf(
  body: string,
  myName: string,
  { title, link }: { readonly title: string; readonly link: string },
): string {
  const said = saidIn(body, myName)
    .map(({ text }) => text)
    .join(' ');
  const bare = [title, link].filter((part) => part !== '').reduce((left, part) => left.split(part).join(' '), said);
  return fold(bare)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const asRead =
  /\b(?:i(?:(?:’|')ve| have)? (?:just )?(?:read|saw|seen|see|heard|hear|noticed|learn(?:ed|t)|gather(?:ed)?)|linkedin (?:says|said|told|tells)|your (?:post|note|message|news)|you (?:told me|said|wrote|mentioned|announced)(?: that)? (?:you|your)|word has it)\b/iu;
/** “Bram told me”. */
const asHeard = /(?<!\p{L})\p{Lu}\p{L}+ (?:told|tells) me\b/u;
export const newsAsRead: Check = ({ body }) => {
  const label = 'Says how you know';
  return asRead.test(body) || asHeard.test(body)
    ? passed(label, 'Worded as read or heard')
    : open(label, 'Imports can be wrong: begin with “I read that”');
};

const leaving =
  /\b(?:laid off|lay-?offs?|let go|made redundant|redundanc(?:y|ies)|dismiss(?:ed|al)|fired|(?:you(?:(?:’|')re| are| have| left)?) (?:leaving|leave|left)|your (?:departure|leaving|farewell)|resign(?:ed|ing|ation)?|between jobs|looking for (?:a |new |another )?(?:job|role|work|position))\b/giu;
export const newsIsGood: Check = ({ body, facts: { news } }) => {
  const label = 'Good news for them';
  const found = placesOf(body, leaving);
  if (found.length > 0) return open(label, `${foundWords(body, found)}: ask how they are instead`, found);
  if (news?.isNoOccasion === true) return open(label, `“${news.title}” is no occasion: ask how they are instead`);
  return passed(label, 'Nobody is congratulated on leaving');
};

export const newsInTime: Check = ({ body, facts: { news } }) => {
  if (news === null || news.daysAgo <= news.inTimeDays) return null;
  const label = 'In time';
  if (/\b(?:late|belated(?:ly)?|only now|just now|by now)\b/iu.test(unquoted(body)))
    return passed(label, 'Late, and said so');
  return calm(label, `You have known for ${news.daysAgo} days: “late, but” is fine`);
};
