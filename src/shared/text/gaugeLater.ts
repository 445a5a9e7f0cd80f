import { calm, foundWords, open, passed, type Check } from './gaugedLetter';
import { minutesIn } from './letterAsk';
import { datesIn, minutesBetweenTimes, namesZone, timesIn, weekdaysIn } from './letterDates';
import { anyOf, placesOf, unquoted } from './letterParts';
import { excuses, speaksOfTheirs, knocking, reproach as reproaching, wayOut as ways } from './letterWording';
import { daysBetween } from '../domain/time';

/** Checks of what is written after the first letter and before the talk, and around an introduction. */

export const nudgeTime: Check = ({ facts }) => {
  if (facts.earliestNudge === null) return null;
  const label = 'Not too soon';
  const early = daysBetween(facts.today, facts.earliestNudge);
  if (early > 0)
    return open(label, early === 1 ? 'Fair from tomorrow' : `Fair in ${early} days, on ${facts.earliestNudge}`);
  return passed(label, 'They had their business days');
};

export const oneNudge: Check = ({ facts }) =>
  facts.nudges === 0
    ? passed('The only nudge', 'None was sent before')
    : open('The only nudge', 'You nudged once already. Let it rest, or try somebody else');

export const answered: Check = ({ facts }) =>
  facts.isAnswered ? open('Not answered yet', 'They have answered; reply to that instead') : null;

export const noKnocking: Check = ({ body }) => {
  const found = placesOf(body, knocking);
  return found.length === 0 ? null : open('More than a knock', foundWords(body, found), found);
};

export const noReproach: Check = ({ body }) => {
  const found = placesOf(body, reproaching);
  return found.length === 0 ? passed('No reproach', 'None') : open('No reproach', foundWords(body, found), found);
};

export const questionAgain: Check = ({ sentences }) => {
  const question = sentences.find(({ text }) => /\?["”’)]*$/u.test(text));
  const label = 'Asks again';
  return question === undefined
    ? open(label, 'Put your question again, in other words')
    : passed(label, 'The question, once more');
};

export const wayOut: Check = ({ sentences }) => {
  const label = 'An easy way out';
  const found = sentences.some(({ text }) => ways.test(text));
  return found ? passed(label, 'A no or a later day is fine') : open(label, 'A later month, or another person');
};

export const startAndEnd: Check = ({ body }) => {
  const label = 'Start and end';
  const times = timesIn(body);
  if (times.length >= 2) return passed(label, foundWords(body, times.slice(0, 2)));
  return open(label, times.length === 0 ? 'At what time, and until when?' : 'Until when?', times);
};

/** Also where both share a clock: a confirmation is read by calendars and on journeys. */
export const zoneNamed: Check = ({ body, facts }) => {
  const label = 'Times with their zone';
  const times = timesIn(body);
  if (times.length === 0) return null;
  if (namesZone(body)) return passed(label, foundWords(body, times));
  if (!facts.hasOtherZone) return calm(label, 'You share a clock; “London time” would still be clear', times);
  return open(label, `Whose clock is ${foundWords(body, times)}?`, times);
};

export const sameMinutes: Check = ({ body, facts }) => {
  if (facts.minutes === null) return null;
  const said = minutesBetweenTimes(body) ?? minutesIn(body)[0]?.minutes ?? null;
  if (said === null) return null;
  const label = 'The minutes you asked for';
  return said === facts.minutes
    ? passed(label, `${said} minutes`)
    : open(label, `${said} minutes here, ${facts.minutes} were asked for`);
};

export const appointment: Check = ({ body, facts }) => {
  const label = 'The day of the talk';
  const dates = datesIn(body, facts.today);
  if (dates.length === 0 && weekdaysIn(body).length === 0) return open(label, 'Name the day and the date');
  if (facts.appointment === null) return null;
  const { on } = facts.appointment;
  if (dates.length === 0) return open(label, 'Say the date beside the weekday');
  return dates.includes(on) ? passed(label, 'As it is planned') : open(label, 'It is planned for another day');
};

const placeWords =
  /\b(?:teams|zoom|meet|skype|whatsapp|signal|facetime|webex|jitsi|link|call you|call me|ring you|ring me|phone you|room|office|caf[eé]|canteen|lobby|entrance|reception|desk|street|road|square|https?:)/iu;
export const place: Check = ({ body, facts }) => {
  const label = 'Place or link';
  const known = facts.appointment?.place.trim() ?? '';
  if ((known !== '' && body.includes(known)) || placeWords.test(body)) return passed(label, 'Said');
  return open(label, 'Where, or by which link, and who calls whom?');
};

const phoneNumber = /(?:\+|\b0)\d[\d\s()./-]{6,}\d/u;
/** As it is written in North America, without a 0 or a + before it: “(614) 555-0142”. No part of a link. */
const northAmericanNumber = /(?<![\d/=.-])(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.-])[2-9]\d{2}[\s.-]\d{4}\b(?![\d/])/u;
export const phone: Check = ({ body }) =>
  phoneNumber.test(body) || northAmericanNumber.test(body)
    ? passed('A number for trouble', 'Said')
    : open('A number for trouble', 'Yours, in case anything breaks');

export const clockChange: Check = ({ facts }) =>
  facts.clockChange === '' ? null : calm('Clocks change before', facts.clockChange);

export const apology: Check = ({ body }) =>
  /\b(?:sorry|apolog(?:y|ies|i[sz]e)|forgive|excuse me)\b/iu.test(unquoted(body))
    ? passed('A short apology', 'Said')
    : open('A short apology', 'Three words are enough');

export const twoSlots: Check = ({ body }) => {
  const label = 'Two new times';
  const times = timesIn(body);
  const days = weekdaysIn(body);
  const count = Math.max(times.length, days.length);
  return count >= 2
    ? passed(label, foundWords(body, times.length >= 2 ? times : days))
    : open(label, 'Offer two to choose from');
};

export const inGoodTime: Check = ({ facts }) => {
  if (facts.appointment === null) return null;
  const label = 'In good time';
  if (facts.appointment.inHours < 0) return calm(label, 'The talk would have begun already');
  const { rescheduleHours: least } = facts;
  return facts.appointment.inHours >= least
    ? passed(label, least === 24 ? 'More than a day before' : `More than ${least} hours before`)
    : open(label, `Less than ${least} hours are left: call instead`);
};

export const thanks: Check = ({ body }) =>
  /\b(?:thank(?:s|ful| you)?|grateful|appreciate)\b/iu.test(unquoted(body))
    ? passed('Says thank you', 'Said')
    : open('Says thank you', 'For the answer, the door, the time');

export const noAsk: Check = ({ requests }) =>
  requests.length === 0
    ? passed('Asks for nothing', 'No request')
    : open('Asks for nothing', 'A request can wait for another letter', requests);

/** After a silence one begins with something of theirs; whoever apologises makes them say that it does not matter. */
export const noApology: Check = ({ body }) => {
  const found = placesOf(body, excuses);
  return found.length === 0
    ? passed('No apology for the silence', 'None')
    : open('No apology for the silence', foundWords(body, found), found);
};

/** Who I am, what exactly, how long, and why this person. */
export const whoAndWhy: Check = ({ body, sentences, facts }) => {
  const label = 'Can be passed on as it is';
  const said = sentences.map(({ text }) => text).join('\n');
  const isNamed = facts.about === '' || (anyOf([facts.about, ...facts.about.split(/\s+/u)], 'iu')?.test(body) ?? true);
  const isMe = /\b(?:i am|i(?:’|')m|my name is)\b/iu.test(said) || (anyOf([facts.myName], 'iu')?.test(said) ?? false);
  const isTheirs =
    anyOf(facts.theirs, 'iu')?.test(said) === true || speaksOfTheirs(said) || /\b(?:her|his|their) \p{L}+/iu.test(said);
  if (!isMe) return open(label, 'Who are you, in one line?');
  if (!isNamed) return open(label, `Name ${facts.about}`);
  if (!isTheirs) return open(label, 'Why this person? One thing of theirs');
  return passed(label, 'Who you are, and why this person');
};

export const aboutWhom: Check = ({ body, facts }) => {
  const label = 'Says whose door it was';
  if (facts.about === '') return null;
  const names = anyOf([facts.about, ...facts.about.split(/\s+/u)], 'iu');
  return names?.test(body) === true ? passed(label, facts.about) : open(label, `Name ${facts.about}`);
};
