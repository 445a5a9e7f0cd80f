import { useEffect, useRef, useState } from 'react';
import { Autosave } from './Autosave';

/** Texts whose field went away before they were durable, by what they belong to. */
const left = new Map<string, Autosave<unknown>>();

/**
 * An Autosave of one field: also saves at once when the window is hidden and when the field goes
 * away. What could not be saved by then is tried again for as long as the window lives. `at` names
 * what the value belongs to (`per_1.notes`), the same for as long as the field stands: a field that
 * comes back while its text still waits for the disk goes on with that text.
 */
export function useAutosave<T>(
  save: (value: T) => Promise<boolean>,
  at?: string,
): Pick<Autosave<T>, 'change' | 'flush' | 'isUnsaved' | 'unsaved'> {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const [autosave] = useState(() => {
    const waiting = at === undefined ? undefined : (left.get(at) as Autosave<T> | undefined);
    return (
      waiting ??
      new Autosave<T>(
        (value) => latest.current(value),
        () => {
          if (at !== undefined) left.delete(at);
        },
      )
    );
  });

  useEffect(() => {
    const flush = () => void autosave.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
      if (at !== undefined && autosave.isUnsaved) left.set(at, autosave as Autosave<unknown>);
    };
  }, [autosave, at]);

  return autosave;
}
