// The floor of every save from a window: a line over the wire, appended, on the disk, answered. Nothing else.
import { app, BrowserWindow, ipcMain } from 'electron';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

app.whenReady().then(async () => {
  const file = await open(join(app.getPath('userData'), 'lines'), 'a');
  ipcMain.handle('line', async (_event, text) => {
    await file.write(text);
    await file.datasync();
  });
  const preload = join(import.meta.dirname, 'preload.cjs');
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, preload } });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
