import type { Implementation } from '../../src/main/answer';
import { settingsOf, type Workspace } from '../../src/shared/domain/workspace';
import type { roomProcedures } from '../../src/shared/roomContract';

/** The procedures of roomContract.ts without a system: one compact window that is not there, and a shortcut that is given. */
export function memoryRoom(workspace: Workspace): Pick<Implementation<null>, keyof typeof roomProcedures> {
  let isOnTop = true;
  return {
    'compact.open': () => null,
    'compact.close': () => null,
    'compact.pin': (input) => {
      isOnTop = input.isOnTop ?? isOnTop;
      return { isOnTop };
    },
    'callShortcut.look': () => {
      const keys = settingsOf(workspace).callShortcut;
      return { keys, isOn: keys !== '', why: '' };
    },
  };
}
