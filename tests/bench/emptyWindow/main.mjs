// The floor of every start: an Electron that shows one empty window, and says when it did.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(`${import.meta.dirname}/index.html`);
});
app.on('window-all-closed', () => app.quit());
