import { isMac, useScreenKeys } from '../../lib/keyboard';
import type { LineActions } from './useLineActions';
import { focusNote } from './useRoomKeys';

const digits = isMac ? 'mod' : 'alt';

/** The keys of the line with the caret. All of them act while writing. */
export function useLineKeys(actions: LineActions, onAddPerson: () => void): void {
  const inText = true;
  useScreenKeys('The line with the caret', [
    { keys: 'alt+Enter', does: 'split the line here', run: actions.split, inText },
    { keys: 'Backspace', does: 'at its beginning: join it with the line above', run: focusNote },
    { keys: 'mod+shift+Backspace', does: 'remove the line', run: actions.remove, inText },
    { keys: `${digits}+6`, does: 'off the record, again puts it on', run: actions.offRecord, inText },
    { keys: `${digits}+7`, does: 'who said it: the next person of the talk', run: actions.nextSpeaker, inText },
    {
      keys: 'alt+shift+ArrowUp',
      does: 'move it to the question before',
      run: () => {
        actions.moveBy(-1);
      },
      inText,
    },
    {
      keys: 'alt+shift+ArrowDown',
      does: 'move it to the question after',
      run: () => {
        actions.moveBy(1);
      },
      inText,
    },
    { keys: 'mod+shift+j', does: 'add a person to this talk', run: onAddPerson, inText },
  ]);
}
