import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/domain/field';

let offset = 0;
const listeners = new Set<() => void>();

/** Sets this window's clock by the main process's, so that both agree on “today”. */
export function setClock(mainNow: Instant): void {
  offset = Date.parse(mainNow) - Date.now();
  for (const listener of listeners) listener();
}

/** The present moment, by the main process's clock. */
export function now(): Instant {
  return new Date(Date.now() + offset).toISOString();
}

/** The present moment, renewed every `everyMs` milliseconds and when the window wakes. */
export function useNow(everyMs: number): Instant {
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    const tick = () => {
      setCurrent(now());
    };
    const timer = setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', tick);
    listeners.add(tick);
    // The clock may have been set between the first render and this.
    tick();
    return () => {
      clearInterval(timer);
      listeners.delete(tick);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [everyMs]);
  return current;
}
