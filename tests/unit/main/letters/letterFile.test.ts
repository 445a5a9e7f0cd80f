import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { emlOf, textOf, type FiledLetter } from '../../../../src/main/letters/letterFile';

const at = new Date('2027-01-11T20:10:00.000Z');
const letter: FiledLetter = {
  to: 'odalys@larkmoor.example',
  name: 'Odalys Thornwhistle',
  subject: 'Ward alarms',
  body: 'Dear Odalys,\n\nmay we speak?\n\nImogen',
};
const eml = (fields: Partial<FiledLetter> = {}) => emlOf({ ...letter, ...fields }, at);
/** Read back by a parser that shares no code with the writer. */
const read = (fields: Partial<FiledLetter> = {}) => PostalMime.parse(eml(fields));
const header = async (name: string, fields: Partial<FiledLetter> = {}) =>
  (await read(fields)).headers.find(({ key }) => key === name)?.value;

describe('a letter as a mail file', () => {
  it('is an unsent draft of one plain part, dated, without a sender', async () => {
    const mail = await read();
    expect(mail).toMatchObject({
      to: [{ name: 'Odalys Thornwhistle', address: 'odalys@larkmoor.example' }],
      subject: 'Ward alarms',
      date: '2027-01-11T20:10:00.000Z',
      attachments: [],
    });
    expect(mail.text?.trimEnd()).toBe(letter.body);
    expect(mail.from).toBeUndefined();
    expect(await header('x-unsent')).toBe('1');
    expect(await header('content-type')).toBe('text/plain; charset=utf-8');
    expect(mail.html).toBeUndefined();
  });

  it.each([
    ['accents', 'Zoë Østervang', 'Über „Alarme“, 20 min'],
    [
      'far away letters',
      'Nguyễn Thị Hạnh-Demo',
      '病棟のアラームについて、二十分だけお話しできますか。ありがとうございます。何卒よろしくお願いいたします。',
    ],
    ['emoji at the seams', '👩‍⚕️ Priya', `${'a'.repeat(37)}👩‍⚕️👍🏽 and on and on and on and on and on 👍🏽👍🏽👍🏽👍🏽👍🏽`],
    ['signs that mean something', 'Łąkowski, Teodor "Teo"', '=?utf-8?Q?not_a_word?='],
    ['a quoted plain name', 'Smith, "Sam" (they)', 'Plain'],
  ])('keeps %s', async (_what, name, subject) => {
    const mail = await read({ name, subject, body: `${subject}\n${name}` });
    expect(mail.to).toEqual([{ name, address: letter.to }]);
    expect(mail.subject).toBe(subject);
    expect(mail.text?.trimEnd()).toBe(`${subject}\n${name}`);
    const lines = eml({ name, subject }).split('\r\n');
    // RFC 5322: at most 78 characters, and nothing but ASCII.
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(eml({ name, subject })).toMatch(/^[\t\r\n -~]*$/);
    // RFC 2047: an encoded word has at most 75.
    for (const [word] of eml({ name, subject }).matchAll(/=\?utf-8\?[BQ]\?[^?]*\?=/giu))
      expect(word.length).toBeLessThanOrEqual(75);
  });

  it('keeps long lines, spaces at an end, a dot alone, “From ” and “=” as they are', async () => {
    const body = `${'word '.repeat(300)}end\n.\nFrom here on = equal=3D\ntrailing \nlast`;
    expect((await read({ body })).text?.trimEnd()).toBe(body);
    expect(
      Math.max(
        ...eml({ body })
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(78);
  });

  it.each(['a\r\nBcc: evil@example.org', 'a\nX-Evil: 1', 'a\r\n\r\nbody'])(
    'lets no header in through %j',
    async (evil) => {
      const mail = await read({ subject: evil, name: evil, to: `x@example.org\r\nBcc: evil@example.org` });
      expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
      expect(mail.headers.map(({ key }) => key)).not.toContain('x-evil');
      expect(mail.bcc ?? []).toEqual([]);
      expect(mail.text?.trimEnd()).toBe(letter.body);
    },
  );

  it.each(['', 'Odalys', 'a@b, c@d', 'Odalys <o@x.example>', 'two words@x.example'])(
    'leaves “%s” out of To',
    async (to) => {
      expect((await read({ to })).to ?? []).toEqual([]);
    },
  );

  it('has only CRLF line ends, whatever the body had', () => {
    expect(eml({ body: 'a\rb\nc\r\nd' }).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
});

it('as text it says to whom, about what, and the words', () => {
  expect(textOf({ ...letter, name: 'Zoë', body: 'Dear Zoë,\r\nüber 👍\n\n' })).toBe(
    'To: Zoë, odalys@larkmoor.example\nSubject: Ward alarms\n\nDear Zoë,\nüber 👍\n',
  );
  expect(textOf({ to: '', name: '', subject: '', body: 'Hello' })).toBe('Hello\n');
});
