import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge } from '../shared/bridge';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  subscribe: (listener) => {
    const hear = (_event: unknown, name: string, payload: unknown) => {
      listener(name, payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => ipcRenderer.off(EVENT_CHANNEL, hear);
  },
};
contextBridge.exposeInMainWorld('askwell', bridge);
