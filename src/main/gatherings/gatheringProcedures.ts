import { app, type WebContents } from 'electron';
import { basename } from 'node:path';
import type { gatheringProcedures } from '../../shared/gatheringContract';
import { profileOf } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { Implementation } from '../answer';
import { now } from '../clock';
import type { Desk } from '../desk';
import { openDialog, saveDialog } from '../dialogs';
import { fileName } from '../export/fileName';
import { newId } from '../newId';
import { PlatformFiles } from './platformFiles';

const listFilter = { name: 'Askwell places to look', extensions: ['json'] };
const calendarFilter = { name: 'Calendar file', extensions: ['ics'] };

/** Events as calendar files, places to look as files; main opens the dialogs, no path comes from a page. */
export function createGatheringProcedures(
  desk: Desk,
): Pick<Implementation<WebContents>, keyof typeof gatheringProcedures> {
  const files = new PlatformFiles(newId);
  return {
    'event.saveCalendar': async ({ eventId }, caller) => {
      const [{ eventEntries }, { icsText }, { writeWhole }] = await Promise.all([
        import('../export/eventEntries'),
        import('../export/icsWrite'),
        import('../export/writeWhole'),
      ]);
      const { workspace } = await desk.store();
      const event = workspace.events[eventId];
      if (event === undefined || event.deletedAt !== null)
        throw new Refusal('notFound', 'This event is no longer here. Nothing was written.');
      const at = now().toISOString();
      const entries = eventEntries(event, profileOf(workspace).timeZone, at);
      if (entries.length === 0)
        throw new Refusal('refused', 'This event has no day yet. Nothing was written. Give it a day first.');
      const file = await saveDialog(
        caller,
        'Save for your calendar',
        `${fileName(event.name, 'Event')}.ics`,
        calendarFilter,
      );
      if (file === null) return null;
      await writeWhole(file, icsText(entries, at, app.getVersion()));
      return basename(file);
    },
    'platforms.share': async (_input, caller) => {
      const content = files.textOf((await desk.store()).workspace);
      const path = await saveDialog(
        caller,
        'Share the places to look',
        'Places to look.askwell-places.json',
        listFilter,
      );
      if (path === null) return null;
      const { writeWhole } = await import('../export/writeWhole');
      await writeWhole(path, content);
      return basename(path);
    },
    'platforms.chooseImport': async (_input, caller) => {
      const path = await openDialog(caller, 'Import places to look', listFilter);
      return path === null ? null : files.preview(path, (await desk.store()).workspace);
    },
    'platforms.acceptImport': async ({ token }) => {
      const store = await desk.store();
      return store.apply('platforms.imported', files.accept(token, store.workspace));
    },
  };
}
