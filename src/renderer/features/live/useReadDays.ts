import { useCallback, useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import { dateSpans } from '../../../shared/text/noteSpans';

const AFTER_PAUSE_MS = 300;

export interface ReadDay {
  readonly words: string;
  readonly day: LocalDate;
}

const none: readonly ReadDay[] = [];

/** The days in the line with the caret, read when the hand rests: a parser has no place between two keys. */
export function useReadDays(
  fieldKey: number,
  said: LocalDate,
  dateOrder: 'dayFirst' | 'monthFirst',
): { readonly days: readonly ReadDay[]; readonly read: (text: string) => void } {
  const [found, setFound] = useState<{ readonly fieldKey: number; readonly days: readonly ReadDay[] }>({
    fieldKey,
    days: none,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const read = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const days = dateSpans(text, said, { dateOrder }).map(({ from, to, day }) => ({
          words: text.slice(from, to),
          day,
        }));
        setFound((before) =>
          before.fieldKey === fieldKey && before.days.length === 0 && days.length === 0 ? before : { fieldKey, days },
        );
      }, AFTER_PAUSE_MS);
    },
    [fieldKey, said, dateOrder],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return { days: found.fieldKey === fieldKey ? found.days : none, read };
}
