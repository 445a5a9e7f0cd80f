const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('append', { line: (text) => ipcRenderer.invoke('line', text) });
