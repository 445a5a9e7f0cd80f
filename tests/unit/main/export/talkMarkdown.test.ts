import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { talkMarkdown } from '../../../../src/main/export/talkMarkdown';
import type { FileNote, TalkOnFile } from '../../../../src/shared/domain/talkOnFile';
import { linesOf } from '../../../../src/shared/text/fileNoteWords';

/** A reader of its own, with HTML and links allowed, so that what is not made harmless would show. */
const reader = new MarkdownIt('commonmark', { html: true });

const note = (fields: Partial<FileNote>): FileNote => ({
  id: 'not_1',
  second: null,
  text: '',
  mark: null,
  owner: null,
  isOffRecord: false,
  speaker: '',
  ...fields,
});
const talk = (fields: Partial<TalkOnFile>): TalkOnFile => ({
  who: 'Odalys Thornwhistle',
  people: [{ name: 'Odalys Thornwhistle', title: 'Senior Product Manager', organisation: 'Larkmoor Digital Wards' }],
  organisation: 'Larkmoor Digital Wards',
  purpose: 'How is a first alarm chosen?',
  goal: '',
  medium: 'video',
  day: '2027-01-14',
  from: '17:31',
  to: '17:49',
  zone: 'Europe/London',
  sections: [],
  reflections: [],
  leftOut: 0,
  ...fields,
});
const path = { id: 'gui_1', text: 'How did you end up in this work?', state: 'asked' } as const;

interface Read {
  readonly texts: readonly string[];
  readonly types: ReadonlySet<string>;
}

/** The plain words of every paragraph of a list, and what kinds of thing stand in them. */
function readItems(markdown: string): Read {
  const body = markdown.slice(markdown.indexOf('\n---\n') + 5);
  const types = new Set<string>();
  const texts: string[] = [];
  for (const token of reader.parse(body, {})) {
    types.add(token.type);
    if (token.type !== 'inline' || token.level < 3) continue;
    for (const child of token.children ?? []) types.add(child.type);
    texts.push(
      (token.children ?? [])
        .map(({ type, content }) => (type === 'hardbreak' ? '\n' : type === 'softbreak' ? '(soft)' : content))
        .join(''),
    );
  }
  return { texts, types };
}

it('reads as front matter, the questions, and the lines with their minute and mark', () => {
  const markdown = talkMarkdown(
    talk({
      sections: [
        {
          question: path,
          notes: [
            note({ second: 12, mark: 'insight', text: 'FOUR night shifts' }),
            note({ second: 3_723, mark: 'action', owner: 'them', text: 'slides' }),
            note({ text: 'from memory', speaker: 'Bram' }),
          ],
        },
        { question: { ...path, id: 'gui_2', text: 'Next?', state: 'skipped' }, notes: [] },
      ],
      reflections: [{ ask: 'What surprised you?', answer: 'The nights.\nAll of them.' }],
      leftOut: 2,
    }),
  );
  expect(markdown).toMatchInlineSnapshot(`
    "---
    people:
      - "Odalys Thornwhistle"
    organisation: "Larkmoor Digital Wards"
    date: "2027-01-14"
    from: "17:31"
    to: "17:49"
    zone: "Europe/London"
    medium: "Video call"
    purpose: "How is a first alarm chosen?"
    tags:
      - "interview"
    ---

    # Odalys Thornwhistle

    2027-01-14, 17:31 to 17:49 (Europe/London)

    > How is a first alarm chosen?

    ## How did you end up in this work?

    - **00:12** *Insight* FOUR night shifts
    - **1:02:03** *They promise* slides
    - Bram: from memory

    ## Next? (skipped)

    ## What surprised you?

    The nights.\\
    All of them.

    *2 lines off the record are left out.*
    "
  `);
});

const harmless = new Set([
  ...['heading_open', 'heading_close', 'inline', 'paragraph_open', 'paragraph_close', 'text', 'text_special'],
  ...['bullet_list_open', 'bullet_list_close', 'list_item_open', 'list_item_close', 'hardbreak'],
  ...['blockquote_open', 'blockquote_close'],
]);

describe('whatever a line holds', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](data:text/html;base64,PHNjcmlwdD4=)',
    '<javascript:alert(1)>',
    '[a]: javascript:alert(1)',
    '# not a heading',
    '- not a list',
    '1. nor this',
    '---',
    '***',
    '```js',
    '    code',
    '> quote',
    '| a | b |',
    '*em* **strong** _em_ `code` ~~gone~~',
    'a\\',
    '&amp; &lt;b&gt; &#x27;',
    'line\n\n\nfour lines on',
    '\ttab',
    ' both sides ',
    '\u202Eevil\u202C',
    '\u200B\u200D\uFEFF.',
    'Hạnh 👩🏽‍⚕️ שלום',
    '{{template}} ${x} %s',
    '[[wikilink]] #tag',
  ];

  it('keeps each of a published list of naughty strings as words, and nothing else', () => {
    const list = naughty.filter((text) => text.trim() !== '');
    const { texts, types } = readItems(
      talkMarkdown(talk({ sections: [{ question: path, notes: list.map((text) => note({ text })) }] })),
    );
    expect(texts.map((text) => text.trim())).toEqual(list.map((text) => linesOf(text).join('\n').trim()));
    expect([...types].filter((type) => !harmless.has(type))).toEqual([]);
  });

  it.each(hostile)('%j stays these words, and nothing else', (text) => {
    const { texts, types } = readItems(talkMarkdown(talk({ sections: [{ question: path, notes: [note({ text })] }] })));
    expect(texts).toEqual([text]);
    expect([...types].filter((type) => !harmless.has(type))).toEqual([]);
  });

  it('comes back letter for letter, for any text', () => {
    // CommonMark gives NUL and lone halves of a pair as U+FFFD; and the reader trims white space at the ends that
    // CommonMark does not count as such.
    const trimmed = (text: string) => text.replace(/^(?:(?![ \t\n])\s)+|(?:(?![ \t\n])\s)+$/gu, '');
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/[\0\p{Cs}]/u.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const texts = readItems(
          talkMarkdown(talk({ sections: [{ question: path, notes: lines.map((text) => note({ text })) }] })),
        ).texts;
        expect(texts.map(trimmed)).toEqual(lines.map((text) => trimmed(linesOf(text).join('\n'))));
      }),
      { numRuns: 500 },
    );
  });

  it('is front matter that YAML reads as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const markdown = talkMarkdown(talk({ purpose: words, organisation: 'no', goal: '---\nx: 1' }));
        const end = markdown.indexOf('\n---\n', 4);
        expect(parse(markdown.slice(4, end + 1))).toMatchObject({
          purpose: words,
          organisation: 'no',
          goal: '---\nx: 1',
        });
      }),
    );
  });
});
