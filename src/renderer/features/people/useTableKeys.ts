import { useRef, type KeyboardEvent } from 'react';
import type { PersonRow } from '../../../shared/domain/peopleTable';
import { fold } from '../../../shared/text/fold';
import { useScreenKeys } from '../../lib/keyboard';

interface TableActions {
  readonly select: (personId: string) => void;
  readonly open: (personId: string) => void;
  readonly touch: (person: PersonRow) => void;
  readonly plan: (personId: string) => void;
  readonly remove: (person: PersonRow) => void;
  readonly find: () => void;
}

const PAGE = 15;
/** Letters that follow each other this fast, in ms, spell a name; one letter alone is a key of its own. */
const SPELLING_MS = 350;

/**
 * The keys of the table. They work wherever the focus is, unless a text field has it; in the table
 * letters typed quickly jump to a name, so that there T and I wait for a moment.
 */
export function useTableKeys(
  rows: readonly PersonRow[],
  selected: number,
  actions: TableActions,
): (event: KeyboardEvent) => void {
  const spelling = useRef({ text: '', at: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  const current = rows[selected];
  const go = (place: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, place))];
    if (target) actions.select(target.person.id);
  };
  const onCurrent = (act: (row: PersonRow) => void) => () => {
    if (current) act(current);
  };
  const letters: Readonly<Record<string, () => void>> = {
    t: onCurrent(actions.touch),
    i: onCurrent((row) => actions.plan(row.person.id)),
  };
  const hasRows = rows.length > 0;
  useScreenKeys(
    'People',
    [
      { keys: 'ArrowDown', does: 'next person', run: () => go(selected + 1) },
      { keys: 'ArrowUp', does: 'person before', run: () => go(selected === -1 ? 0 : selected - 1) },
      { keys: 'Home', does: 'first', run: () => go(0) },
      { keys: 'End', does: 'last', run: () => go(rows.length - 1) },
      { keys: 'PageDown', does: 'a page down', run: () => go(selected + PAGE) },
      { keys: 'PageUp', does: 'a page up', run: () => go(selected - PAGE) },
      { keys: 'Enter', does: 'open', run: onCurrent((row) => actions.open(row.person.id)) },
      { keys: 't', does: 'log a touch', run: () => letters['t']?.() },
      { keys: 'i', does: 'plan interview', run: () => letters['i']?.() },
      { keys: 'Delete', does: 'move to the bin', run: onCurrent(actions.remove) },
    ],
    hasRows,
  );
  useScreenKeys('People', [{ keys: 'mod+f', does: 'find', run: actions.find, inText: true }]);

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[\p{L}\p{N}'-]$/u.test(event.key)) return;
    if (event.target instanceof Element && event.target.closest('button, a, input') !== null) return;
    event.preventDefault();
    const state = spelling.current;
    clearTimeout(state.timer);
    state.text = event.timeStamp - state.at < SPELLING_MS * 2 ? state.text + fold(event.key) : fold(event.key);
    state.at = event.timeStamp;
    const act = state.text.length === 1 ? letters[state.text] : undefined;
    if (act) {
      state.timer = setTimeout(act, SPELLING_MS);
      return;
    }
    const found = rows.find((row) => row.foldedName.startsWith(state.text));
    if (found) actions.select(found.person.id);
  };
}
