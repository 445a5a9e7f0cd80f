import { BrowserWindow, type WebContents } from 'electron';
import type { roomProcedures } from '../shared/roomContract';
import type { Implementation } from './answer';
import type { CallShortcut } from './callShortcut';
import type { CompactWindow } from './windows/compactWindow';

export interface RoomWindows {
  readonly compact: CompactWindow;
  readonly shortcut: CallShortcut;
}

/** What the live room asks of the system: its compact window and the shortcut for an unplanned call. */
export function createRoomProcedures({
  compact,
  shortcut,
}: RoomWindows): Pick<Implementation<WebContents>, keyof typeof roomProcedures> {
  return {
    'compact.open': ({ interviewId }, caller) => {
      compact.open(interviewId, BrowserWindow.fromWebContents(caller));
      return null;
    },
    'compact.close': ({ to }) => {
      compact.close(to);
      return null;
    },
    'compact.pin': ({ isOnTop }) => {
      if (isOnTop !== null) compact.pin(isOnTop);
      return { isOnTop: compact.isOnTop };
    },
    'callShortcut.look': () => shortcut.state,
  };
}
