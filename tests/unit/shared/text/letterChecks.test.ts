import { describe, expect, it } from 'vitest';
import { asksIn, isSaidIn, letterChecks, type Letter } from '../../../../src/shared/text/letterChecks';
import { gapsOf, sentencesOf } from '../../../../src/shared/text/letterParts';

const priya = { name: 'Priya Raman', callName: '', formalName: 'Ms Raman', pronouns: 'she' } as const;
const good = `Dear Priya,

Thank you for making room for me between two roadmap reviews. The line I keep going back to is “they hired me because I could say no to a consultant.” I do that every week on the unit and never thought of it as a skill.

I will write to Amara Nwosu tomorrow and mention you, as you offered.

With warm thanks,
Maya`;
const letter = (fields: Partial<Letter>): Letter => ({
  body: good,
  person: priya,
  said: ['They hired me because I could say no to a consultant.'],
  words: { from: 60, to: 150 },
  window: { isClosed: false, hours: 24 },
  daysOver: [],
  ...fields,
});
const stateOf = (key: string, fields: Partial<Letter>) =>
  letterChecks(letter(fields)).find((check) => check.key === key);

it('finds nothing to look at in a good letter', () => {
  expect(letterChecks(letter({}))).toEqual([
    { key: 'specific', label: 'Names something she said', detail: 'One detail from your notes', state: 'passed' },
    { key: 'length', label: 'Short enough', detail: '65 of 150 words', state: 'passed' },
    { key: 'time', label: 'In time', detail: 'Inside the 24-hour window', state: 'passed' },
    { key: 'asksNothing', label: 'Asks for nothing', detail: 'No job, CV or referral request', state: 'passed' },
    {
      key: 'willDo',
      label: 'Says what you will do',
      detail: 'I will write to Amara Nwosu tomorrow and mention you, as you…',
      state: 'passed',
    },
    { key: 'name', label: 'Has her name right', detail: 'Dear Priya', state: 'passed' },
  ]);
});

describe('asking for something', () => {
  it.each([
    'Could you tell me about open positions?',
    'Please keep me in mind for any roles.',
    'If you hear of a job, think of me.',
    'I am looking for a new role.',
    'I would love to join your team.',
    'Would you hire me?',
    'My CV is attached.',
    'I attach my résumé.',
    'Here is my resume.',
    'Could you put in a good word for me?',
    'Would you introduce me to the hiring manager?',
    'Could you forward my details?',
    'Are there any vacancies in your team?',
  ])('is found in: %s', (sentence) => {
    expect(asksIn(`Dear Priya,\n\n${sentence}\n\nMaya`)).toHaveLength(1);
  });

  it.each([
    'You said “they hired me because I could say no.”',
    'You said: "send me your CV when you are ready".',
    'I never thought of the job that way.',
    'Nurses get product jobs without a degree, you said.',
    'Thank you for offering to introduce me to Amara.',
    'I attach my CV, as you asked.',
    'We resume on Monday.',
    'Your position on triage surprised me.',
    'I will tell you in February what I found.',
    'How did the ward take it?',
  ])('is not found in: %s', (sentence) => {
    expect(asksIn(sentence)).toEqual([]);
  });

  it('knows where the sentence stands, so that it can be underlined', () => {
    const body = 'Thank you. Could you send me a job? I will write.';
    expect(asksIn(body).map(({ start, end }) => body.slice(start, end))).toEqual(['Could you send me a job?']);
  });
});

it.each([
  ['too short', { body: 'Dear Priya, thank you.' }, 'length', 'open', '4 of at least 60 words'],
  ['too long', { body: 'word '.repeat(171) }, 'length', 'open', '171 of 150 words'],
  ['late', { window: { isClosed: true, hours: 24 } }, 'time', 'calm', 'A late thank-you is still a thank-you.'],
  ['without a clock', { window: null }, 'time', 'calm', 'The clock starts when the talk ends'],
  [
    'nothing specific',
    { body: 'Dear Priya,\n\nit was lovely.' },
    'specific',
    'open',
    'Choose a line from your notes, or write one',
  ],
  [
    'a day that is over',
    { body: 'Dear Priya,\n\nI will write to Amara by Thursday 14 January.', daysOver: ['by Thursday 14 January'] },
    'willDo',
    'open',
    '“by Thursday 14 January” is over: say a day that is still to come',
  ],
  ['no plan', { body: 'Dear Priya,\n\nit was lovely.' }, 'willDo', 'open', 'One thing, and by when'],
  ['a wrong name', { body: 'Dear Daniel,\n\nit was lovely.' }, 'name', 'open', 'Greet her as Priya'],
  ['a formal name', { body: 'Dear Ms Raman,' }, 'name', 'passed', 'Dear Ms Raman'],
] as const)('says of a letter that is %s what to do', (_what, fields, key, state, detail) => {
  expect(stateOf(key, fields)).toMatchObject({ state, detail });
});

it('wants a name with its accents', () => {
  const person = { name: 'Tomás Vidal', callName: '', formalName: '', pronouns: 'he' } as const;
  expect(stateOf('name', { person, body: 'Dear Tomas,' })).toMatchObject({
    state: 'open',
    detail: 'He writes it Tomás',
  });
});

it('repeats the name while no pronoun is known', () => {
  const person = { ...priya, pronouns: '' } as const;
  expect(letterChecks(letter({ person })).map(({ label }) => label)).toContain('Names something Priya said');
});

it('names each gap once, and has no such check without one', () => {
  expect(gapsOf('Dear {first_name}, {org} and {org}')).toEqual(['{first_name}', '{org}']);
  expect(stateOf('gaps', { body: 'Dear {first_name},' })).toMatchObject({
    state: 'open',
    detail: 'Still to fill in: {first_name}',
  });
  expect(stateOf('gaps', {})).toBeUndefined();
});

it.each([
  ['They hired me because I could say no', 'they HIRED me, because I could say “no”!', true],
  [
    'Nobody has watched the discharge tool on a night shift',
    'that nobody watched the tool at discharge during a night shift',
    true,
  ],
  ['Two of her last five hires were clinical', 'thank you for the five minutes', false],
  ['yes', 'yesterday', false],
  ['', 'anything', false],
])('sees whether %j is said in %j', (note, body, isThere) => {
  expect(isSaidIn(body, note)).toBe(isThere);
});

it('cuts sentences at their ends, not at titles and initials', () => {
  expect(sentencesOf('I saw Dr. Osei today. He agreed!\nSo did J. Adeyemi').map(({ text }) => text)).toEqual([
    'I saw Dr. Osei today.',
    'He agreed!',
    'So did J. Adeyemi',
  ]);
});
