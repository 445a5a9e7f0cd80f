import type { SaveState } from '../../shared/contract';

/** “ 3 changes wait here; the screens show them once they are saved.”, to follow the sentence that says why; nothing when none does. */
export function sayWaiting({ waiting = 0 }: Pick<Extract<SaveState, { kind: 'notSaved' }>, 'waiting'>): string {
  if (waiting === 0) return '';
  return waiting === 1
    ? ' One change waits here; the screens show it once it is saved.'
    : ` ${waiting} changes wait here; the screens show them once they are saved.`;
}
