import { app, clipboard, nativeTheme, shell, type WebContents } from 'electron';
import { binnedIn, chosenOf } from '../shared/domain/bin';
import { goesWords } from '../shared/domain/binWords';
import type { Command } from '../shared/domain/command';
import { commands, isCommandName } from '../shared/domain/commands';
import type { Note } from '../shared/domain/interview';
import type { Message } from '../shared/domain/message';
import type { RecordMap } from '../shared/domain/workspace';
import { mailtoAddress, mailtoBudget } from '../shared/text/mailto';
import { Refusal } from '../shared/failure';
import type { Implementation } from './answer';
import { createCalendarProcedures } from './calendarProcedures';
import { now } from './clock';
import { coreOf, restOf } from './copies';
import { reportOf, type Desk } from './desk';
import { exportDialog, openDialog, saveDialog } from './dialogs';
import { createDataProcedures } from './health/dataProcedures';
import type { FolderMemory } from './health/folderMemory';
import { createGatheringProcedures } from './gatherings/gatheringProcedures';
import { createLetterProcedures } from './letters/letterProcedures';
import { createListProcedures } from './lists/listProcedures';
import type { historyProcedures } from './history/historyProcedures';
import type { PeopleImport } from './import/peopleImport';
import { createFollowUpProcedures } from './followUpProcedures';
import { createHolidayProcedures } from './holidays/holidayProcedures';
import { createPaperProcedures } from './paper';
import { createReminderProcedures } from './reminders/reminderProcedures';
import type { Reminding } from './reminders/reminding';
import { createRoomProcedures, type RoomWindows } from './roomProcedures';
import { createTalkFileProcedures } from './talkFile';
import { findNotes } from './search/findNotes';
import { openOutside } from './security';
import type { ClockTurn } from '../shared/clockTurn';
import { createClockProcedures } from './time/clockProcedures';
import { firstReturn } from './time/firstReturn';
import type { ZoneMemory } from './time/zoneMemory';
import { createTargetProcedures } from './targets/targetProcedures';
import { createTouchProcedures } from './touch/touchProcedures';
import { turnedInWords } from './turnedInWords';
import { basename, join } from 'node:path';
import type { z } from 'zod';

interface Rooms {
  readonly desk: Desk;
  readonly places: FolderMemory;
  /** Loaded when it is first needed: a start does without it. */
  readonly peopleImport: () => Promise<PeopleImport>;
  /** Loaded when it is first needed, as well. */
  readonly history: () => Promise<ReturnType<typeof historyProcedures>>;
  readonly locale: string;
  readonly openWindow: () => void;
  readonly zones: ZoneMemory;
  /** Says in all windows what befell the time. */
  readonly tellTurn: (turn: ClockTurn) => void;
  readonly room: RoomWindows;
  /** Loaded a moment after the start. */
  readonly reminding: () => Promise<Reminding>;
}

/** The contract, implemented: one short function each. */
export function createProcedures({
  desk,
  places,
  peopleImport,
  history,
  locale,
  openWindow,
  zones,
  tellTurn,
  room,
  reminding,
}: Rooms): Implementation<WebContents> {
  const returnTo = firstReturn(now);
  return {
    'workspace.open': async () => {
      const { store, outcome, folder, isSample } = await desk.openedOrRetried();
      const report = reportOf(outcome);
      return {
        report,
        isSample,
        folder,
        isReadOnly: store.isReadOnly,
        device: store.device,
        core: JSON.stringify({ sequence: store.sequence, collections: coreOf(store.workspace) }),
        undo: { undo: store.undoLabel, redo: store.redoLabel },
        save: store.saveState,
        elsewhere: store.elsewhere,
        now: now().toISOString(),
        returnTo: returnTo(store.workspace),
        locale,
        version: app.getVersion(),
      };
    },
    'workspace.rest': async () => {
      const store = await desk.store();
      return JSON.stringify({ sequence: store.sequence, collections: restOf(store.workspace) });
    },
    'workspace.slice': async ({ collection, field, value }) => {
      const { workspace } = await desk.store();
      const records: RecordMap<Note | Message> = workspace[collection];
      return Object.values(records).filter(
        (record) => field in record && (record as unknown as Record<string, unknown>)[field] === value,
      );
    },
    'workspace.reveal': async () => {
      shell.showItemInFolder(join((await desk.current()).folder, 'askwell.json'));
      return null;
    },
    'command.apply': async ({ name, input }) => {
      if (!isCommandName(name))
        throw new Refusal('unknownCall', 'Askwell does not know this change. Nothing was changed.');
      if ((commands[name] as Command<z.ZodType>).isMainOnly === true)
        throw new Refusal('refused', 'Only Askwell itself may make this change. Nothing was changed.');
      // The store parses the input by the command's own schema.
      return (await desk.store()).apply(name, input as never);
    },
    'change.undo': async ({ sequence }) => {
      const store = await desk.store();
      return turnedInWords(store, await store.undo(sequence));
    },
    'change.redo': async () => {
      const store = await desk.store();
      return turnedInWords(store, await store.redo());
    },
    'bin.tellWhatGoes': async ({ ids }) => {
      const { workspace } = await desk.store();
      return goesWords(workspace, chosenOf(binnedIn(workspace), ids));
    },
    'field.tellWriter': async ({ collection, recordId, field }) =>
      (await desk.store()).writerOf(collection, recordId, field),
    'notes.find': async ({ query }) => findNotes((await desk.store()).workspace, query),
    'people.chooseImport': async (_input, caller) => {
      const file = await openDialog(caller, 'Import people', {
        name: 'LinkedIn export or CSV',
        extensions: ['csv', 'zip'],
      });
      return file === null ? null : (await peopleImport()).preview(file, (await desk.store()).workspace);
    },
    'people.acceptImport': async ({ token, apart }) => {
      const store = await desk.store();
      const input = (await peopleImport()).accept(token, store.workspace, apart);
      await store.backup('pre-import');
      return store.apply('people.imported', input);
    },
    'history.list': async (input) => (await history())['history.list'](input),
    'history.look': async (input) => (await history())['history.look'](input),
    'history.restore': async (input) => (await history())['history.restore'](input),
    'document.export': async (_input, caller) => {
      const file = await saveDialog(caller, 'Export everything', exportDialog.nameOn(now()), exportDialog.filter);
      if (file === null) return null;
      await (await history()).export(file);
      return basename(file);
    },
    'document.chooseExport': async (_input, caller) => {
      const file = await openDialog(caller, 'Open an export', exportDialog.filter);
      return file === null ? null : (await history()).previewExport(file);
    },
    'document.takeIn': async (input) => (await history())['document.takeIn'](input),
    'letter.openInMail': async (letter) => {
      const address = mailtoAddress(letter, mailtoBudget(process.platform));
      if (address === null) return { kind: 'tooLong' };
      try {
        return { kind: (await openOutside(address)) ? 'opened' : 'noMailApp' };
      } catch {
        return { kind: 'noMailApp' };
      }
    },
    'text.copy': async ({ text }) => {
      // Asynchronous from Electron 45 on, plain before; awaiting serves both.
      await clipboard.writeText(text);
      return null;
    },
    'link.open': async ({ address }) => {
      if (!(await openOutside(address)))
        throw new Refusal('refused', 'Askwell opens only web and mail addresses. This one was left alone.');
      return null;
    },
    'sample.open': async () => {
      await desk.openSample();
      return null;
    },
    'sample.leave': async () => {
      await desk.leaveSample();
      return null;
    },
    'window.open': () => {
      openWindow();
      return null;
    },
    'window.setTheme': ({ theme }) => {
      nativeTheme.themeSource = theme;
      return null;
    },
    ...createDataProcedures(desk, places),
    ...createHolidayProcedures(),
    ...createLetterProcedures(),
    ...createListProcedures(desk),
    ...createGatheringProcedures(desk),
    ...createCalendarProcedures(desk),
    ...createFollowUpProcedures(desk),
    ...createTargetProcedures(desk),
    ...createTouchProcedures(desk, locale),
    ...createPaperProcedures(desk),
    ...createClockProcedures(desk, zones, tellTurn),
    ...createRoomProcedures(room),
    ...createReminderProcedures(reminding),
    ...createTalkFileProcedures(desk),
  };
}
