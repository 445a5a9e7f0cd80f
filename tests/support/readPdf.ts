import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly title: string;
  /** Of each page, in millimetres, rounded. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** Of each page: all its words in the order of the file, with single spaces. */
  readonly texts: readonly string[];
  /** Of each font on any page, whether its letters are in the file. */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

const MM_IN_POINT = 25.4 / 72;

/** Reads a PDF with pdf.js, which shares no code with what wrote it. `picture`: writes the first page there, as PNG. */
export async function readPdf(file: string, picture?: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const sizes: { width: number; height: number }[] = [];
  const texts: string[] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ width: Math.round(width * MM_IN_POINT), height: Math.round(height * MM_IN_POINT) });
    const { items } = await page.getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [place, operation] of fnArray.entries()) {
      if (operation !== OPS.setFont) continue;
      const id = String((argsArray[place] as unknown[])[0]);
      const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean; isType3Font?: boolean };
      // The letters of a Type 3 font are drawings in the file itself.
      fonts.set(font.name, font.isType3Font === true || font.missingFile !== true);
    }
    if (number === 1 && picture !== undefined) {
      const viewport = page.getViewport({ scale: 1.6 });
      const canvas = createCanvas(viewport.width, viewport.height);
      await page.render({
        canvas: canvas as unknown as HTMLCanvasElement,
        canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
        viewport,
      }).promise;
      writeFileSync(picture, canvas.toBuffer('image/png'));
    }
  }
  await task.destroy();
  const title = (info as { readonly Title?: string }).Title ?? '';
  return { title, sizes, texts, fonts: [...fonts].map(([name, isEmbedded]) => ({ name, isEmbedded })) };
}
