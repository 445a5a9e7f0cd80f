import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureResource } from '../../../../src/shared/text/capturedResource';
import { placeInLink, titleFromLink } from '../../../../src/shared/text/linkWords';
import { resourceFromFile } from '../../../../src/shared/text/resourceFile';

const nothing = { note: '', topics: [], where: '', isBehindPaywall: false };

describe('what is pasted becomes a resource from its own words', () => {
  it.each([
    [
      'https://paper.example/2027/how-often-nurses-silence-alarms.html',
      {
        link: 'https://paper.example/2027/how-often-nurses-silence-alarms.html',
        title: 'How often nurses silence alarms',
        kind: 'article',
      },
    ],
    ['https://paper.example/alarms.', { link: 'https://paper.example/alarms', title: 'Alarms (paper.example)' }],
    ['https://paper.example/', { title: 'paper.example', kind: 'article' }],
    ['www.paper.example/alarms', { link: 'https://www.paper.example/alarms' }],
    [
      'Alarm counts at night https://paper.example/x1',
      { title: 'Alarm counts at night', link: 'https://paper.example/x1' },
    ],
    [
      '[Alarm counts](https://paper.example/x1) table 2',
      { title: 'Alarm counts table 2', link: 'https://paper.example/x1', where: 'table 2' },
    ],
    ['“Alarm counts at night”', { title: 'Alarm counts at night', link: '', kind: 'other' }],
    ['- Alarm counts: https://paper.example/x', { title: 'Alarm counts' }],
    [
      'Alarm counts\nhttps://paper.example/x\nThe table on page 22 is the thing.\n#triage #alarm_fatigue',
      {
        title: 'Alarm counts',
        note: 'The table on page 22 is the thing.',
        topics: ['triage', 'alarm fatigue'],
        where: 'page 22',
      },
    ],
    ['Thinking slowly, a book by I. Nvented', { kind: 'book', title: 'Thinking slowly, a book by I. Nvented' }],
    ['A study of letters, behind a paywall https://paper.example/y', { kind: 'paper', isBehindPaywall: true }],
    ['Municipal accounting, free course, 6 h', { kind: 'course' }],
    ['Of course we know https://paper.example/why-we-know', { kind: 'article' }],
    ['https://www.youtube.com/watch?v=abc123&t=754s', { kind: 'talk', title: 'youtube.com', where: '12:34' }],
    ['doi:10.1234/abc.5', { link: 'https://doi.org/10.1234/abc.5', kind: 'paper' }],
    [
      'see (https://en.example.org/wiki/Alarm_(device)) for more',
      { link: 'https://en.example.org/wiki/Alarm_(device)' },
    ],
    [
      'https://paper.example/%E2%82%AC%E0%A4%A',
      { link: 'https://paper.example/%E2%82%AC%E0%A4%A', title: 'paper.example' },
    ],
    ['Nguyễn: phân loại bệnh nhân https://bao.example/a', { title: 'Nguyễn: phân loại bệnh nhân' }],
  ])('%s', (pasted, wanted) => {
    expect(captureResource(pasted)).toMatchObject(wanted);
  });

  it('keeps a second address and a long first line in the note', () => {
    const long = 'word '.repeat(60).trim();
    const kept = captureResource(`${long}\nhttps://a.example/one-two\nhttps://b.example/three`);
    expect(kept?.title.length).toBeLessThanOrEqual(200);
    expect(kept?.title.endsWith('…')).toBe(true);
    expect(kept?.note).toBe(`${long}\nhttps://b.example/three`);
  });

  it('makes nothing of nothing', () => {
    expect(captureResource(' \n\t ')).toBeNull();
  });

  it('never throws, always has a title of one line, and loses no word of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (pasted) => {
        const kept = captureResource(pasted);
        if (kept === null) return;
        expect(kept.title.trim()).not.toBe('');
        expect(kept.title).not.toMatch(/[\r\n]/);
        expect(kept.link).not.toMatch(/\s/);
        expect(kept.link.length).toBeLessThanOrEqual(1_000);
      }),
    );
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (lines) => {
        const kept = captureResource(lines.map((line) => line.join(' ')).join('\n'));
        const said = `${kept?.title ?? ''} ${kept?.note ?? ''}`.split(/\s+/u);
        for (const one of lines.flat()) expect(said).toContain(one);
      }),
    );
  });
});

describe('an address tells its title and its place', () => {
  it.each([
    ['https://a.example/blog/2027/01/why-letters-fail/', 'Why letters fail'],
    ['https://a.example/index.html', 'a.example'],
    ['https://a.example/p/8f3c21d9e0', 'a.example'],
    ['https://a.example/reports/top-10-alarms.pdf', 'Top 10 alarms'],
    ['https://www.a.example:8080/Letter_style_guide?utm=1#top', 'Letter style guide'],
  ])('%s', (link, title) => {
    expect(titleFromLink(link)).toBe(title);
  });

  it.each([
    ['https://a.example/x.pdf#page=22', 'page 22'],
    ['https://a.example/v?t=1h2m3s', '62:03'],
    ['https://a.example/v?start=90', '01:30'],
    ['https://a.example/v?t=', ''],
    ['https://a.example/v', ''],
  ])('%s points to “%s”', (link, place) => {
    expect(placeInLink(link)).toBe(place);
  });
});

describe('what is dropped as a file', () => {
  const xml = `<?xml version="1.0"?><plist version="1.0"><dict>\n<key>URL</key>\n<string>https://paper.example/a?b=1&amp;c=2</string></dict></plist>`;
  it.each([
    [
      'How alarms are silenced.url',
      '[InternetShortcut]\r\nURL=https://paper.example/1\r\nIconIndex=0\r\n',
      'How alarms are silenced',
      'https://paper.example/1',
    ],
    ['Alarm counts.webloc', xml, 'Alarm counts', 'https://paper.example/a?b=1&c=2'],
    [
      'Alarm counts.webloc',
      'bplist00\xd1\x01\x02SURL_\x10\x17https://paper.example/b\x08\x0b\x0f\x00',
      'Alarm counts',
      'https://paper.example/b',
    ],
    ['notes.txt', 'Alarm counts https://paper.example/c', 'Alarm counts', 'https://paper.example/c'],
  ])('%s', (name, content, title, link) => {
    expect(resourceFromFile(name, content)).toMatchObject({ ...nothing, title, link });
  });

  it.each([
    ['picture.png', 'https://paper.example/1'],
    ['bad.url', '[InternetShortcut]\nURL=javascript:alert(1)'],
    ['bad.url', '[InternetShortcut]\nURL=file:///etc/passwd'],
    ['empty.webloc', '<plist></plist>'],
    ['empty.txt', '  '],
    ['noend', 'https://paper.example/1'],
  ])('%s is nothing to keep', (name, content) => {
    expect(resourceFromFile(name, content)).toBeNull();
  });
});
