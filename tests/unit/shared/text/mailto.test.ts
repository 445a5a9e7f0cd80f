import fc from 'fast-check';
import { expect, it } from 'vitest';
import vectors from '../../../fixtures/mailto/vectors.json';
import { mailtoAddress as addressWithin, mailtoBudget } from '../../../../src/shared/text/mailto';

const platforms = ['win32', 'darwin', 'linux'] as const;
const careful = 1_800;
const mailtoAddress = (letter: Parameters<typeof addressWithin>[0]) => addressWithin(letter, careful);

const fitting = vectors.flatMap((vector) => (vector.must_contain === undefined ? [] : [vector]));

it.each(fitting)('encodes: $name', ({ to, subject, body, must_contain, must_not_contain }) => {
  const address = mailtoAddress({ to, subject, body });
  expect(address).not.toBeNull();
  for (const part of must_contain) expect(address).toContain(part);
  for (const part of must_not_contain) expect(address).not.toContain(part);
});

it('has only the vectors that are tested here', () => {
  expect(vectors.map(({ name }) => name)).toEqual(['space and newline', 'ampersand and hash in body', 'too long']);
});

it('refuses what is too long for the system, so that it is copied instead', () => {
  const letter = vectors.find(({ name }) => name === 'too long')!;
  for (const platform of ['win32', 'darwin', 'freebsd'])
    expect(addressWithin(letter, mailtoBudget(platform)), platform).toBeNull();
  expect(addressWithin(letter, mailtoBudget('linux'))).not.toBeNull();
  expect(addressWithin({ ...letter, body: letter.body.repeat(2) }, mailtoBudget('linux'))).toBeNull();
});

it.each([
  ['win32', 1_800],
  ['darwin', 1_800],
  ['linux', 4_000],
  // Nothing is known of it.
  ['freebsd', 1_800],
  ['constructor', 1_800],
])('on %s a link has at most %i characters', (platform, budget) => {
  expect(mailtoBudget(platform)).toBe(budget);
});

it('stays below what Electron documents for Windows, and far below what came whole on Linux', () => {
  expect(mailtoBudget('win32')).toBeLessThan(2_081);
  // Measured; a web mailer encodes each sign of % once more, and its server takes 8,190.
  expect(mailtoBudget('linux')).toBeLessThan(131_071);
  expect((mailtoBudget('linux') * 5) / 3).toBeLessThan(8_190 * 0.9);
});

it.each(platforms)('opens a letter of exactly the budget and refuses one character more, on %s', (platform) => {
  const budget = mailtoBudget(platform);
  const length = addressWithin({ to: 'a@b.example', subject: 's', body: '' }, budget)!.length;
  const body = 'x'.repeat(budget - length);
  expect(addressWithin({ to: 'a@b.example', subject: 's', body }, budget)).toHaveLength(budget);
  expect(addressWithin({ to: 'a@b.example', subject: 's', body: `${body}x` }, budget)).toBeNull();
});

it('counts the encoded length: letters with accents take six characters', () => {
  expect(mailtoAddress({ to: 'a@b.example', subject: '', body: 'é'.repeat(400) })).toBeNull();
});

it('writes several addresses with commas and lets none of them add a header', () => {
  expect(mailtoAddress({ to: 'a@b.example; c@d.example?bcc=e@f.example', subject: '', body: '' })).toBe(
    'mailto:a@b.example,c@d.example%3Fbcc%3De@f.example?subject=&body=',
  );
});

it('survives half an emoji', () => {
  expect(mailtoAddress({ to: '', subject: '', body: 'ok \ud83d' })).toBe('mailto:?subject=&body=ok%20%EF%BF%BD');
});

it('gives back every text, with CRLF for its line breaks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (subject, body) => {
        const address = mailtoAddress({ to: 'a@b.example', subject, body });
        if (address === null) return;
        const [, query = ''] = address.split('?');
        const read = Object.fromEntries(
          new Map(query.split('&').map((part) => part.split('=').map(decodeURIComponent) as [string, string])),
        );
        expect(read).toEqual({ subject, body: body.replace(/\r\n?|\n/g, '\r\n') });
      },
    ),
  );
});
