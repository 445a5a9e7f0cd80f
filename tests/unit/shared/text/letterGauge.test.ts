import { describe, expect, it } from 'vitest';
import type { GaugedLetter, LetterFacts } from '../../../../src/shared/text/gaugedLetter';
import { letterChecks } from '../../../../src/shared/text/letterChecks';
import { checksOf, letterGauge, openChecks } from '../../../../src/shared/text/letterGauge';
import { letterRules, type CheckId } from '../../../../src/shared/text/letterRules';
import { wordCount } from '../../../../src/shared/text/wordCount';
import {
  confirmation,
  examples,
  noteFree,
  notePremium,
  nudge,
  odalys,
  outreachEmail,
  thankYou,
  update,
} from '../../../support/letterExamples';
import { congratulation, failingSharing, lateCongratulation, share } from '../../../support/sharingExamples';
import { scenarioLetters } from '../../../support/scenarioLetters';

type Fields = Partial<Omit<GaugedLetter, 'facts'>> & { readonly facts?: Partial<LetterFacts> };
const changed = (letter: GaugedLetter, fields: Fields): GaugedLetter => ({
  ...letter,
  ...fields,
  facts: { ...letter.facts, ...fields.facts },
});
const find = (letter: GaugedLetter, id: CheckId) => letterGauge(letter).find((check) => check.id === id);

describe('the letters before the talk of the nurse and the policy scenario', () => {
  it.each(Object.entries(scenarioLetters))('%s passes all of its checks', (_, letter) => {
    const checks = letterGauge(letter);
    expect(checks.filter(({ state }) => state === 'open').map(({ id, detail }) => `${id}: ${detail}`)).toEqual([]);
    expect(checks.length).toBeGreaterThan(6);
  });

  it('have what the scenario says of them', () => {
    expect(
      scenarioLetters['LB4: note of 200 characters to Wiremu, named by Fionnuala']?.body.length,
    ).toBeLessThanOrEqual(200);
    const outreach = Object.values(scenarioLetters).filter(
      ({ kind, channel }) => kind === 'outreach' && channel === 'email',
    );
    for (const { body } of outreach) expect(wordCount(body)).toBeLessThanOrEqual(100);
  });
});

describe('the examples of letters.md', () => {
  it.each(Object.entries(examples))('%s passes all of its checks', (_, letter) => {
    const checks = letterGauge(letter);
    expect(checks.filter(({ state }) => state !== 'passed')).toEqual([]);
    expect(checks.length).toBeGreaterThan(6);
  });

  it('have the lengths that letters.md gives them', () => {
    expect(wordCount(outreachEmail.body)).toBe(73);
    expect(noteFree.body).toHaveLength(177);
    expect(notePremium.body).toHaveLength(284);
  });

  it('the thank-you passes the checks of a thank-you', () => {
    const checks = letterChecks({
      body: thankYou,
      person: odalys,
      said: ['rode along on four night shifts before changing one line'],
      words: { from: 60, to: 150 },
      window: { isClosed: false, hours: 24 },
      daysOver: [],
    });
    expect(checks.filter(({ state }) => state !== 'passed')).toEqual([]);
  });
});

const reschedule = changed(nudge, {
  kind: 'reschedule',
  body: `Dear Odalys,

I am sorry: I cannot make Thursday 14 January. Would Tuesday 19 January, 17:30, or Wednesday 20 January, 18:00, suit you instead? It stays at 20 minutes, and a new invitation follows.

Imogen`,
  facts: { today: '2027-01-11', appointment: { on: '2027-01-14', inHours: 70, place: '' } },
});
const decline = changed(nudge, {
  kind: 'decline',
  body: `Dear Odalys,

thank you for answering, and so clearly. I understand, and nothing more is needed from you. I wish you good weeks.

Imogen`,
});
const forwardable = changed(nudge, {
  kind: 'forwardable',
  person: { name: 'Bram Quickwater', callName: '', formalName: '', pronouns: 'he' },
  facts: { about: 'Odalys Thornwhistle' },
  body: `I am a ward sister in Leeds. I would like to ask Odalys Thornwhistle one thing: how do you choose which alarms to silence? Her talk described my nights. 20 minutes would be plenty; a no is perfectly fine.

Imogen Sparrowhawk`,
});
const referrerThanks = changed(nudge, {
  kind: 'referrerThanks',
  person: { name: 'Bram Quickwater', callName: '', formalName: '', pronouns: 'he' },
  facts: { about: 'Odalys Thornwhistle' },
  body: 'Dear Bram,\n\nI spoke with Odalys on Thursday: thank you for the door.\n\nImogen',
});

const checkIn = changed(nudge, {
  kind: 'checkIn',
  body: 'Dear Ms Thornwhistle,\n\nmarch is here, and with it your launch on twelve wards. I hope the nights stay quiet.\n\nImogen',
});

/** The examples of letters.md 3.6. */
const introduced = {
  names: [
    ['Teodor', 'Teodor Łąkowski'],
    ['Ngozi', 'Ngozi Featherstone-Ade'],
  ],
  addresses: ['ngozi@fennimore.example', '+44 7700 900999'],
};
const teodor = { name: 'Teodor Łąkowski', callName: '', formalName: '', pronouns: 'he' } as const;
const ask = changed(nudge, {
  kind: 'introductionAsk',
  subject: 'May I put you in touch?',
  person: teodor,
  facts: { introduced },
  body: `Hello Teodor,

somebody I have met would gain from ten minutes with you: Ngozi Featherstone-Ade sets up patient-flow boards and wonders how nurses read them. You wanted to hear from installers. May I put you two in touch? A no is perfectly fine.

Imogen`,
});
const join = changed(ask, {
  kind: 'introduction',
  subject: 'Teodor Łąkowski and Ngozi Featherstone-Ade',
  body: `Teodor, Ngozi,

you both said yes, so here you are. She installs the flow boards; he speaks for the nurses who stand in front of them. The question between you: what do nurses actually read at 3 a.m.?

Ngozi, would you offer two dates? Please leave me off the replies.

Imogen`,
});

it.each(Object.entries({ reschedule, decline, forwardable, referrerThanks, ask, join, checkIn }))(
  'finds nothing to look at in a good letter of kind %s',
  (_, letter) => {
    expect(letterGauge(letter).filter(({ state }) => state === 'open')).toEqual([]);
  },
);

const instead = (letter: GaugedLetter, from: string, to: string): GaugedLetter => {
  expect(letter.body).toContain(from);
  return { ...letter, body: letter.body.replace(from, to) };
};

/** What must fail, by check. */
const failing: Readonly<Record<CheckId, readonly GaugedLetter[]>> = {
  noApology: [
    instead(checkIn, 'march is here', 'sorry for the long silence. March is here'),
    instead(checkIn, 'march is here', 'it has been too long. March is here'),
    instead(checkIn, 'march is here', 'I should have written earlier. March is here'),
  ],
  gaps: [
    instead(outreachEmail, 'Your talk on alarm fatigue', '{specific_detail}'),
    changed(outreachEmail, { subject: '{topic_broad}' }),
  ],
  words: [
    changed(outreachEmail, { body: `${outreachEmail.body} ${'word '.repeat(30)}` }),
    changed(outreachEmail, { body: '' }),
    changed(nudge, { body: `${nudge.body} ${'word '.repeat(11)}` }),
    changed(confirmation, { body: `${confirmation.body} ${'word '.repeat(27)}` }),
  ],
  channel: [
    // 24 more: one above 200.
    changed(noteFree, { body: `${noteFree.body}${'x'.repeat(24)}` }),
    changed(notePremium, { facts: { linkedinNoteLimit: 200 } }),
    // 177 + 12 × 2 = 201 UTF-16 units, though only 189 signs.
    changed(noteFree, { body: `${noteFree.body}${'🌻'.repeat(12)}` }),
    changed(outreachEmail, { channel: 'inmail', body: 'x'.repeat(1_901) }),
    changed(outreachEmail, { channel: 'inmail', subject: 'x'.repeat(201) }),
    changed(outreachEmail, { channel: 'text', body: 'x'.repeat(161) }),
    changed(outreachEmail, { channel: 'text', body: '€'.repeat(81) }),
    changed(outreachEmail, { channel: 'text', body: `Hạnh ${'x'.repeat(66)}` }),
  ],
  jobWords: [
    ...[
      'Are there job openings?',
      'My CV is ready.',
      'My résumé is ready.',
      'Here is my resume.',
      'Are you hiring?',
      'Do you recruit?',
      'I look for an internship.',
      'I search for employment.',
      'Is there a vacancy?',
    ].map((sentence) => instead(outreachEmail, 'I am free', `${sentence} I am free`)),
    changed(outreachEmail, { subject: 'Job at Larkmoor' }),
  ],
  worn: [
    instead(outreachEmail, 'Could we speak', 'May I pick your brain? Could we speak'),
    instead(nudge, "my note of 4 January may have drowned in the new year's post.", 'just checking in on my note.'),
    instead(nudge, 'my note of', 'I am following up on my note of'),
  ],
  connection: [
    changed(instead(outreachEmail, 'Bram Quickwater thought you might have a view on this. ', ''), {
      body: 'Dear Ms Thornwhistle,\n\nI am a ward sister in Leeds. I like product work. Could we speak for 20 minutes?\n\nImogen',
    }),
    changed(outreachEmail, {
      body: 'Dear Ms Thornwhistle,\n\nI am a ward sister. I like product work. Bram Quickwater thought of you. Could we speak for 20 minutes?',
    }),
  ],
  detail: [
    changed(outreachEmail, {
      body: 'Dear Ms Thornwhistle,\n\nI found your name online and admire your career and your company. Could we speak for 20 minutes about your experience?\n\nImogen',
    }),
  ],
  oneAsk: [
    instead(outreachEmail, 'I am free', 'Could you send me your slides? I am free'),
    instead(outreachEmail, 'I am free', 'Please let me know what you think. I am free'),
    instead(outreachEmail, 'Could we speak for 20 minutes in the week of 11 January? ', ''),
  ],
  askIsQuestion: [
    instead(
      outreachEmail,
      'Could we speak for 20 minutes in the week of 11 January?',
      'I would like to speak with you for 20 minutes in the week of 11 January.',
    ),
  ],
  minutes: [instead(outreachEmail, ' for 20 minutes', ''), instead(forwardable, '20 minutes', 'A call')],
  interest: [
    instead(outreachEmail, 'which alerts did you remove first, and how did the wards take it?', 'it stayed with me.'),
    instead(outreachEmail, ', learning how clinical product teams decide', ''),
  ],
  aboutThem: [
    changed(outreachEmail, {
      body: `Dear Ms Thornwhistle,

Bram Quickwater thought of you. I am a ward sister in Leeds with ten years of nursing behind me, and I led the roll-out of electronic observations on my ward. I rewrote our handover sheet, too. I want to learn how product teams decide. Could we speak for 20 minutes?

Imogen Sparrowhawk`,
    }),
  ],
  referrer: [
    instead(outreachEmail, 'Bram Quickwater thought', 'Teodor Łąkowski thought'),
    changed(outreachEmail, { subject: 'Łąkowski thought of you' }),
  ],
  attachment: [instead(outreachEmail, 'I am free', 'I attach a page about myself. I am free')],
  zone: [
    changed(outreachEmail, { facts: { hasOtherZone: true } }),
    changed(notePremium, { facts: { hasOtherZone: true } }),
    changed(instead(confirmation, ' London time', ''), { facts: { hasOtherZone: true } }),
  ],
  name: [
    instead(outreachEmail, 'Dear Ms Thornwhistle', 'Dear Ms Thornwistle'),
    instead(outreachEmail, 'Dear Ms Thornwhistle', 'Dear Sir or Madam'),
    instead(noteFree, 'Hello Odalys', 'Hello Olga'),
  ],
  leftover: [
    instead(outreachEmail, 'I am free', 'I so look forward, Priya. I am free'),
    instead(outreachEmail, 'clinical product teams', 'Fennimore Patient Flow'),
    changed(outreachEmail, { subject: 'A question for Ruaridh MacFiction' }),
  ],
  weekday: [
    instead(confirmation, 'Thursday 14 January', 'Friday 14 January'),
    instead(confirmation, 'Thursday 14 January', 'Wed, January 14th'),
    instead(confirmation, 'Thursday 14 January', 'Thursday, 15 January 2027'),
  ],
  nudgeTime: [changed(nudge, { facts: { earliestNudge: '2027-01-15' } })],
  oneNudge: [changed(nudge, { facts: { nudges: 1 } })],
  answered: [changed(nudge, { facts: { isAnswered: true } })],
  reproach: [
    instead(nudge, 'my note of 4 January may have', 'I have not heard from you; my note may have'),
    instead(nudge, 'my note of 4 January may have', 'You did not reply; my note may have'),
    instead(decline, 'I understand', 'I am a bit disappointed'),
  ],
  questionAgain: [
    instead(nudge, 'The question is unchanged: how does a product team choose which alarms to silence?', 'It stands.'),
  ],
  wayOut: [instead(nudge, ', whenever it suits you; if this month is full, a later one is fine', ' on Thursday')],
  startAndEnd: [instead(confirmation, '17:30–17:50', '17:30'), instead(confirmation, '17:30–17:50 London time, ', '')],
  sameMinutes: [instead(confirmation, '17:30–17:50', '17:30–18:00'), changed(confirmation, { facts: { minutes: 30 } })],
  appointment: [
    instead(confirmation, 'Thursday 14 January', 'Friday 15 January'),
    instead(confirmation, 'tomorrow, Thursday 14 January, ', ''),
    instead(confirmation, 'Thursday 14 January', 'Thursday'),
  ],
  place: [instead(confirmation, ', on Teams (your link)', '')],
  phone: [instead(confirmation, ': +44 7700 900999', ' you have')],
  clockChange: [],
  apology: [instead(reschedule, 'I am sorry: ', '')],
  twoSlots: [instead(reschedule, 'Tuesday 19 January, 17:30, or Wednesday 20 January, 18:00,', 'another day')].map(
    (letter) => instead(letter, 'Thursday 14 January', 'it'),
  ),
  inGoodTime: [changed(reschedule, { facts: { appointment: { on: '2027-01-14', inHours: 5, place: '' } } })],
  thanks: [
    instead(decline, 'thank you for answering, and so clearly. ', ''),
    instead(referrerThanks, ': thank you for the door', ''),
  ],
  noAsk: [
    instead(decline, 'I wish you good weeks.', 'Could you name somebody else?'),
    instead(referrerThanks, 'thank you for the door.', 'thank you. Could you introduce me to Hạnh?'),
  ],
  whoAndWhy: [
    instead(forwardable, 'I am a ward sister in Leeds. ', ''),
    instead(forwardable, 'Odalys Thornwhistle', 'somebody'),
    instead(forwardable, 'Her talk described my nights. ', '').body === forwardable.body
      ? forwardable
      : changed(instead(forwardable, 'Her talk described my nights. ', ''), { facts: { theirs: [] } }),
  ],
  ...failingSharing,
  aboutWhom: [instead(referrerThanks, 'Odalys', 'your friend')],
  untold: [
    ...[
      'Ngozi said yes.',
      'She has already agreed.',
      'He declined.',
      'She is happy to meet you.',
      'He didn’t want it.',
    ].map((sentence) => instead(ask, 'You wanted', `${sentence} You wanted`)),
  ],
  noAddressYet: [
    instead(ask, 'May I put', 'Her address is ngozi@fennimore.example. May I put'),
    instead(ask, 'May I put', 'Call +44 7700 900999. May I put'),
  ],
  whoFor: [instead(ask, 'You wanted to hear from installers. ', '')],
  bothInSubject: [changed(join, { subject: 'An introduction' }), changed(join, { subject: 'Teodor and somebody' })],
  bothGreeted: [
    instead(join, 'Teodor, Ngozi,', 'Teodor,').body.includes('Ngozi,\n')
      ? join
      : instead(join, 'Teodor, Ngozi,', 'Teodor,'),
  ],
  questionBetween: [
    instead(join, 'The question between you: what do nurses actually read at 3 a.m.?', 'You will like each other.')
      .body,
  ].map((body) => changed(join, { body: body.replace('would you offer two dates?', 'please offer two dates.') })),
  whoWrites: [instead(join, 'Ngozi, would you offer two dates? ', '')],
  stepsAside: [instead(join, 'Please leave me off the replies.', '')],
  saysWhatIDid: [
    changed(update, {
      body: 'Dear Odalys,\n\nin January you told me to count before judging. I wanted you to know.\n\nImogen',
    }),
    instead(
      update,
      'I did: 312 alarms in one night, 9 that mattered. Our matron has put it on the agenda, and Hạnh and I have talked twice since.',
      '',
    ),
  ],
  notTooOften: [],
};

describe('each check has what fails it', () => {
  const cases = Object.entries(failing).flatMap(([id, letters]) =>
    letters.map((letter, place) => [id as CheckId, place + 1, letter] as const),
  );
  it.each(cases)('%s, case %i', (id, _, letter) => {
    expect(find(letter, id)).toMatchObject({ id, state: 'open' });
  });

  it('is so for every check of every kind', () => {
    const used = new Set(Object.values(checksOf).flatMap((checks) => checks.map(([id]) => id)));
    const told = Object.keys(letterRules) as CheckId[];
    expect([...used].sort()).toEqual([...told].sort());
    // A change of the clock, late news, and a year with many updates, are only worth saying.
    expect(told.filter((id) => failing[id].length === 0)).toEqual(['clockChange', 'newsInTime', 'notTooOften']);
    expect(
      find(changed(confirmation, { facts: { clockChange: 'Clocks go forward in London' } }), 'clockChange'),
    ).toMatchObject({ state: 'calm', detail: 'Clocks go forward in London' });
  });
});

describe('what is given at any time', () => {
  it('the examples of letters.md 3.7 and 3.8 pass, within their 50 words', () => {
    for (const letter of [share, congratulation]) {
      expect(letterGauge(letter).filter(({ state }) => state !== 'passed')).toEqual([]);
      expect(wordCount(letter.body)).toBeLessThanOrEqual(50);
    }
  });

  it('a late congratulation is only remarked on, and not when it says so', () => {
    expect(find(lateCongratulation, 'newsInTime')).toMatchObject({ state: 'calm' });
    expect(find(instead(lateCongratulation, 'I read', 'Late, but gladly: I read'), 'newsInTime')?.state).toBe('passed');
  });
});

describe('an update', () => {
  const sent = (count: number) =>
    changed(update, { facts: { update: { told: [], year: { sent: count, enough: 3 } } } });

  it('as letters.md gives it has nothing to look at, in 90 words', () => {
    expect(letterGauge(update).filter(({ state }) => state === 'open')).toEqual([]);
    expect(letterGauge(update).map(({ id }) => id)).toEqual(['words', 'saysWhatIDid', 'noAsk', 'jobWords', 'name']);
  });

  it('with a request is told so, a question about the matter is none', () => {
    const asks = instead(update, 'No question attached;', 'Could you introduce me to your team?');
    expect(find(asks, 'noAsk')?.state).toBe('open');
  });

  it.each([
    [0, undefined],
    [1, 'passed'],
    [2, 'passed'],
    [3, 'calm'],
    [7, 'calm'],
  ])('after %i in the year: %s; never open', (count, state) => {
    expect(find(sent(count), 'notTooOften')?.state).toBe(state);
  });

  it('counts no year for somebody close', () => {
    expect(find(changed(update, { facts: { update: { told: [], year: null } } }), 'notTooOften')).toBeUndefined();
  });

  it.each(['I never reached her.', 'I could not reach Hạnh.', 'We spoke on 21 January.', 'I have read it twice.'])(
    'says what I did with “%s”',
    (sentence) => {
      const body = `Dear Odalys,\n\nyou named Hạnh. ${sentence}\n\nImogen`;
      const letter = changed(update, { body, facts: { update: { told: [], year: null } } });
      expect(find(letter, 'saysWhatIDid')?.state).toBe('passed');
    },
  );
});

describe('what must not be found fault with', () => {
  it.each([
    ['jobWords', instead(outreachEmail, 'I am free', 'You said “nobody is hired for a CV”. I am free')],
    [
      'jobWords',
      instead(outreachEmail, 'I am free', 'Your opening hours are kind, and you resume a good talk. I am free'),
    ],
    ['zone', changed(instead(outreachEmail, '17:00 on', '17:00 London time on'), { facts: { hasOtherZone: true } })],
    ['weekday', instead(confirmation, 'Thursday 14 January', 'Thursday the 14th of January, 2027')],
    ['leftover', instead(outreachEmail, 'I am free', 'It is the priority. I am free')],
    ['channel', changed(outreachEmail, { channel: 'text', body: 'x'.repeat(160) })],
    ['channel', changed(outreachEmail, { channel: 'text', body: '€'.repeat(80) })],
    ['attachment', changed(confirmation, { body: `${confirmation.body} The .ics is attached.` })],
  ] as const)('%s', (id, letter) => {
    expect(find(letter, id)?.state ?? 'passed').not.toBe('open');
  });
});

it('names the rule and its source with every check, and takes dismissed ones out of what is open', () => {
  const letter = instead(outreachEmail, 'I am free', 'Are there job openings? I am free');
  const checks = letterGauge(letter);
  for (const { rule, source } of checks) expect([rule, source]).not.toContain('');
  expect(openChecks(checks, []).map(({ id }) => id)).toEqual(['jobWords']);
  expect(openChecks(checks, ['jobWords'])).toEqual([]);
});

it('shows where to look', () => {
  const letter = instead(outreachEmail, 'I am free', 'My CV is ready. I am free');
  const [span] = find(letter, 'jobWords')?.spans ?? [];
  expect(letter.body.slice(span?.start, span?.end)).toBe('CV');
});

describe('a number for trouble', () => {
  it.each(['+44 7700 900999', '07700 900417', '614 555 0142', '(614) 555-0142', '614-555-0142', '614.555.0142'])(
    '%s is one',
    (number) => {
      expect(find(instead(confirmation, '+44 7700 900999', number), 'phone')?.state).toBe('passed');
    },
  );
  it.each(['212 letters and 4,200 calls', 'https://meet.example/j/6145550142', 'https://meet.example/614-555-0142'])(
    '%s is none',
    (words) => {
      expect(find(instead(confirmation, '+44 7700 900999', words), 'phone')?.state).toBe('open');
    },
  );
});
