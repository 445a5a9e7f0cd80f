import { useCallback, useEffect, useMemo, useRef } from 'react';

interface Autosave<T> {
  /** The text changed: save it soon. */
  change(value: T): void;
  /** Save what is unsaved now (blur, Enter, leaving). Resolves when it is durable or has failed. */
  flush(): Promise<void>;
}

const AFTER_PAUSE_MS = 250;
const AT_MOST_MS = 1_000;
const RETRY_MS = 2_000;

/**
 * Saves while a person types: 250 ms after the last key, at least once a second, at once on blur,
 * hide and unmount. `save` answers whether it is durable; when not, the value stays here and is tried
 * again every 2 s and with the next key. Only the newest value is kept, and saves never overtake.
 */
export function useAutosave<T>(save: (value: T) => Promise<boolean>): Autosave<T> {
  const state = useRef<{ unsaved: { value: T } | null; since: number; timer: ReturnType<typeof setTimeout> | undefined; running: Promise<void> | null }>({
    unsaved: null,
    since: 0,
    timer: undefined,
    running: null,
  });
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const flush = useCallback(async (): Promise<void> => {
    const autosave = state.current;
    clearTimeout(autosave.timer);
    if (autosave.running) await autosave.running;
    const { unsaved } = autosave;
    if (unsaved === null) return;
    autosave.unsaved = null;
    autosave.running = latestSave.current(unsaved.value).then((isDurable) => {
      autosave.running = null;
      if (isDurable) return;
      autosave.unsaved ??= unsaved;
      autosave.timer = setTimeout(() => void flush(), RETRY_MS);
    });
    await autosave.running;
  }, []);

  const change = useCallback(
    (value: T) => {
      const autosave = state.current;
      const at = performance.now();
      if (autosave.unsaved === null) autosave.since = at;
      autosave.unsaved = { value };
      clearTimeout(autosave.timer);
      autosave.timer = setTimeout(() => void flush(), Math.max(0, Math.min(AFTER_PAUSE_MS, autosave.since + AT_MOST_MS - at)));
    },
    [flush],
  );

  useEffect(() => {
    const save = () => void flush();
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      save();
    };
  }, [flush]);

  return useMemo(() => ({ change, flush }), [change, flush]);
}
