import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/domain/field';

/** What the main process’s clock said, and when that was by the page’s own count. */
let told = Date.now();
let toldAt = performance.now();
const listeners = new Set<() => void>();

/** Sets this window’s clock by the main process’s, so that both agree on “today”. */
export function setClock(mainNow: Instant): void {
  told = Date.parse(mainNow);
  toldAt = performance.now();
  for (const listener of listeners) listener();
}

/**
 * The present moment, by the main process’s clock. Between what that tells, the window counts on by itself: when the
 * computer’s clock is set, nothing here jumps until the main process has noted the jump in the talk that is on.
 */
export function now(): Instant {
  return new Date(told + performance.now() - toldAt).toISOString();
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
