import type { GuideQuestion } from './interview';

/** Sizes of paper, in millimetres, upright. Letter: ANSI A; the others: ISO 216. */
export const paperSizes = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'Letter', width: 215.9, height: 279.4 },
  a5: { name: 'A5', width: 148, height: 210 },
} as const;
export type PaperSize = keyof typeof paperSizes;

/** Cards for a letter by hand: A6 lying, as a postcard; A5 upright for more words. ISO 216. */
export const cardSizes = {
  a6: { name: 'Card, A6', width: 148, height: 105 },
  a5: { name: 'Card, A5', width: 148, height: 210 },
} as const;
export type CardSize = keyof typeof cardSizes;

/** Everything that can be printed on, in millimetres. */
export const printSizes = { ...paperSizes, a6: cardSizes.a6 } as const;
export type PrintSize = keyof typeof printSizes;

/**
 * Regions that write on Letter; all others use A4. After CLDR, supplemental/measurementData, paperSize US-Letter.
 */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a language and region (`en-US`); a language without a region counts as its most likely one. */
export function paperOfLocale(locale: string): 'a4' | 'letter' {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return region !== undefined && letterRegions.has(region) ? 'letter' : 'a4';
  } catch {
    return 'a4';
  }
}

/** One box of the paper twin. All lengths in millimetres. */
export interface SheetBox {
  /** What is typed before its lines; 0: “Anything else”. */
  readonly number: number;
  readonly question: GuideQuestion | null;
  /** The question as it stands there; cut at a word where it would leave no room to write. */
  readonly text: string;
  readonly height: number;
  /** Ruled lines to write on. */
  readonly lines: number;
}

export interface SheetPage {
  readonly boxes: readonly SheetBox[];
}

/** Lengths of the sheet’s parts in millimetres; the style sheet of the paper uses the same. */
export const sheetMeasures = {
  margin: { a4: 14, letter: 14, a5: 10 },
  /** Who, when, what for: on the first page. */
  head: { a4: 27, letter: 27, a5: 25 },
  /** The name alone, on later pages. */
  laterHead: 9,
  /** The marks and the page number, on every page. */
  foot: { a4: 13, letter: 13, a5: 17 },
  gap: 3,
  /** Between two ruled lines: college ruling, 9/32 inch. */
  ruling: 7.1,
  questionLine: 5.2,
  padding: 5,
} as const;

/** Lines to write on that every box has at least: big enough for what people say in two minutes. */
const FEWEST_LINES = 3;
const LONGEST_QUESTION = 220;

/**
 * The guide on paper: a box for each question in its order and one for anything else, on as few pages as give every
 * box three lines to write on, shared evenly over the pages. The room that is left goes to the boxes by their planned
 * minutes. Pure: the same guide on the same paper makes the same pages.
 */
export function sheetPages(guide: readonly GuideQuestion[], size: PaperSize): readonly SheetPage[] {
  const wanted = [...guide.map((question, place) => ({ number: place + 1, question })), { number: 0, question: null }];
  const boxes = wanted.map(({ number, question }) => {
    const text = shortened(question?.text ?? 'Anything else, and whom else to meet');
    return { number, question, text, least: leastHeight(text, size), weight: Math.max(1, question?.minutes ?? 2) };
  });
  const room = (page: number) => roomOf(size, page);
  const fewest = pagesFor(boxes, room).length;
  // The smallest share of each page at which they still fit on as few: so no page is nearly empty.
  let fill = 1;
  for (let share = 0.4; share < 1; share += 0.02) {
    if (pagesFor(boxes, (page) => room(page) * share).length > fewest) continue;
    fill = share;
    break;
  }
  return pagesFor(boxes, (page) => room(page) * fill).map((page, place) => {
    const spare = room(place) - page.reduce((sum, { least }) => sum + least, 0) - gaps(page.length);
    const weights = page.reduce((sum, { weight }) => sum + weight, 0);
    return {
      boxes: page.map(({ number, question, text, least, weight }) => {
        const height = floored(least + (Math.max(0, spare) * weight) / weights);
        const rest = height - sheetMeasures.padding - textLines(text, size) * sheetMeasures.questionLine;
        return { number, question, text, height, lines: Math.floor(rest / sheetMeasures.ruling) };
      }),
    };
  });
}

function pagesFor<Box extends { readonly least: number }>(
  boxes: readonly Box[],
  room: (page: number) => number,
): Box[][] {
  const pages: Box[][] = [];
  let page: Box[] = [];
  for (const box of boxes) {
    const height = [...page, box].reduce((sum, { least }) => sum + least, 0) + gaps(page.length + 1);
    if (page.length > 0 && height > room(pages.length)) {
      pages.push(page);
      page = [];
    }
    page.push(box);
  }
  return [...pages, page];
}

/** Millimetres for boxes on a page; `page` counts from 0. */
export function roomOf(size: PaperSize, page: number): number {
  const { margin, head, laterHead, foot } = sheetMeasures;
  return paperSizes[size].height - 2 * margin[size] - (page === 0 ? head[size] : laterHead) - foot[size];
}

function gaps(boxes: number): number {
  return Math.max(0, boxes - 1) * sheetMeasures.gap;
}

function leastHeight(text: string, size: PaperSize): number {
  const { padding, questionLine, ruling } = sheetMeasures;
  return padding + textLines(text, size) * questionLine + FEWEST_LINES * ruling;
}

/** Lines that a question takes at 11 points, beside its number and its minutes. Counted generously. */
function textLines(text: string, size: PaperSize): number {
  const width = paperSizes[size].width - 2 * sheetMeasures.margin[size] - 34;
  return Math.max(1, Math.ceil((widthOf(text) * 2.15) / width));
}

/** The width of a text in letters of middle width; wide scripts count double. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u.test(
        letter,
      )
        ? 2
        : /[MWmw@%—…]/.test(letter)
          ? 1.5
          : 1;
  return width;
}

/** One line of text, at most `longest` letters wide, cut at a word where there is one. */
export function shortened(text: string, longest = LONGEST_QUESTION): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (widthOf(line) <= longest) return line;
  let cut = '';
  let width = 1;
  for (const letter of line) {
    width += widthOf(letter);
    if (width > longest) break;
    cut += letter;
  }
  const atWord = cut.replace(/\s+\S*$/u, '');
  // No full stop or comma before the dots.
  return `${(atWord.length > cut.length / 2 ? atWord : cut).replace(/[\s.,;:]+$/u, '')}…`;
}

function floored(millimetres: number): number {
  return Math.floor(millimetres * 10) / 10;
}
