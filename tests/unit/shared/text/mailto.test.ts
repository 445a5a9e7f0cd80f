import fc from 'fast-check';
import { expect, it } from 'vitest';
import vectors from '../../../fixtures/mailto/vectors.json';
import { MAILTO_BUDGET, mailtoAddress } from '../../../../src/shared/text/mailto';

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

it('refuses what is too long for every system, so that it is copied instead', () => {
  const { to, subject, body } = vectors.find(({ name }) => name === 'too long')!;
  expect(mailtoAddress({ to, subject, body })).toBeNull();
});

it('opens a letter of exactly the budget and refuses one character more', () => {
  const length = mailtoAddress({ to: 'a@b.example', subject: 's', body: '' })!.length;
  const body = 'x'.repeat(MAILTO_BUDGET - length);
  expect(mailtoAddress({ to: 'a@b.example', subject: 's', body })).toHaveLength(MAILTO_BUDGET);
  expect(mailtoAddress({ to: 'a@b.example', subject: 's', body: `${body}x` })).toBeNull();
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
