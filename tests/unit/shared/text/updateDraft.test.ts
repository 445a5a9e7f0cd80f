import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  gaveFrames,
  notReachedFrame,
  spokeFrame,
  toldParagraph,
  toldParagraphs,
  type ToldLoop,
} from '../../../../src/shared/text/updateDraft';

const told = (fields: Partial<ToldLoop>): ToldLoop => ({
  kind: 'advice',
  what: 'count before you judge',
  did: '',
  result: '',
  isNotReached: false,
  givenOn: '14 January',
  spokeOn: '',
  ...fields,
});

it.each([
  [
    { did: 'I counted one night', result: '312 alarms, 9 that mattered.' },
    'On 14 January you gave me this advice: count before you judge. I counted one night. 312 alarms, 9 that mattered.',
  ],
  [{}, 'On 14 January you gave me this advice: count before you judge. {did}'],
  [{ what: '' }, 'On 14 January you gave me this advice: {advice}. {did}'],
  [
    { kind: 'resource', what: 'Thinking in Systems', did: 'I read it.' },
    'On 14 January you pointed me to Thinking in Systems. I read it.',
  ],
  [{ kind: 'referral', what: 'Hạnh', spokeOn: '21 January' }, 'On 14 January you named Hạnh. We spoke on 21 January.'],
  [
    { kind: 'introduction', what: 'Ngozi', isNotReached: true },
    'On 14 January you introduced me to Ngozi. I could not reach Ngozi.',
  ],
  [{ what: 'two\nlines', did: 'One.\nTwo!' }, 'On 14 January you gave me this advice: two lines. One. Two!'],
] as [Partial<ToldLoop>, string][])('tells %j', (fields, paragraph) => {
  expect(toldParagraph(told(fields))).toBe(paragraph);
});

it('puts each loop in a paragraph of its own', () => {
  expect(toldParagraphs([told({ did: 'Yes.' }), told({ what: 'rest', did: 'No.' })]).split('\n\n')).toHaveLength(2);
  expect(toldParagraphs([])).toBe('');
});

it('has no word but its frames, the days, and what the person wrote', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 });
  const loops: fc.Arbitrary<ToldLoop> = fc.record({
    kind: fc.constantFrom('advice', 'resource', 'referral', 'introduction'),
    what: words,
    did: words,
    result: words,
    isNotReached: fc.boolean(),
    givenOn: fc.constant('14 January'),
    spokeOn: fc.constantFrom('', '21 January'),
  });
  fc.assert(
    fc.property(loops, (loop) => {
      const line = (text: string) => text.replace(/\s+/gu, ' ').trim();
      let left = toldParagraph(loop);
      const given = line(loop.what) || '{advice}';
      const take = (part: string) => {
        expect(left.startsWith(part)).toBe(true);
        left = left.slice(part.length).replace(/^\./u, '').replace(/^ /u, '');
      };
      take(`On 14 January ${gaveFrames[loop.kind]} ${given}`);
      if (loop.spokeOn !== '') take(`${spokeFrame} ${loop.spokeOn}`);
      if (loop.isNotReached) take(`${notReachedFrame} ${given}`);
      for (const said of [loop.did, loop.result]) if (line(said) !== '') take(line(said));
      expect(['', '{did}']).toContain(left);
    }),
  );
});
