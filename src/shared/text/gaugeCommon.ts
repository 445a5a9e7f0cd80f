import { textMessageLength, channelLimits } from './letterLimits';
import { anyOf, gapSpans, gapsOf, placesOf } from './letterParts';
import { minutesIn } from './letterAsk';
import { namesZone, timesIn, weekdayMistakes } from './letterDates';
import { calm, foundWords, open, passed, type Check } from './gaugedLetter';
import { nameCheck } from './letterName';
import { attachmentWords, jobWords, wornPhrases } from './letterWording';
import { wordCount } from './wordCount';

/** Checks that many kinds of letter share. */

export const gaps: Check = ({ body, subject }) => {
  const left = gapsOf(`${subject}\n${body}`);
  if (left.length === 0) return null;
  return open('No gap left', `Still to fill in: ${left.join(', ')}`, gapSpans(body));
};

export const words: Check = ({ kind, channel, body, facts }) => {
  // There characters count.
  if (channel === 'linkedin' || channel === 'text' || kind === 'thankYou') return null;
  const count = wordCount(body);
  const most = kind === 'outreach' ? facts.words.most : facts.letterWords[kind];
  const aim = kind === 'outreach' ? Math.min(facts.words.aim, most) : most;
  if (count === 0) return open('Long enough', 'Nothing is written yet');
  if (count > most) return open('Short enough', `${count} of ${most} words`);
  if (count > aim) return calm('Short enough', `${count} words; ${aim} is the aim, ${most} the most`);
  return passed('Short enough', `${count} of ${aim} words`);
};

/** Counted as the platform does: UTF-16 units, an emoji is two. */
export const channel: Check = ({ channel: way, subject, body, facts }) => {
  const label = 'Fits the channel';
  const told = (used: number, most: number, what: string) =>
    used > most
      ? open(label, `${used} of ${most} characters ${what}`, [{ start: most, end: used }])
      : passed(label, `${used} of ${most} characters ${what}`);
  if (way === 'linkedin') return told(body.length, facts.linkedinNoteLimit, 'of a LinkedIn note');
  if (way === 'inmail') {
    const { inMailSubject, inMailBody } = channelLimits;
    if (subject.length > inMailSubject)
      return open(label, `${subject.length} of ${inMailSubject} characters in the subject of an InMail`);
    return told(body.length, inMailBody, 'of an InMail');
  }
  if (way !== 'text') return null;
  const { used, most } = textMessageLength(body);
  return told(
    used,
    most,
    most === channelLimits.textGsm7 ? 'of a text message' : 'of a text message with such letters',
  );
};

/** A word that stands in something of theirs, such as “vacancy savings”, is no word about a job. */
export const noJobWords: Check = ({ kind, subject, body, facts }) => {
  const theirs = anyOf(facts.theirs, 'giu');
  const jobsIn = (text: string) => {
    const known = theirs === null ? [] : placesOf(text, theirs);
    return placesOf(text, jobWords).filter(
      (found) => !known.some(({ start, end }) => start <= found.start && found.end <= end),
    );
  };
  const inSubject = jobsIn(subject);
  const inBody = jobsIn(body);
  const label = 'No word about jobs';
  if (inSubject.length > 0) return open(label, `The subject says ${foundWords(subject, inSubject)}`, inBody);
  if (inBody.length > 0) return open(label, foundWords(body, inBody), inBody);
  return passed(label, kind === 'outreach' ? 'None in subject or text' : 'None');
};

export const noWornPhrases: Check = ({ body }) => {
  const found = placesOf(body, wornPhrases);
  return found.length === 0 ? null : open('In your own words', foundWords(body, found), found);
};

export const attachment: Check = ({ kind, body }) => {
  const found = placesOf(body, attachmentWords);
  if (found.length === 0) return null;
  if (kind === 'outreach') return open('Nothing attached', foundWords(body, found), found);
  return calm('Attach it yourself', `${foundWords(body, found)}: a mail link carries no file`, found);
};

/** Only where the two clocks differ; numbers of minutes are no clocks. */
export const zone: Check = ({ body, facts }) => {
  if (!facts.hasOtherZone) return null;
  const lengths = minutesIn(body);
  const times = timesIn(body).filter(({ start }) => !lengths.some((length) => length.start === start));
  if (times.length === 0) return null;
  if (namesZone(body)) return passed('Times with their zone', foundWords(body, times));
  return open('Times with their zone', `Whose clock is ${foundWords(body, times)}?`, times);
};

/** A script for the phone greets nobody in writing; a paragraph to pass on neither. */
export const greeted: Check = ({ kind, channel: way, body, person }) =>
  way === 'phone' || kind === 'forwardable' ? null : nameCheck(body, person);

export const leftover: Check = ({ subject, body, person, facts }) => {
  const own = new Set(
    [person.name, person.callName, person.formalName, facts.about, facts.myName, facts.organisation, ...facts.mayName]
      .flatMap((name) => [name, ...name.split(/\s+/u)])
      .map((name) => name.toLowerCase()),
  );
  const pattern = anyOf(
    facts.others.filter((name) => !own.has(name.toLowerCase())),
    'gu',
  );
  const label = 'No name from another letter';
  if (pattern === null) return null;
  const inSubject = placesOf(subject, pattern);
  const found = placesOf(body, pattern);
  if (inSubject.length === 0 && found.length === 0) return null;
  return open(label, found.length > 0 ? foundWords(body, found) : foundWords(subject, inSubject), found);
};

export const referrer: Check = ({ subject, body, facts }) => {
  const label = 'Named with consent';
  const pattern = anyOf(
    facts.mayNotName.flatMap((name) => [name, name.split(/\s+/u).at(-1) ?? '']),
    'gu',
  );
  const found = pattern === null ? [] : placesOf(body, pattern);
  const inSubject = pattern === null ? [] : placesOf(subject, pattern);
  if (found.length > 0 || inSubject.length > 0)
    return open(
      label,
      `${foundWords(subject + body, [...inSubject, ...shifted(found, subject.length)])} has not said yes`,
      found,
    );
  const allowed = anyOf(
    facts.mayName.flatMap((name) => [name, name.split(/\s+/u)[0] ?? '']),
    'gu',
  );
  const named = allowed === null ? [] : placesOf(`${subject}\n${body}`, allowed);
  return named.length === 0 ? null : passed(label, foundWords(`${subject}\n${body}`, named.slice(0, 1)));
};

function shifted(spans: readonly { start: number; end: number }[], by: number) {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

export const weekday: Check = ({ body, facts }) => {
  const mistakes = weekdayMistakes(body, facts.today);
  const [first] = mistakes;
  if (first === undefined) return null;
  return open('The weekday fits', `“${body.slice(first.start, first.end)}” is a ${first.isReally}`, mistakes);
};
