import { useCallback, useState } from 'react';
import type { Line } from './roomLine';

/** Up to so many lines all are built; of more, only the newest and those that were scrolled to. */
const ALL_UP_TO = 100;
const STEP = 60;
/** Lines that are kept above an older line while it is edited. */
const ABOVE = 20;

/**
 * Which lines of a long talk are built: an unbroken run that ends with the newest, so that nothing has
 * to be guessed about the height of what is not there. Scrolling to its beginning shows more; the next
 * new line shows the usual number again.
 */
export function useShownLines(
  lines: readonly Line[],
  openId: string,
): { readonly shown: readonly Line[]; readonly hidden: number; readonly showMore: () => void } {
  const newest = lines.at(-1)?.id ?? '';
  const [asked, setAsked] = useState({ newest, count: STEP });
  const count = asked.newest === newest ? asked.count : STEP;
  const openPlace = lines.findIndex(({ id }) => id === openId);
  const hidden =
    lines.length <= ALL_UP_TO
      ? 0
      : Math.max(0, Math.min(lines.length - count, openPlace === -1 ? lines.length : openPlace - ABOVE));
  const showMore = useCallback(() => {
    setAsked((before) => ({ newest, count: (before.newest === newest ? before.count : STEP) + STEP }));
  }, [newest]);
  return { shown: hidden === 0 ? lines : lines.slice(hidden), hidden, showMore };
}
