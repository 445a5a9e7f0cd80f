import { BrowserWindow, dialog, type FileFilter, type WebContents } from 'electron';

const allFiles: FileFilter = { name: 'All files', extensions: ['*'] };

/** Asks for a file to read, in front of the window that wants it; null: the person cancelled. */
export async function openDialog(caller: WebContents, title: string, filter: FileFilter): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(caller);
  const options: Electron.OpenDialogOptions = { title, properties: ['openFile'], filters: [filter, allFiles] };
  const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Asks where a file shall go; the system asks before one is replaced. Null: the person cancelled. */
export async function saveDialog(
  caller: WebContents,
  title: string,
  defaultPath: string,
  filter: FileFilter,
): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(caller);
  const options: Electron.SaveDialogOptions = { title, defaultPath, filters: [filter, allFiles] };
  const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** What exports are called. */
export const exportDialog = {
  filter: { name: 'Askwell export', extensions: ['json'] } satisfies FileFilter,
  nameOn: (day: Date) => `Askwell ${day.toISOString().slice(0, 10)}.json`,
};
