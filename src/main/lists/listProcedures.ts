import { basename } from 'node:path';
import type { FileFilter, WebContents } from 'electron';
import type { listProcedures } from '../../shared/listContract';
import { Refusal } from '../../shared/failure';
import type { Implementation } from '../answer';
import type { Desk } from '../desk';
import { openDialog, saveDialog } from '../dialogs';
import { writeText } from '../health/moveFolder';
import { newId } from '../newId';
import { reasonOf } from '../storage/saveTrouble';
import { ListFiles, listFileName } from './listFiles';

const filter: FileFilter = { name: 'Askwell question list', extensions: ['json'] };

/** Question lists as files; main opens the dialogs, no path comes from a page. */
export function createListProcedures(desk: Desk): Pick<Implementation<WebContents>, keyof typeof listProcedures> {
  const files = new ListFiles(newId);
  return {
    'questionList.share': async ({ listId }, caller) => {
      const { name, text } = files.textOf((await desk.store()).workspace, listId);
      const path = await saveDialog(caller, 'Share a question list', listFileName(name), filter);
      if (path === null) return null;
      try {
        await writeText(path, [text]);
      } catch (error) {
        throw new Refusal(
          'notSaved',
          `The list could not be written: ${reasonOf(error)}. Please choose another place.`,
        );
      }
      return basename(path);
    },
    'questionList.chooseImport': async (_input, caller) => {
      const path = await openDialog(caller, 'Import a question list', filter);
      return path === null ? null : files.preview(path, (await desk.store()).workspace);
    },
    'questionList.acceptImport': async ({ token }) => {
      const store = await desk.store();
      const input = files.accept(token, store.workspace);
      return { change: await store.apply('questionList.imported', input), listId: input.id };
    },
  };
}
