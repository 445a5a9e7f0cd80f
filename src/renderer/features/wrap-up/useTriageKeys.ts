import { marks, type Mark } from '../../../shared/domain/interview';
import { useScreenKeys } from '../../lib/keyboard';
import { focusFirstField, focusRow, isInRow } from './rowFocus';
import type { Triage } from './useTriage';

/**
 * Every decision of the sorting has a key. `chooseMark`: what a digit does; with the menu behind A open it chooses there,
 * also in the moment before the menu has the focus.
 */
export function useTriageKeys(
  triage: Triage,
  {
    accept,
    openAlso,
    chooseMark,
  }: { readonly accept: () => void; readonly openAlso: () => void; readonly chooseMark: (mark: Mark) => void },
): void {
  const { current } = triage;
  const move = (by: 1 | -1) => () => {
    focusRow(triage.move(by));
  };
  useScreenKeys('Wrap-up', [
    { keys: 'j', does: 'next note', run: move(1) },
    { keys: 'k', does: 'note before', run: move(-1) },
    { keys: 'ArrowDown', does: 'next note', run: move(1), isHidden: true },
    { keys: 'ArrowUp', does: 'note before', run: move(-1), isHidden: true },
    { keys: 'Enter', does: 'accept', run: accept },
    {
      keys: 'Escape',
      does: 'from a field back to the note',
      inText: true,
      run: () => {
        if (current !== null && isInRow(current.id)) focusRow(current.id);
      },
    },
    { keys: 'x', does: 'leave as a note', run: () => void triage.leave().then(focusRow) },
    { keys: 'e', does: 'edit what it becomes', run: focusFirstField },
    { keys: 'a', does: 'it is also something else', run: openAlso },
    {
      keys: 'Delete',
      does: 'not the last of several things',
      run: () => {
        const last = triage.pieces.at(-1);
        if (last !== undefined) triage.drop(last.key);
      },
    },
    { keys: 't', does: 'their promise or mine', run: triage.turnOwner },
    { keys: 'o', does: 'off the record: the line, or what stands behind “~”', run: triage.takeOffRecord },
    { keys: 'r', does: 'sort it again', run: () => void triage.reopen() },
    { keys: 'u', does: 'show the notes without a mark', run: triage.showAll },
    ...marks.map((mark, index) => ({
      keys: String(index + 1),
      does: mark === 'question' ? 'mark as open question' : `mark as ${mark}`,
      run: () => {
        chooseMark(mark);
      },
    })),
    {
      keys: 'f',
      does: 'for your goal or what you are testing',
      run: () => {
        triage.setVerdict('for');
      },
    },
    {
      keys: 'g',
      does: 'against it',
      run: () => {
        triage.setVerdict('against');
      },
    },
    {
      keys: 'n',
      does: 'neither',
      run: () => {
        triage.setVerdict('neither');
      },
    },
  ]);
}
