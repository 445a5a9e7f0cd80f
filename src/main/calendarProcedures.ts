import { app, type WebContents } from 'electron';
import { basename } from 'node:path';
import type { calendarProcedures } from '../shared/calendarContract';
import { settingsOf } from '../shared/domain/workspace';
import { Refusal } from '../shared/failure';
import type { Implementation } from './answer';
import { now } from './clock';
import type { Desk } from './desk';
import { openDialog, saveDialog } from './dialogs';
import { fileName } from './export/fileName';
import type { InvitationImport } from './import/ics/invitationImport';
import { newId } from './newId';

const filter = { name: 'Calendar file', extensions: ['ics'] };

/** Calendar files in and out. What reads and writes them is loaded when it is first needed: a start does without it. */
export function createCalendarProcedures(
  desk: Desk,
): Pick<Implementation<WebContents>, keyof typeof calendarProcedures> {
  let made: Promise<InvitationImport> | undefined;
  const invitations = () => (made ??= makeImport());
  return {
    'invitations.choose': async (_input, caller) => {
      const file = await openDialog(caller, 'Take in an invitation', {
        ...filter,
        extensions: ['ics', 'ical', 'ifb', 'icalendar'],
      });
      return file === null ? null : (await invitations()).preview(file, (await desk.store()).workspace);
    },
    'invitations.look': async ({ token, zone }) =>
      (await invitations()).look(token, zone, (await desk.store()).workspace),
    'invitations.takeIn': async ({ token, choices }) => {
      const store = await desk.store();
      return store.apply('invitations.takenIn', (await invitations()).accept(token, choices, store.workspace));
    },
    'interviews.saveCalendar': async ({ interviewIds, hasReflection }, caller) => {
      const [{ plannedEntries, withReflection }, { icsText }, { writeWhole }] = await Promise.all([
        import('./export/icsEntries'),
        import('./export/icsWrite'),
        import('./export/writeWhole'),
      ]);
      const store = await desk.store();
      const planned = plannedEntries(store.workspace, interviewIds);
      if (planned.length === 0)
        throw new Refusal(
          'refused',
          'There is no interview with a time to save. Nothing was written. Give one a day and an hour first.',
        );
      const { reflectionMinutes } = settingsOf(store.workspace);
      const at = now();
      const [only] = planned;
      const name =
        planned.length === 1 && only ? only.entry.summary : `Askwell interviews ${at.toISOString().slice(0, 10)}`;
      const file = await saveDialog(caller, 'Save for your calendar', `${fileName(name, 'Interview')}.ics`, filter);
      if (file === null) return null;
      await writeWhole(
        file,
        icsText(
          hasReflection ? withReflection(planned, reflectionMinutes) : planned.map(({ entry }) => entry),
          at.toISOString(),
          app.getVersion(),
        ),
      );
      await store.apply('interviews.putInCalendar', {
        entries: planned.map(({ interviewId, calendar }) => ({ id: interviewId, calendar })),
      });
      return { fileName: basename(file), count: planned.length };
    },
  };
}

async function makeImport(): Promise<InvitationImport> {
  const { InvitationImport } = await import('./import/ics/invitationImport');
  return new InvitationImport({ newId, now });
}
