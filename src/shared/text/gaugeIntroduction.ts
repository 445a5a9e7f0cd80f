import { foundWords, open, passed, type Check } from './gaugedLetter';
import { anyOf, placesOf, unquoted } from './letterParts';

/** Checks of the two letters that ask, and of the one that joins (letters.md 3.6). */

/** What somebody else said about an introduction. */
const told =
  /\b(?:(?:has |have |had )?(?:already )?(?:said (?:yes|no|later)|agreed|declined|refused|turned (?:it|this|you|me) down)|(?:is|was|would be|they(?:’|')re) (?:happy|glad|keen|willing|reluctant|not interested)|does(?:n(?:’|')t| not) want|did(?:n(?:’|')t| not) want)\b/giu;

/** Their answer is theirs: no word of it stands in the letter to the other. */
export const untold: Check = ({ body }) => {
  const label = 'What the other said stays with you';
  const found = placesOf(unquoted(body), told);
  return found.length === 0 ? passed(label, 'Not a word of it') : open(label, foundWords(body, found), found);
};

/** Addresses are for the joining letter. */
export const noAddressYet: Check = ({ body, facts }) => {
  const label = 'No address yet';
  const addresses = anyOf(facts.introduced?.addresses ?? [], 'giu');
  const found = [
    ...(addresses === null ? [] : placesOf(body, addresses)),
    ...placesOf(body, /[\w.+-]+@[\w-]+\.[\w.]+/gu),
  ];
  const places = found.filter(
    ({ start }, place) => found.findIndex((other) => other.start <= start && other.end > start) === place,
  );
  return places.length === 0 ? passed(label, 'None') : open(label, `${foundWords(body, places)} can wait`, places);
};

export const saysWhoFor: Check = ({ body, facts }) => {
  if (facts.introduced === undefined) return null;
  const label = 'Says why it is good for them';
  const said = /\b(?:you (?:wanted|want|were|are|said|told|asked|look|look for|care|wondered|wrote)|your)\b/iu.test(
    unquoted(body),
  );
  return said ? passed(label, 'Said') : open(label, 'What would they gain from it?');
};

export const bothInSubject: Check = ({ subject, facts, channel }) => {
  if (facts.introduced === undefined || (channel !== 'email' && channel !== 'inmail' && channel !== 'letter'))
    return null;
  const label = 'Both names in the subject';
  const missing = facts.introduced.names.filter((names) => anyOf([...names], 'iu')?.test(subject) !== true);
  return missing.length === 0
    ? passed(label, 'Both are there')
    : open(label, `Name ${missing.map(([name]) => name).join(' and ')}`);
};

export const bothGreeted: Check = ({ body, facts }) => {
  if (facts.introduced === undefined) return null;
  const label = 'Speaks to both';
  const beginning = body.slice(0, 120);
  const missing = facts.introduced.names.filter((names) => anyOf([...names], 'iu')?.test(beginning) !== true);
  return missing.length === 0
    ? passed(label, 'Both are greeted')
    : open(label, `Greet ${missing.map(([name]) => name).join(' and ')}`);
};

export const whoWrites: Check = ({ sentences }) => {
  const label = 'Who writes next';
  const said = sentences.some(
    ({ text }) => /\b(?:offer|suggest|propose|write|send|start|begin|ring|call)\b/iu.test(text) && !/\bI\b/u.test(text),
  );
  return said ? passed(label, 'Said') : open(label, 'Which of them offers a time?');
};

export const stepsAside: Check = ({ body }) => {
  const label = 'You step aside';
  return /\b(?:bcc|leave me off|off the repl|without me|from here|over to you|no need to copy|drop me)\b/iu.test(body)
    ? passed(label, 'Their replies go on without you')
    : open(label, 'Ask to be moved to bcc');
};

export const questionBetween: Check = ({ sentences }) => {
  const label = 'The question between them';
  return sentences.some(({ text }) => /\?["”’)]*$/u.test(text))
    ? passed(label, 'Asked')
    : open(label, 'What would they talk about first?');
};
