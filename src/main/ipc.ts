import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../shared/bridge';
import type { EventName, Events } from '../shared/contract';
import type { Reply } from '../shared/failure';
import { isOwnAddress } from './protocol';

/**
 * The only file that touches ipcMain. A call is answered when it comes from the top frame of one of
 * our own windows and from our own page; anything else gets silence.
 */
export function serve(answer: (name: unknown, input: unknown, window: WebContents) => Promise<Reply<unknown>>): void {
  ipcMain.handle(CALL_CHANNEL, async (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (frame?.parent !== null || !isOwnAddress(frame.url)) return undefined;
    return answer(name, input, event.sender);
  });
}

/** Tells every open window. */
export function tellWindows<Name extends EventName>(
  windows: readonly BrowserWindow[],
  name: Name,
  payload: Events[Name],
): void {
  for (const window of windows) if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
}
