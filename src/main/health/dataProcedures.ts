import { app, dialog, BrowserWindow, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { BackupFile, DataHealth, FolderChoice } from '../../shared/dataContract';
import { Refusal } from '../../shared/failure';
import type { Implementation } from '../answer';
import { now } from '../clock';
import type { Desk } from '../desk';
import { backupsFolder, stampOf } from '../storage/backups';
import { reasonOf } from '../storage/saveTrouble';
import { snapshotName } from '../storage/snapshotFile';
import { backupPath, checkDocument } from './checkFiles';
import { checkFolder } from './checkFolder';
import type { FolderMemory } from './folderMemory';
import { sayHolds } from './holds';
import { copyPlanner, placeBackup, refuseInside, siteIn, writeText } from './moveFolder';
import { backupFiles, folderSizes, lastWrite, plannerFiles } from './plannerFiles';

type DataProcedures = Pick<
  Implementation<WebContents>,
  | 'save.retry'
  | 'save.elsewhere'
  | 'data.health'
  | 'data.backUp'
  | 'data.check'
  | 'backups.look'
  | 'folder.choose'
  | 'backup.choose'
  | 'folder.accept'
  | 'folder.read'
  | 'folder.reopen'
>;

/** What the person chose and has not accepted yet. `file`: the backup that goes there. */
interface Pending {
  readonly folder: string;
  readonly does: FolderChoice['does'];
  readonly file: string | null;
}

const titles = {
  move: 'Where is your planner to go?',
  begin: 'Where is the new planner to be?',
  open: 'Which folder holds your planner?',
} as const;

/** The part of the contract that Settings → Data and the opening screens use. */
export function createDataProcedures(desk: Desk, places: FolderMemory): DataProcedures {
  const pending = new Map<string, Pending>();
  const offer = (choice: Pending, holds: string): FolderChoice => {
    const token = randomUUID();
    pending.clear();
    pending.set(token, choice);
    return { token, folder: choice.folder, does: choice.does, holds };
  };
  return {
    'save.retry': async () => {
      await (await desk.store()).retryNow();
      return null;
    },
    'save.elsewhere': async (_input, caller) => saveElsewhere(desk, BrowserWindow.fromWebContents(caller)),
    'data.health': () => health(desk, places),
    'data.backUp': async () => ({ name: await (await desk.store()).backup('manual') }),
    'data.check': async () => checkFolder((await desk.current()).folder),
    'backups.look': async () => {
      const { folder } = await desk.current();
      const files = await plannerFiles(folder).catch(() => null);
      if (files === null) return [];
      const backups = await backupFiles(folder, files.backups);
      return Promise.all(backups.map(async (backup) => ({ ...backup, holds: await holdsOf(folder, backup) })));
    },
    'folder.choose': async ({ purpose }, caller) => {
      const chosen = await askForFolder(caller, titles[purpose]);
      if (chosen === null) return null;
      const site = await siteIn(chosen);
      const own = places.folder;
      if (purpose === 'move' && resolve(site.folder) === resolve(own))
        throw new Refusal('refused', 'Your planner is in this folder already.');
      if (site.isPlanner) return offer({ folder: site.folder, does: 'open', file: null }, await holdsIn(site.folder));
      if (purpose === 'open')
        throw new Refusal('notFound', `There is no planner in ${chosen}. Choose the folder that holds askwell.json.`);
      await refuseInside(own, site.folder);
      const { store, isSample } = await desk.current();
      if (purpose === 'begin') return offer({ folder: site.folder, does: 'begin', file: null }, 'nothing yet');
      if (isSample) throw new Refusal('refused', 'Leave the sample data first, then move your own planner.');
      return offer({ folder: site.folder, does: 'move', file: null }, sayHolds(store.workspace));
    },
    'backup.choose': async ({ name }, caller) => {
      const { folder } = await desk.current();
      const file = name === null ? await askForFile(caller) : knownBackup(folder, name);
      if (file === null) return null;
      const state = await checkDocument(file);
      if (state.kind === 'bad' || state.kind === 'gone')
        throw new Refusal('cannotRead', `${basename(file)} cannot be read. Nothing was changed.`);
      const chosen = await askForFolder(caller, 'Where is the planner from this backup to be?');
      if (chosen === null) return null;
      const site = await siteIn(chosen);
      if (site.isPlanner)
        throw new Refusal(
          'refused',
          'A planner lies in this folder already, and it stays as it is. Choose another one.',
        );
      await refuseInside(places.folder, site.folder);
      return offer({ folder: site.folder, does: 'restore', file }, sayHolds(state.document.collections));
    },
    'folder.accept': async ({ token }) => {
      const choice = pending.get(token);
      if (choice === undefined) throw new Refusal('notFound', 'Please choose the folder again.');
      pending.clear();
      const { folder, does, file } = choice;
      try {
        const before = await desk.moveTo(folder, does === 'begin', async (own) => {
          if (does === 'move') await copyPlanner(own, folder);
          if (file !== null) await placeBackup(file, folder);
        });
        return { before };
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw new Refusal('notSaved', `This did not work: ${reasonOf(error)}. Your planner is where it was.`);
      }
    },
    'folder.read': async () => {
      await desk.openForReading();
      return null;
    },
    'folder.reopen': async () => {
      await desk.reopen();
      return null;
    },
  };
}

/** Writes everything, also what is not saved yet, into a file that the person chooses. null: cancelled. */
export async function saveElsewhere(
  desk: Desk,
  window: BrowserWindow | null,
): Promise<{ readonly name: string } | null> {
  const { store, folder } = await desk.current();
  const options: Electron.SaveDialogOptions = {
    title: 'Save everything elsewhere',
    defaultPath: join(app.getPath('documents'), `askwell-${stampOf(now()).slice(0, 10)}.json`),
    filters: [{ name: 'Askwell planner', extensions: ['json'] }],
  };
  const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (chosen.canceled || chosen.filePath === '') return null;
  if (resolve(dirname(chosen.filePath)) === resolve(folder))
    throw new Refusal('refused', 'This is the planner’s own folder. Please choose another one.');
  try {
    await writeText(chosen.filePath, store.textOfAll());
  } catch (error) {
    throw new Refusal('notSaved', `The copy could not be written: ${reasonOf(error)}. Please choose another place.`);
  }
  return { name: basename(chosen.filePath) };
}

async function health(desk: Desk, places: FolderMemory): Promise<DataHealth> {
  const { store, folder, isSample } = await desk.current();
  const files = await plannerFiles(folder).catch(() => {
    throw new Refusal('notFound', `The folder cannot be read just now: ${folder}`);
  });
  const { saveState } = store;
  return {
    folder,
    isSample,
    isGiven: places.isGiven,
    sizes: await folderSizes(folder, files),
    lastSavedAt: saveState.kind === 'saved' ? saveState.at : await lastWrite(folder, files),
    backups: await backupFiles(folder, files.backups),
    aside: files.aside,
  };
}

async function holdsOf(folder: string, { name }: BackupFile): Promise<string | null> {
  const state = await checkDocument(backupPath(folder, name));
  return state.kind === 'good' || state.kind === 'changed' ? sayHolds(state.document.collections) : null;
}

async function holdsIn(folder: string): Promise<string> {
  const state = await checkDocument(join(folder, snapshotName));
  return state.kind === 'good' || state.kind === 'changed' ? sayHolds(state.document.collections) : 'not known yet';
}

/** A name comes from the page, so it may only be that of a backup. */
function knownBackup(folder: string, name: string): string {
  if (!/^[\w-]+\.json$/.test(name)) throw new Refusal('notFound', 'This backup is not there.');
  return join(folder, backupsFolder, name);
}

async function askForFolder(caller: WebContents, title: string): Promise<string | null> {
  return askFor(caller, { title, buttonLabel: 'Choose', properties: ['openDirectory', 'createDirectory'] });
}

async function askForFile(caller: WebContents): Promise<string | null> {
  const filters = [{ name: 'Askwell planner or backup', extensions: ['json'] }];
  return askFor(caller, { title: 'Which backup?', properties: ['openFile'], filters });
}

async function askFor(caller: WebContents, options: Electron.OpenDialogOptions): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(caller);
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}
