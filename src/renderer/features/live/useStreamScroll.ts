import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Pixels from the end at which the stream still counts as being there. */
const NEAR_END = 40;
const NEAR_TOP = 200;

interface Stream {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLOListElement | null>;
  /** Another field: the caret came to another line. */
  readonly fieldKey: number;
  readonly isEdit: boolean;
  /** Lines that are not built, above the first. */
  readonly hidden: number;
  readonly onTop: () => void;
}

/**
 * Keeps the line being written where it is, whatever happens around it. The stream rests at its end,
 * where the open line has a quarter of the height below its first row (Notes.module.css). Somebody who
 * has scrolled up to read stays there until the next new line; an older line is edited in its place.
 * Everything is set before the screen is painted.
 */
export function useStreamScroll({ scroller, list, fieldKey, isEdit, hidden, onTop }: Stream): void {
  const isAtEnd = useRef(true);
  const first = useRef<{ readonly element: Element; readonly top: number } | null>(null);

  const rest = useCallback(() => {
    const { current } = scroller;
    if (current && isAtEnd.current) current.scrollTop = current.scrollHeight;
  }, [scroller]);

  useLayoutEffect(() => {
    if (isEdit) {
      isAtEnd.current = false;
      list.current?.querySelector('[data-is-open]')?.scrollIntoView({ block: 'nearest' });
    } else {
      isAtEnd.current = true;
    }
  }, [list, fieldKey, isEdit]);

  // Lines that come in above push nothing down.
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current && !isAtEnd.current && first.current?.element.isConnected === true)
      current.scrollTop += topOf(first.current.element) - first.current.top;
    rest();
  }, [scroller, rest, hidden, fieldKey]);
  useLayoutEffect(() => {
    const element = list.current?.querySelector('[data-line]');
    first.current = element ? { element, top: topOf(element) } : null;
  });

  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const handleScroll = () => {
      isAtEnd.current = !isEdit && current.scrollHeight - current.clientHeight - current.scrollTop < NEAR_END;
      if (first.current) first.current = { ...first.current, top: topOf(first.current.element) };
      if (hidden > 0 && current.scrollTop < NEAR_TOP) onTop();
    };
    const observer = new ResizeObserver(rest);
    observer.observe(current);
    if (list.current) observer.observe(list.current);
    current.addEventListener('scroll', handleScroll, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', handleScroll);
    };
  }, [scroller, list, rest, isEdit, hidden, onTop]);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
