import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { expect, it } from 'vitest';
import { notesAsText } from '../../src/renderer/features/live/notesAsText';
import { blankLine } from '../../src/renderer/features/live/roomLine';

const startedAt = '2027-01-14T17:31:00.000Z';
const line = (id: string, text: string, more: object = {}) => ({
  ...blankLine(),
  id,
  at: '2027-01-14T17:32:05.000Z',
  text,
  ...more,
});

it('copies odd and hostile text letter for letter, each line with its minute', () => {
  const lines = naughty.filter((text) => text.trim() !== '').map((text, place) => line(`not_${place}`, text));
  expect(lines.length).toBeGreaterThan(400);
  expect(notesAsText(lines, '', '', startedAt)).toBe(lines.map(({ text }) => `01:05 ${text}`).join('\n'));
});

it('takes the words that are being typed, and says what is off the record', () => {
  const text = notesAsText(
    [line('not_1', 'old'), line('not_2', 'do not tell', { isOffRecord: true, mark: 'quote' })],
    'being typed',
    'not_1',
    startedAt,
  );
  expect(text).toBe('01:05 being typed\n01:05 [Quote, Off the record] do not tell');
});
