import { useRef, type KeyboardEvent } from 'react';
import type { OrganisationRow } from '../../../shared/domain/organisationFacts';
import { fold } from '../../../shared/text/fold';
import { useScreenKeys } from '../../lib/keyboard';

interface OrganisationActions {
  readonly select: (id: string) => void;
  readonly open: (id: string) => void;
  readonly rate: (id: string, motivation: number) => void;
  readonly say: (id: string, fields: { readonly advocacy?: boolean; readonly posting?: number }) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (row: OrganisationRow) => void;
  readonly find: () => void;
}

const SPELLING_MS = 700;

/** The keys of the ranked list; letters typed in it jump to a name. */
export function useOrganisationKeys(
  rows: readonly OrganisationRow[],
  selected: number,
  actions: OrganisationActions,
): (event: KeyboardEvent) => void {
  const spelling = useRef({ text: '', at: 0 });
  const current = rows[selected];
  const go = (place: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, place))];
    if (target) actions.select(target.organisation.id);
  };
  const onCurrent = (act: (row: OrganisationRow) => void) => () => {
    if (current) act(current);
  };
  useScreenKeys(
    'Organisations',
    [
      { keys: 'ArrowDown', does: 'next organisation', run: () => go(selected + 1) },
      { keys: 'ArrowUp', does: 'organisation before', run: () => go(selected === -1 ? 0 : selected - 1) },
      { keys: 'Home', does: 'first', run: () => go(0) },
      { keys: 'End', does: 'last', run: () => go(rows.length - 1) },
      { keys: 'PageDown', does: 'a page down', run: () => go(selected + 8) },
      { keys: 'PageUp', does: 'a page up', run: () => go(selected - 8) },
      { keys: 'Enter', does: 'open', run: onCurrent(({ organisation }) => actions.open(organisation.id)) },
      ...[1, 2, 3, 4, 5].map((motivation) => ({
        keys: String(motivation),
        does: `motivation ${motivation}`,
        run: onCurrent(({ organisation }) => actions.rate(organisation.id, motivation)),
      })),
      ...[1, 2, 3].map((posting) => ({
        keys: `alt+${posting}`,
        does: `posts: ${['none', 'near', 'fitting'][posting - 1] ?? ''}`,
        run: onCurrent(({ organisation }) => actions.say(organisation.id, { posting })),
      })),
      ...(['y', 'n'] as const).map((key) => ({
        keys: `alt+${key}`,
        does: key === 'y' ? 'somebody sympathetic' : 'nobody sympathetic',
        run: onCurrent(({ organisation }) => actions.say(organisation.id, { advocacy: key === 'y' })),
      })),
      {
        keys: 'alt+ArrowUp',
        does: 'one rank up',
        run: onCurrent(({ organisation }) => actions.move(organisation.id, -1)),
      },
      {
        keys: 'alt+ArrowDown',
        does: 'one rank down',
        run: onCurrent(({ organisation }) => actions.move(organisation.id, 1)),
      },
      { keys: 'Delete', does: 'move to the bin', run: onCurrent(actions.remove) },
    ],
    rows.length > 0,
  );
  useScreenKeys('Organisations', [{ keys: 'mod+f', does: 'find', run: actions.find, inText: true }]);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\p{L}$/u.test(event.key)) return;
    event.preventDefault();
    const state = spelling.current;
    state.text = event.timeStamp - state.at < SPELLING_MS ? state.text + fold(event.key) : fold(event.key);
    state.at = event.timeStamp;
    const found = rows.find(({ organisation }) => fold(organisation.name).startsWith(state.text));
    if (found) actions.select(found.organisation.id);
  };
}
