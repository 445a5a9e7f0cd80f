// The floor of every key: an empty window with a bare field, twice, as the room has two windows.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  for (const place of [0, 1]) {
    const window = new BrowserWindow({
      ...(place === 0 ? { width: 1280, height: 800 } : { width: 380, height: 720 }),
      webPreferences: { sandbox: true },
    });
    void window.loadFile(`${import.meta.dirname}/index.html`);
  }
});
app.on('window-all-closed', () => app.quit());
