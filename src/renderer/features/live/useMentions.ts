import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { mentionAt, type Mention } from '../../../shared/text/mention';
import { useCopyState, useGiven } from '../../workspace/WorkspaceProvider';
import { findNamed, prepareNames, type Named, type Near } from './findNamed';
import type { LiveRoom } from './liveRoom';
import type { NoteFieldHandle } from './NoteField';

interface Shown {
  readonly mention: Mention;
  readonly found: readonly Named[];
  /** Place of the chosen one; -1: none, so Enter still makes a new note. */
  readonly chosen: number;
}

export interface Mentions {
  readonly listId: string;
  readonly found: readonly Named[];
  readonly chosen: number;
  readonly onCaret: (caret: number | null) => void;
  readonly onKey: (key: string) => boolean;
  readonly choose: (person: Named) => void;
  readonly close: () => void;
}

/**
 * The names that an @ completes. The list never takes a key that writes: arrows choose, then Enter
 * takes what is chosen; Tab takes the first; Escape puts the list away until the next @.
 */
export function useMentions(room: LiveRoom, field: RefObject<NoteFieldHandle | null>, near: () => Near): Mentions {
  const { copy } = useGiven();
  const listId = useId();
  const isComplete = useCopyState((state) => state.isComplete);
  useEffect(() => {
    if (!isComplete) return;
    const timer = setTimeout(() => {
      prepareNames(copy.state.workspace);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [copy, isComplete]);
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef<Shown | null>(null);
  const latestNear = useRef(near);
  useLayoutEffect(() => {
    latestNear.current = near;
  });
  /** Where the @ stands whose list was put away. */
  const away = useRef<number | null>(null);
  const show = useCallback((next: Shown | null) => {
    if (latest.current === null && next === null) return;
    latest.current = next;
    setShown(next);
  }, []);

  const onCaret = useCallback(
    (caret: number | null) => {
      const mention = caret === null ? null : mentionAt(room.openText, caret, room.state.open.mark === 'referral');
      if (mention === null) {
        away.current = null;
        show(null);
        return;
      }
      if (mention.from === away.current) return;
      const before = latest.current;
      if (before?.mention.query === mention.query && before.mention.from === mention.from) return;
      const found = findNamed(copy.state.workspace, mention.query, latestNear.current());
      // A name that stands there in full is complete.
      const isWhole = found.some(({ name, id }) => name === mention.query && room.state.open.personIds.includes(id));
      show(found.length === 0 || isWhole ? null : { mention, found, chosen: -1 });
    },
    [copy, room, show],
  );

  const close = useCallback(() => {
    show(null);
  }, [show]);

  const choose = useCallback(
    (person: Named) => {
      const { current } = latest;
      if (current === null) return;
      const { from, to } = current.mention;
      show(null);
      away.current = from;
      field.current?.replace(from, to, person.name);
      room.link(person.id);
    },
    [field, room, show],
  );

  const onKey = useCallback(
    (key: string): boolean => {
      const { current } = latest;
      if (current === null) return false;
      const { found, chosen, mention } = current;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : -1;
        show({ ...current, chosen: Math.max(-1, Math.min(found.length - 1, chosen + step)) });
        return true;
      }
      if (key === 'Escape') {
        away.current = mention.from;
        show(null);
        return true;
      }
      const person = key === 'Tab' ? (found[chosen] ?? found[0]) : key === 'Enter' ? found[chosen] : undefined;
      if (person === undefined) return false;
      choose(person);
      return true;
    },
    [choose, show],
  );

  return { listId, found: shown?.found ?? [], chosen: shown?.chosen ?? -1, onCaret, onKey, choose, close };
}
