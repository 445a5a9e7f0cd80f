import { basename } from 'node:path';
import type { FileFilter, WebContents } from 'electron';
import type { letterProcedures } from '../../shared/letterContract';
import type { Implementation } from '../answer';
import { now } from '../clock';
import { saveDialog } from '../dialogs';
import { fileName } from '../export/fileName';

const filters: Readonly<Record<'eml' | 'txt', FileFilter>> = {
  eml: { name: 'Mail draft', extensions: ['eml'] },
  txt: { name: 'Text', extensions: ['txt'] },
};

/** Letters out of the app as files; what writes mail is loaded when it is first needed. */
export function createLetterProcedures(): Pick<Implementation<WebContents>, keyof typeof letterProcedures> {
  return {
    'letter.saveFile': async ({ as, ...letter }, caller) => {
      const [{ emlOf, textOf }, { writeWhole }] = await Promise.all([
        import('./letterFile'),
        import('../export/writeWhole'),
      ]);
      const name = fileName(`Letter to ${letter.name}`, 'Letter');
      const file = await saveDialog(caller, 'Save the letter', `${name}.${as}`, filters[as]);
      if (file === null) return null;
      await writeWhole(file, as === 'eml' ? emlOf(letter, now()) : textOf(letter));
      return { name: basename(file) };
    },
  };
}
