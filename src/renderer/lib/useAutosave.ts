import { useEffect, useRef, useState } from 'react';
import { Autosave } from './Autosave';

/**
 * An Autosave of one field: also saves at once when the window is hidden and when the field goes
 * away. What could not be saved by then is tried again for as long as the window lives.
 */
export function useAutosave<T>(save: (value: T) => Promise<boolean>): Pick<Autosave<T>, 'change' | 'flush' | 'isUnsaved'> {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const [autosave] = useState(() => new Autosave<T>((value) => latest.current(value)));

  useEffect(() => {
    const flush = () => void autosave.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [autosave]);

  return autosave;
}
