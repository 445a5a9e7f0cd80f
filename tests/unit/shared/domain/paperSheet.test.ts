import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideQuestion } from '../../../../src/shared/domain/interview';
import {
  paperOfLocale,
  paperSizes,
  roomOf,
  sheetMeasures,
  sheetPages,
  shortened,
  widthOf,
  type PaperSize,
} from '../../../../src/shared/domain/paperSheet';

const question = (text: string, minutes: number, place: number): GuideQuestion => ({
  id: `gui_${place}`,
  interviewId: 'int_1',
  questionId: null,
  text,
  topic: 'role',
  stage: 'core',
  minutes,
  order: `a${place}`,
  priority: 'should',
  assumptionId: null,
  dismissed: [],
  isUnplanned: false,
  isParked: false,
  isForLetter: false,
  state: 'open',
  askedAt: null,
  doneAt: null,
  usefulness: null,
});
const sizes = Object.keys(paperSizes) as PaperSize[];
const anyGuide = fc
  .array(fc.tuple(fc.string({ maxLength: 400 }), fc.integer({ min: 0, max: 30 })), { maxLength: 40 })
  .map((all) => all.map(([text, minutes], place) => question(text, minutes, place)));

describe('the paper twin', () => {
  it('has a box for each question in its order and a last one for anything else', () => {
    fc.assert(
      fc.property(anyGuide, fc.constantFrom(...sizes), (guide, size) => {
        const numbers = sheetPages(guide, size).flatMap(({ boxes }) => boxes.map(({ number }) => number));
        expect(numbers).toEqual([...guide.map((_, place) => place + 1), 0]);
      }),
    );
  });

  it('gives every box three lines to write on, and never goes over its page', () => {
    fc.assert(
      fc.property(anyGuide, fc.constantFrom(...sizes), (guide, size) => {
        for (const [place, { boxes }] of sheetPages(guide, size).entries()) {
          for (const { lines } of boxes) expect(lines).toBeGreaterThanOrEqual(3);
          const used = boxes.reduce((sum, { height }) => sum + height, 0) + (boxes.length - 1) * sheetMeasures.gap;
          expect(used).toBeLessThanOrEqual(roomOf(size, place) + 0.001);
          // Nothing is left but what rounding leaves.
          expect(used).toBeGreaterThan(roomOf(size, place) - boxes.length * 0.1 - 0.1);
        }
      }),
    );
  });

  it('fits five questions and the last box on one page of A4, and of Letter', () => {
    const guide = Array.from({ length: 5 }, (_, place) => question('Walk me through last week.', 3, place));
    expect(sheetPages(guide, 'a4')).toHaveLength(1);
    expect(sheetPages(guide, 'letter')).toHaveLength(1);
    expect(sheetPages(guide, 'a5').length).toBeGreaterThan(1);
  });

  it('gives a longer question more room', () => {
    const [page] = sheetPages([question('Short?', 1, 0), question('Long?', 6, 1)], 'a4');
    const [short, long] = page?.boxes ?? [];
    expect(long?.height).toBeGreaterThan((short?.height ?? 0) * 1.5);
  });
});

describe('the paper of a region', () => {
  it.each([
    ['en-GB', 'a4'],
    ['de-DE', 'a4'],
    ['en-US', 'letter'],
    ['es-MX', 'letter'],
    ['fr-CA', 'letter'],
    ['fr-FR', 'a4'],
    ['en', 'letter'],
    ['not a locale', 'a4'],
    ['', 'a4'],
  ])('%s writes on %s', (locale, size) => {
    expect(paperOfLocale(locale)).toBe(size);
  });
});

describe('cutting', () => {
  it('is one line, no wider than asked, and the same when it fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 20, max: 200 }),
        (text, longest) => {
          const cut = shortened(text, longest);
          expect(cut).not.toMatch(/[\r\n]/);
          expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(longest, 2) + 1);
          const line = text.replace(/\s+/gu, ' ').trim();
          if (widthOf(line) <= longest) expect(cut).toBe(line);
          else expect(cut.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('ends at a word', () => {
    expect(shortened('Which alarms did you remove first, and how did the wards take it?', 40)).toBe(
      'Which alarms did you remove first…',
    );
  });
});
