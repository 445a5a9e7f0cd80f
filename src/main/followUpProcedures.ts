import { app, type WebContents } from 'electron';
import { basename } from 'node:path';
import { Refusal } from '../shared/failure';
import type { followUpProcedures } from '../shared/followUpContract';
import type { Implementation } from './answer';
import { now } from './clock';
import type { Desk } from './desk';
import { saveDialog } from './dialogs';
import { fileName } from './export/fileName';

/** Follow-ups into a calendar file. What writes it is loaded when it is first needed: a start does without it. */
export function createFollowUpProcedures(
  desk: Desk,
): Pick<Implementation<WebContents>, keyof typeof followUpProcedures> {
  return {
    'followUps.saveCalendar': async ({ followUpIds }, caller) => {
      const [{ plannedFollowUps }, { icsDaysText }, { writeWhole }] = await Promise.all([
        import('./export/icsFollowUps'),
        import('./export/icsDays'),
        import('./export/writeWhole'),
      ]);
      const store = await desk.store();
      const planned = plannedFollowUps(store.workspace, followUpIds);
      if (planned.length === 0)
        throw new Refusal('refused', 'There is no open follow-up to save. Nothing was written.');
      const at = now();
      const [only] = planned;
      const name =
        planned.length === 1 && only ? only.entry.summary : `Askwell follow-ups ${at.toISOString().slice(0, 10)}`;
      const file = await saveDialog(caller, 'Save for your calendar', `${fileName(name, 'Follow-up')}.ics`, {
        name: 'Calendar file',
        extensions: ['ics'],
      });
      if (file === null) return null;
      await writeWhole(
        file,
        icsDaysText(
          planned.map(({ entry }) => entry),
          at.toISOString(),
          app.getVersion(),
        ),
      );
      await store.apply('followUps.putInCalendar', {
        entries: planned.map(({ followUpId, calendar }) => ({ id: followUpId, calendar })),
      });
      return { fileName: basename(file), count: planned.length };
    },
  };
}
