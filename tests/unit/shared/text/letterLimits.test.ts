import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/shared/domain/settings';
import { lengthOf, textMessageLength } from '../../../../src/shared/text/letterLimits';
import { letterGauge } from '../../../../src/shared/text/letterGauge';
import { noteFree } from '../../../support/letterExamples';

const limits = { words: { most: 100 }, letterWords: defaultSettings().letterWords, linkedinNoteLimit: 200 };
const note = (body: string) => lengthOf(body, { kind: 'outreach', channel: 'linkedin' }, limits).used;

/** LinkedIn counts UTF-16 units, as `maxlength` of a web form does: an emoji is 2 or more (letters.md 1). */
describe('a LinkedIn note is counted as the platform does', () => {
  it.each([
    ['plain letters', 'Hello Odalys', 12],
    ['an accent of one sign', 'Zo\u00eb', 3],
    ['an accent that stands beside its letter', 'Zoe\u0308', 4],
    ['an emoji', '👍', 2],
    ['an emoji with a colour of skin', '👍🏽', 4],
    ['a family of emoji joined', '👩‍⚕️', 5],
    ['a flag', '🇳🇿', 4],
    ['letters beyond the first plane', '𠮷野', 3],
    ['right to left', 'بن تجربة', 8],
    ['a line break', 'a\nb', 3],
    ['curly signs', '“”…', 3],
  ])('%s', (_what, body, used) => {
    expect(note(body)).toBe(used);
  });

  it.each([
    [200, 'a'.repeat(200), 'passed'],
    [200, 'a'.repeat(201), 'open'],
    [200, `${'a'.repeat(198)}👍`, 'passed'],
    [200, `${'a'.repeat(199)}👍`, 'open'],
    [300, `${'a'.repeat(298)}👍`, 'passed'],
    [300, `${'a'.repeat(299)}👍`, 'open'],
  ])('of %i: the last that fits, and the first that does not', (linkedinNoteLimit, body, state) => {
    const checks = letterGauge({ ...noteFree, body, facts: { ...noteFree.facts, linkedinNoteLimit } });
    expect(checks.find(({ id }) => id === 'channel')?.state).toBe(state);
  });
});

it.each([
  ['GSM-7', 'Hello Odalys', 12, 160],
  ['its extension counts double', '€20 [now]', 12, 160],
  ['one other letter makes it UCS-2', 'Hạnh', 4, 70],
  ['an emoji in it is 2', 'ok 👍', 5, 70],
])('a text message: %s', (_what, text, used, most) => {
  expect(textMessageLength(text)).toEqual({ used, most });
});
