import { foundWords, open, passed, type Check } from './gaugedLetter';
import { minutesIn } from './letterAsk';
import { anyOf, unquoted } from './letterParts';
import { broadInterest, connectionWords, narrowQuestion, speaksOfTheirs } from './letterWording';
import { wordCount } from './wordCount';

/** Checks of a first letter: the six points of its method (letters.md 3.1). */

/** In the first two sentences after the greeting. */
export const connection: Check = ({ sentences, facts }) => {
  const label = 'The connection comes first';
  const early = sentences
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  const names = anyOf(
    facts.mayName.flatMap((name) => [name, name.split(/\s+/u)[0] ?? '']),
    'u',
  );
  if (names?.test(early) === true) return passed(label, `Through ${names.exec(early)?.[0] ?? ''}`);
  if (connectionWords.test(early)) return passed(label, 'In the first two sentences');
  const later = sentences.slice(2).find(({ text }) => connectionWords.test(text) || names?.test(text) === true);
  if (later !== undefined) return open(label, 'It comes only later; move it up', [later]);
  return open(label, 'Why them? A person, a place, a talk you share');
};

export const detail: Check = ({ sentences, facts }) => {
  const label = 'Only for them';
  const said = sentences.map(({ text }) => text).join('\n');
  const theirs = anyOf(facts.theirs, 'iu');
  const word = theirs?.exec(unquoted(said))?.[0];
  if (word !== undefined) return passed(label, `“${word}” is theirs`);
  if (speaksOfTheirs(said) || /[“"][^”"]{8,}[”"]/u.test(said)) return passed(label, 'Names something of theirs');
  return open(label, 'Could this be sent to anyone? Name one thing of theirs');
};

export const oneAsk: Check = ({ requests }) => {
  const label = 'Asks for one thing';
  if (requests.length === 0) return open(label, 'Nothing is asked yet');
  if (requests.length > 1) return open(label, `${requests.length} requests; leave one`, requests.slice(1));
  return passed(label, 'One request');
};

export const askIsQuestion: Check = ({ requests }) => {
  if (requests.length === 0) return null;
  const statement = requests.find(({ isQuestion }) => !isQuestion);
  const label = 'Asks with a question';
  if (statement !== undefined && requests.every(({ isQuestion }) => !isQuestion))
    return open(label, '“Could we …?” instead of a statement', [statement]);
  return passed(label, 'The request ends with a question mark');
};

export const minutes: Check = ({ sentences }) => {
  const said = sentences.map(({ text }) => text).join('\n');
  const lengths = minutesIn(said);
  if (lengths.length === 0) return open('Says how long', 'Name the minutes, such as 20');
  return passed('Says how long', foundWords(said, lengths).replace(/[“”]/gu, ''));
};

/** A note or a text has room for one question only; inside one’s own house everybody knows the field. */
export const interest: Check = ({ channel, variant, sentences, facts }) => {
  if (channel === 'linkedin' || channel === 'text' || channel === 'phone' || variant === 'inside') return null;
  const label = 'Interest narrow and wide';
  const topicWords = (topic: string) =>
    anyOf(
      topic.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 4),
      'iu',
    );
  const broadTopic = topicWords(facts.topicBroad);
  const narrowTopic = topicWords(facts.topicNarrow);
  const isBroad = (text: string) =>
    !text.endsWith('?') && (broadInterest.test(text) || broadTopic?.test(text) === true);
  const isNarrow = (text: string) => narrowTopic?.test(text) === true || (narrowQuestion.test(text) && !isBroad(text));
  if (!sentences.some(({ text }) => isNarrow(text)))
    return open(label, 'The narrow part is missing: one question only they can answer');
  if (!sentences.some(({ text }) => isBroad(text)))
    return open(label, 'The wide part is missing: the field you want to learn about');
  return passed(label, 'A question of yours, and the field it belongs to');
};

/** A sentence counts for them when it speaks of “you” or their house before it speaks of “I”, or asks them something. */
export const aboutThem: Check = ({ channel, sentences, isAboutThem, facts }) => {
  if (channel === 'phone') return null;
  const label = 'More about them than about you';
  const count = (whose: boolean) =>
    sentences.reduce((sum, { text }, place) => sum + (isAboutThem[place] === whose ? wordCount(text) : 0), 0);
  const them = count(true);
  const all = them + count(false);
  if (all === 0) return null;
  const share = `${them} of ${all} words are about them`;
  if (them * 100 >= all * facts.aboutThemPercent) return passed(label, share);
  return open(label, share);
};
