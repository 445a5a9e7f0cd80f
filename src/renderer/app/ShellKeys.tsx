import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { MenuRequest } from '../../shared/contract';
import { settingsOf } from '../../shared/domain/workspace';
import { useBeginCall } from '../components/useBeginCall';
import { isTextField, useScreenKeys } from '../lib/keyboard';
import { useDispatch, useRedo, useUndo } from '../workspace/useDispatch';
import { useGiven, useWorkspace } from '../workspace/WorkspaceProvider';
import { focusPane } from './panes';
import { sectionOf, sections } from './sections';
import type { Place } from './usePlace';

interface ShellKeysProps {
  readonly place: Place;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
  readonly onNote: () => void;
  readonly onMet: () => void;
  readonly onFollowUp: () => void;
}

const STEP = 10;

/** The keys that work everywhere, and what the application menu asks for. Mounted first, so that every screen’s own keys come before. */
export function ShellKeys({ place, onSearch, onKeys, onNote, onMet, onFollowUp }: ShellKeysProps): null {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { api } = useGiven();
  const dispatch = useDispatch();
  const undo = useUndo();
  const beginCall = useBeginCall();
  const redo = useRedo();
  const textSize = useWorkspace((workspace) => settingsOf(workspace).textSize);
  const go = (to: string) => () => void navigate(to);
  const makeNew = go(sectionOf(pathname).newAt);
  const resize = (to: number) => () => {
    const size = Math.min(140, Math.max(90, to));
    if (size !== textSize) void dispatch('settings.changed', { fields: { textSize: size } });
  };

  useScreenKeys(
    'Everywhere',
    [{ keys: 'mod+b', does: 'rail wide or narrow', run: place.turnRail, inText: true }],
    place.canTurnRail,
  );
  useScreenKeys(
    'Everywhere',
    [{ keys: 'mod+k', does: 'search and commands', run: onSearch, inText: true }],
    !place.isCompact,
  );
  useScreenKeys('Everywhere', [
    { keys: 'mod+z', does: 'undo', run: () => void undo() },
    { keys: 'mod+shift+z', does: 'redo', run: () => void redo() },
    { keys: 'mod+y', does: 'redo', run: () => void redo(), isHidden: true },
    { keys: 'mod+[', does: 'back', run: () => void navigate(-1), inText: true },
    { keys: 'mod+]', does: 'forward', run: () => void navigate(1), inText: true },
    { keys: 'F6', does: 'next pane', run: () => focusPane(1), inText: true },
    { keys: 'shift+F6', does: 'pane before', run: () => focusPane(-1), inText: true },
    { keys: 'mod++', does: 'larger text', run: resize(textSize + STEP), inText: true },
    { keys: 'mod+=', does: 'larger text', run: resize(textSize + STEP), inText: true, isHidden: true },
    { keys: 'mod+-', does: 'smaller text', run: resize(textSize - STEP), inText: true },
    { keys: 'mod+0', does: 'normal text size', run: resize(100), inText: true },
    { keys: '?', does: 'all keys of this screen', run: onKeys },
  ]);
  useScreenKeys(
    'Sections',
    [
      ...sections.map(({ to, name }, index) => ({ keys: `mod+${index + 1}`, does: name, run: go(to), inText: true })),
      { keys: 'mod+shift+l', does: 'a call nobody planned: begin it now', run: () => void beginCall(), inText: true },
      { keys: 'mod+,', does: 'Settings', run: go('/settings'), inText: true },
      { keys: 'mod+n', does: 'something new in this section', run: makeNew, inText: true },
      { keys: 'mod+shift+n', does: 'quick note to a person', run: onNote, inText: true },
      { keys: 'mod+shift+m', does: 'somebody you met', run: onMet, inText: true },
      { keys: 'mod+shift+f', does: 'new follow-up', run: onFollowUp, inText: true },
    ],
    !place.isLive,
  );

  useEffect(() => {
    const turn = (inText: 'undo' | 'redo', elsewhere: () => Promise<void>) => {
      // A text field has its own history; the menu must not take back something else meanwhile.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a text field's own undo
      if (isTextField(document.activeElement)) document.execCommand(inText);
      else void elsewhere();
    };
    const answers: Readonly<Record<MenuRequest, () => void>> = {
      undo: () => turn('undo', undo),
      redo: () => turn('redo', redo),
      search: onSearch,
      keys: onKeys,
      settings: () => void navigate('/settings'),
      new: makeNew,
      today: () => void navigate('/'),
      call: () => void beginCall(),
      note: onNote,
    };
    return api.on('asked', (request) => answers[request]());
  });
  useEffect(() => api.on('goTo', (path) => void navigate(path)), [api, navigate]);
  return null;
}
