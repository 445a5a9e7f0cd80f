import type { WebContents } from 'electron';
import { basename } from 'node:path';
import { printSizes, type PrintSize } from '../shared/domain/paperSheet';
import { Refusal } from '../shared/failure';
import type { paperProcedures } from '../shared/paperContract';
import type { Implementation } from './answer';
import type { Desk } from './desk';
import { saveDialog } from './dialogs';
import { fileName } from './export/fileName';
import { writeWhole } from './export/writeWhole';

const filter = { name: 'PDF', extensions: ['pdf'] };
const MM_IN_INCH = 25.4;
// Stands in the margin that the page’s own style leaves (Talk.module.css).
const pageNumber =
  '<div style="width: 100%; text-align: center; font: 7pt sans-serif; color: #4a4a4a"><span class="pageNumber"></span> of <span class="totalPages"></span></div>';
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/**
 * Paper from the page that asks: its print style leaves nothing but the sheets, which bring their own margins. So the
 * fonts, the content-security policy and the closed network are those of the window.
 */
export function createPaperProcedures(desk: Desk): Pick<Implementation<WebContents>, keyof typeof paperProcedures> {
  return {
    'paper.savePdf': async ({ name, size, isLong }, caller) => {
      const bytes = await pdfOf(caller, size, isLong);
      const chosen = await saveDialog(caller, 'Save as PDF', `${fileName(name)}.pdf`, filter);
      if (chosen === null) return null;
      await writeWhole(chosen, bytes);
      return { name: basename(chosen) };
    },
    'paper.print': async ({ size }, caller) => ({ kind: await printed(caller, size) }),
    'notes.offRecord': async ({ ids }) => {
      const { notes } = (await desk.store()).workspace;
      return ids.filter((id) => Object.hasOwn(notes, id) && notes[id]?.isOffRecord === true);
    },
  };
}

async function pdfOf(page: WebContents, size: PrintSize, isLong: boolean): Promise<Buffer> {
  const { width, height } = printSizes[size];
  try {
    return await page.printToPDF({
      pageSize: { width: width / MM_IN_INCH, height: height / MM_IN_INCH },
      margins: noMargins,
      printBackground: true,
      generateTaggedPDF: true,
      ...(isLong ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: pageNumber } : {}),
    });
  } catch {
    throw new Refusal(
      'unexpected',
      'The PDF could not be made, and no file was written. Close other documents that are being printed and try again.',
    );
  }
}

function printed(page: WebContents, size: PrintSize): Promise<'printed' | 'cancelled'> {
  const { width, height } = printSizes[size];
  return new Promise((resolve, reject) => {
    page.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: Math.round(width * 1_000), height: Math.round(height * 1_000) },
      },
      (isDone, reason) => {
        if (isDone) resolve('printed');
        else if (/cancel/i.test(reason)) resolve('cancelled');
        else
          reject(
            new Refusal(
              'refused',
              'The system would not print this; is a printer set up? You can save it as a PDF and print that.',
            ),
          );
      },
    );
  });
}
