import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPicks, letterHighlights } from '../../../../src/shared/domain/letterPicks';
import { marks, type Note } from '../../../../src/shared/domain/interview';
import type { FollowUp } from '../../../../src/shared/domain/followUp';
import {
  closingOf,
  composed,
  greetingOf,
  notAskedSentence,
  sentenceOf,
  thanksLine,
  withoutPick,
  withPick,
  withSentence,
  withTone,
  type LetterPick,
} from '../../../../src/shared/text/thankYouDraft';

const person = { name: 'Priya Raman', callName: '', formalName: 'Ms Raman' };
const names = { person, mine: 'Maya' };
const pick = (fields: Partial<LetterPick>): LetterPick => ({
  noteId: 'not_1',
  text: 'They hired me because I could say no.',
  mark: 'quote',
  owner: null,
  promise: null,
  ...fields,
});

const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
const picks: fc.Arbitrary<LetterPick> = fc.record({
  noteId: fc.constant('not_1'),
  text: texts,
  mark: fc.constantFrom(...marks, null),
  owner: fc.constantFrom('me', 'them', null),
  promise: fc.option(fc.record({ title: texts, by: fc.constant('by Friday 15 May') })),
});
const tones = fc.constantFrom('warm' as const, 'plain' as const, 'formal' as const);

it('is a greeting, thanks, the chosen lines and a closing', () => {
  const promise = pick({
    noteId: 'not_2',
    mark: 'action',
    owner: 'me',
    text: 'checklist',
    promise: { title: 'Send the handover checklist', by: 'by Friday 15 May' },
  });
  expect(composed([pick({}), promise], names, 'warm')).toBe(
    [
      'Dear Priya,',
      'Thank you for talking with me.',
      'You said “They hired me because I could say no.”',
      'I will send the handover checklist by Friday 15 May.',
      'With warm thanks,\nMaya',
    ].join('\n\n'),
  );
});

it('is empty when nothing was chosen', () => {
  expect(composed([], names, 'warm')).toBe('');
});

it.each([
  [{ mark: 'quote', text: '“Pick one form”' }, 'You said “Pick one form”.'],
  [{ mark: 'insight', text: 'Judgement takes ten years' }, 'I wrote down: Judgement takes ten years.'],
  [{ mark: 'referral', text: 'Amara Nwosu' }, 'You named Amara Nwosu.'],
  [{ mark: 'resource', text: 'Thinking in Systems' }, 'You pointed me to Thinking in Systems.'],
  [{ mark: 'action', owner: 'them', text: 'the minutes' }, 'Thank you for offering this: the minutes.'],
  [{ mark: 'action', owner: 'me', text: 'I will send the list' }, 'I will send the list.'],
  [{ mark: 'action', owner: 'me', text: 'to send GP numbers!' }, 'I will send GP numbers!'],
  [{ mark: 'action', owner: 'me', text: 'I: send the list.' }, 'I will send the list.'],
  [{ mark: null, text: 'two\nlines' }, 'I wrote down: two lines.'],
] as [Partial<LetterPick>, string][])('makes of %j: %s', (fields, sentence) => {
  expect(sentenceOf(pick({ owner: null, ...fields }))).toBe(sentence);
});

describe('laws', () => {
  it('toggling a line twice leaves every letter as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(picks, { maxLength: 4 }),
        picks,
        tones,
        (own, others, chosen, tone) => {
          const letters = [composed(others, names, tone), own, `${own}\n\n${closingOf('Maya', tone)}`].filter(
            (body) => body === '' || body.trim() !== '',
          );
          for (const body of letters) {
            if (body.includes(sentenceOf(chosen))) continue;
            expect(withoutPick(withPick(body, chosen, names, tone), chosen, names)).toBe(body);
          }
        },
      ),
    );
  });

  it('a draft holds frames, chosen lines and names, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(picks, { minLength: 1, maxLength: 5 }), tones, (chosen, tone) => {
        const expected = [greetingOf(person, tone), thanksLine, ...chosen.map(sentenceOf), closingOf('Maya', tone)];
        expect(composed(chosen, names, tone)).toBe(expected.join('\n\n'));
      }),
    );
  });

  it('whatever is chosen, left out, toned and typed: each line is a frame, a chosen note or what was typed', () => {
    const lines = Array.from({ length: 6 }, (_, place) =>
      pick({
        noteId: `not_${place}`,
        text: `line ${place} of the talk`,
        mark: ([...marks, null] as const)[place] ?? null,
      }),
    );
    const act = fc.oneof(
      fc.record({ does: fc.constant('toggle' as const), place: fc.nat(5) }),
      fc.record({ does: fc.constant('tone' as const), tone: tones }),
      fc.record({ does: fc.constant('type' as const), words: fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,3}$/) }),
      fc.record({ does: fc.constant('ask' as const), question: fc.stringMatching(/^[a-z]{3,9}$/) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let [body, tone]: [string, 'warm' | 'plain' | 'formal'] = ['', 'warm'];
        const chosen = new Set<number>();
        const typed = new Set<string>();
        for (const one of acts) {
          if (one.does === 'toggle') {
            const line = lines[one.place]!;
            const isChosen = chosen.delete(one.place);
            if (!isChosen) chosen.add(one.place);
            body = isChosen ? withoutPick(body, line, names) : withPick(body, line, names, tone);
          } else if (one.does === 'tone') {
            tone = one.tone;
            body = withTone(body, names, tone);
          } else if (one.does === 'type') {
            body = `${body}\n\n${one.words}`;
            typed.add(one.words);
          } else {
            body = withSentence(body, notAskedSentence(one.question), names, tone);
            typed.add(notAskedSentence(one.question));
          }
        }
        const allowed = new Set([
          '',
          ...(['warm', 'plain', 'formal'] as const).flatMap((each) => [
            greetingOf(person, each),
            ...closingOf('Maya', each).split('\n'),
          ]),
          thanksLine,
          ...[...chosen].map((place) => sentenceOf(lines[place]!)),
          ...typed,
        ]);
        expect(body.split('\n').filter((line) => !allowed.has(line))).toEqual([]);
        for (const [place, line] of lines.entries()) expect(body.includes(line.text)).toBe(chosen.has(place));
      }),
      { numRuns: 300 },
    );
  });

  it('changing the tone there and back leaves the letter as it was', () => {
    fc.assert(
      fc.property(fc.array(picks, { minLength: 1, maxLength: 3 }), tones, tones, (chosen, first, second) => {
        const body = composed(chosen, names, first);
        expect(withTone(withTone(body, names, second), names, first)).toBe(body);
      }),
    );
  });
});

it('leaves an edited sentence alone when its line is taken out', () => {
  const body = composed([pick({})], names, 'warm').replace('You said', 'I keep going back to');
  expect(withoutPick(body, pick({}), names)).toBe(body);
});

it('keeps what was written around a line', () => {
  const edited = composed([pick({})], names, 'warm').replace('say no.”', 'say no.” I do that every week.');
  expect(withoutPick(edited, pick({}), names)).toBe(
    `Dear Priya,\n\n${thanksLine}\n\nI do that every week.\n\nWith warm thanks,\nMaya`,
  );
});

it('changes only greeting and closing with the tone, and neither when it was rewritten', () => {
  expect(withTone(composed([pick({})], names, 'warm'), names, 'formal')).toMatch(
    /^Dear Ms Raman,\n[^]*You said[^]*Kind regards,\nMaya$/,
  );
  expect(withTone('Priya!\n\nHello.\n\nYours, Maya', names, 'formal')).toBe('Priya!\n\nHello.\n\nYours, Maya');
});

describe('what may be thanked for', () => {
  const note = (id: string, fields: Partial<Note>): Note => ({
    id: `not_${id}`,
    interviewId: 'int_1',
    guideQuestionId: null,
    at: `2026-05-14T13:0${id}:00.000Z`,
    text: `line ${id}`,
    mark: null,
    owner: null,
    isOffRecord: false,
    speakerId: null,
    personIds: [],
    isUntimed: false,
    outcome: null,
    ...fields,
  });
  const promise = {
    id: 'fol_1',
    kind: 'promise',
    owner: 'me',
    noteId: 'not_4',
    title: 'Send it',
    due: '2026-05-15',
    doneAt: null,
    deletedAt: null,
  } as FollowUp;
  const notes = [
    note('1', {}),
    note('2', { mark: 'insight' }),
    note('3', { mark: 'quote' }),
    note('4', { mark: 'action', owner: 'me' }),
    note('5', { mark: 'need', outcome: { kind: 'letter', recordIds: [] } }),
    note('6', { mark: 'quote', isOffRecord: true, outcome: { kind: 'letter', recordIds: [] } }),
    note('7', { mark: 'question' }),
    note('8', { text: ' ' }),
  ];

  it('comes with what was kept for the letter first, then quotes, marks, promises, plain lines', () => {
    expect(letterHighlights(notes, [promise], (day) => `by ${day}`).map(({ noteId }) => noteId)).toEqual([
      'not_5',
      'not_3',
      'not_2',
      'not_4',
      'not_1',
    ]);
  });

  it('says the day of a promise once, in the words it was given with', () => {
    const sentences = (title: string) =>
      letterHighlights(notes, [{ ...promise, title }], (day) => `by ${day}`)
        .filter((offered) => offered.promise !== null)
        .map(sentenceOf);
    expect(sentences('Count alarms one night, tell her in Feb')).toEqual([
      'I will count alarms one night, tell her in Feb.',
    ]);
    expect(sentences('Send the list by Friday')).toEqual(['I will send the list by Friday.']);
    expect(sentences('Send the list')).toEqual(['I will send the list by 2026-05-15.']);
  });

  it('comes once when two notes became the same follow-up', () => {
    const twice = [
      note('1', { mark: 'referral', outcome: { kind: 'person', recordIds: ['per_2', 'itr_1', 'fol_1'] } }),
      note('2', { mark: 'action', owner: 'me', outcome: { kind: 'followUp', recordIds: ['fol_1'] } }),
      note('3', { mark: 'action', owner: 'me', outcome: { kind: 'followUp', recordIds: ['fol_1', 'fol_3'] } }),
    ];
    const own = { ...promise, id: 'fol_3', noteId: 'not_3' };
    const offered = letterHighlights(twice, [{ ...promise, kind: 'referral', noteId: 'not_1' }, own], () => '');
    expect(offered.map(({ noteId }) => noteId)).toEqual(['not_1', 'not_3']);
  });

  it('is never off the record, whatever the line is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ isOffRecord: fc.boolean(), mark: fc.constantFrom(...marks, null), text: texts }), {
          maxLength: 20,
        }),
        (lines) => {
          const all = lines.map((fields, index) =>
            note(String(index), { ...fields, outcome: { kind: 'letter', recordIds: [] } }),
          );
          const secret = new Set(all.filter(({ isOffRecord }) => isOffRecord).map(({ id }) => id));
          const offered = letterHighlights(all, [{ ...promise, noteId: 'not_0' }], () => '');
          expect([...offered, ...firstPicks(offered)].filter(({ noteId }) => secret.has(noteId))).toEqual([]);
        },
      ),
    );
  });

  it('begins with what was kept and my promises, and with nothing when nothing was kept', () => {
    const offered = letterHighlights(notes, [promise], () => '');
    expect(firstPicks(offered).map(({ noteId }) => noteId)).toEqual(['not_5', 'not_4']);
    expect(firstPicks(offered.filter(({ isKept }) => !isKept))).toEqual([]);
  });
});
