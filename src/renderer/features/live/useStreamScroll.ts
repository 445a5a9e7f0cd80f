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
  /** What must not move while the stream is not at its end: the line that is edited, otherwise the first in sight. */
  const anchor = useRef<{ readonly element: Element; readonly top: number } | null>(null);
  const lastField = useRef(fieldKey);

  const remember = useCallback(() => {
    const { current } = scroller;
    if (!current) return;
    const top = topOf(current);
    const lines = [...(list.current?.querySelectorAll('[data-line]') ?? [])];
    const element =
      lines.find((line) => line.getAttribute('data-is-open') === 'edit') ??
      lines.find((line) => line.getBoundingClientRect().bottom > top);
    anchor.current = element ? { element, top: topOf(element) - top } : null;
  }, [scroller, list]);

  const hold = useCallback(() => {
    const { current } = scroller;
    if (!current) return;
    if (isAtEnd.current) current.scrollTop = current.scrollHeight;
    else if (anchor.current?.element.isConnected === true)
      current.scrollTop += topOf(anchor.current.element) - topOf(current) - anchor.current.top;
    remember();
  }, [scroller, remember]);

  useLayoutEffect(() => {
    if (lastField.current !== fieldKey) {
      lastField.current = fieldKey;
      isAtEnd.current = !isEdit;
      hold();
      if (isEdit) list.current?.querySelector('[data-is-open]')?.scrollIntoView({ block: 'nearest' });
      remember();
    } else {
      hold();
    }
  });

  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const handleScroll = () => {
      isAtEnd.current = !isEdit && current.scrollHeight - current.clientHeight - current.scrollTop < NEAR_END;
      remember();
      if (hidden > 0 && current.scrollTop < NEAR_TOP) onTop();
    };
    const observer = new ResizeObserver(hold);
    observer.observe(current);
    if (list.current) observer.observe(list.current);
    current.addEventListener('scroll', handleScroll, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', handleScroll);
    };
  }, [scroller, list, hold, remember, isEdit, hidden, onTop]);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
