import { useEffect, useSyncExternalStore } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { notify } from '../../components/notify';
import type { LiveCopy } from '../../workspace/LiveCopy';
import { useDispatch, type Dispatch } from '../../workspace/useDispatch';
import { useGiven } from '../../workspace/WorkspaceProvider';
import { LiveRoom, type RoomState } from './liveRoom';

/** One room per interview for as long as the window lives, so that leaving the screen never drops an unsaved line. */
const rooms = new WeakMap<LiveCopy, Map<string, LiveRoom>>();

function roomOf(copy: LiveCopy, dispatch: Dispatch, { id, state }: Pick<Interview, 'id' | 'state'>): LiveRoom {
  const known = rooms.get(copy) ?? new Map<string, LiveRoom>();
  rooms.set(copy, known);
  const room =
    known.get(id) ??
    new LiveRoom(id, dispatch, state === 'live', {
      noteOf: (noteId) => copy.state.workspace.notes[noteId],
      nameOf: (personId) => copy.state.workspace.people[personId]?.name ?? '',
      say: notify,
    });
  known.set(id, room);
  return room;
}

export function useLiveRoom(interview: Pick<Interview, 'id' | 'state'>): {
  readonly room: LiveRoom;
  readonly state: RoomState;
} {
  const { copy } = useGiven();
  const dispatch = useDispatch();
  const room = roomOf(copy, dispatch, interview);

  useEffect(
    () =>
      copy.subscribe(() => {
        if (room.follow()) showText(room.openText);
      }),
    [copy, room],
  );
  useEffect(() => {
    const flush = () => void room.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      document.removeEventListener('visibilitychange', flush);
      room.next();
    };
  }, [room]);

  return { room, state: useSyncExternalStore(room.subscribe, () => room.state) };
}

/** The field holds its words itself (NoteField): words that came from another window are put there, and the caret stays in its place. */
function showText(text: string): void {
  const field = document.querySelector('[data-note-field]');
  if (!(field instanceof HTMLTextAreaElement) || field.value === text) return;
  const { selectionStart, value } = field;
  field.value = text;
  const caret = selectionStart === value.length ? text.length : Math.min(selectionStart, text.length);
  field.setSelectionRange(caret, caret);
}
