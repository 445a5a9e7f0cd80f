import { useCallback, useEffect, useRef, useState } from 'react';

export interface Stopwatch {
  readonly isRunning: boolean;
  /** Seconds, to a tenth. */
  readonly seconds: number;
  readonly start: () => void;
  /** Stops and answers the seconds it ran. */
  readonly stop: () => number;
  readonly reset: () => void;
}

/** Measures with the monotonic clock of the page: setting the computer’s clock changes nothing. */
export function useStopwatch(): Stopwatch {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [seconds, setSeconds] = useState(0);
  const began = useRef<number | null>(null);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => {
      setSeconds((performance.now() - startedAt) / 1_000);
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, [startedAt]);
  const start = useCallback(() => {
    began.current = performance.now();
    setSeconds(0);
    setStartedAt(began.current);
  }, []);
  const stop = useCallback(() => {
    const ran = began.current === null ? 0 : Math.round((performance.now() - began.current) / 100) / 10;
    began.current = null;
    setStartedAt(null);
    setSeconds(ran);
    return ran;
  }, []);
  const reset = useCallback(() => {
    began.current = null;
    setStartedAt(null);
    setSeconds(0);
  }, []);
  return { isRunning: startedAt !== null, seconds, start, stop, reset };
}
