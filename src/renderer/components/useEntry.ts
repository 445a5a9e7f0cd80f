import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Entry, type Answer, type EntryState, type Words } from '../lib/Entry';
import { waitsAlready } from '../workspace/heldChanges';
import { useGiven } from '../workspace/WorkspaceProvider';
import { notifyFailure } from './notify';

/**
 * Fields that Enter empties at once, for the next entry: see `Entry` for what becomes of words that are refused or
 * wait for the disk. `save` reads the words it is given, not what stands in the fields, which may be ahead of them.
 */
export function useEntry<T extends Words>(
  save: (words: T) => Promise<Answer>,
  start: T,
): EntryState<T> & Pick<Entry<T>, 'write' | 'send'> {
  const { copy } = useGiven();
  const latest = useRef(save);
  useLayoutEffect(() => {
    latest.current = save;
  });
  const [entry] = useState(
    () =>
      new Entry<T>(start, {
        save: (words) => latest.current(words),
        isHeld: () => copy.state.save.kind === 'notSaved',
        onLost: notifyFailure,
        waitsAlready: waitsAlready.message,
      }),
  );
  useEffect(() => {
    entry.setGone(false);
    const off = copy.subscribe(() => entry.look());
    return () => {
      off();
      entry.setGone(true);
    };
  }, [copy, entry]);
  const state = useSyncExternalStore(entry.subscribe, () => entry.state);
  const { shown } = state;
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
    if (shown > 0 && isField && Object.values(entry.state.words).includes(activeElement.value)) activeElement.select();
  }, [entry, shown]);
  return { ...state, write: (words) => entry.write(words), send: (words) => entry.send(words) };
}

/** One line, as `useEntry`. */
export function useLineEntry(save: (text: string) => Promise<Answer>, start = '') {
  const { words, failure, isSending, write, send } = useEntry(({ text }) => save(text), { text: start });
  return {
    text: words.text,
    failure,
    isSending,
    setText: (text: string) => write({ text }),
    /** Saves what stands in the line, or `text`, which was never there. */
    send: (text?: string) => send(text === undefined ? undefined : { text }),
  };
}
