import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { useScreenKeys } from '../lib/keyboard';
import { focusRow } from './focusedRow';
import classes from './RowList.module.css';

interface RowListProps<T> {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of a row in px, before it is measured. */
  readonly estimate: (item: T) => number;
  /** Rows the keyboard stops at; headings among them are passed over. Default: all. */
  readonly isStop?: (item: T) => boolean;
  /**
   * One row. Give `tabIndex` and `data-row-focus` to what takes the focus in it: the list has one
   * tab stop, the arrow keys move within.
   */
  readonly children: (item: T, tabIndex: 0 | -1) => ReactNode;
  readonly className?: string | undefined;
}

const VIRTUAL_ABOVE = 100;

/** A scrolling list of rows with one tab stop. Above 100 rows only those in sight are built: 10,000 would take seconds. */
export function RowList<T>({
  label,
  items,
  keyOf,
  estimate,
  isStop = () => true,
  children,
  className,
}: RowListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [isInside, setIsInside] = useState(false);
  const isVirtual = items.length > VIRTUAL_ABOVE;
  const virtual = useVirtualizer({
    count: isVirtual ? items.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateAt(items[index], estimate),
    getItemKey: (index) => keyAt(items[index], index, keyOf),
    overscan: 12,
  });

  const stops = items.filter(isStop);
  const tabStop = stops.find((item) => keyOf(item) === currentKey) ?? stops[0];
  const tabKey = tabStop === undefined ? null : keyOf(tabStop);

  const go = (place: number) => {
    const target = stops[Math.max(0, Math.min(stops.length - 1, place))];
    if (target === undefined) return;
    setCurrentKey(keyOf(target));
    if (isVirtual) virtual.scrollToIndex(items.indexOf(target));
    focusRow(scroller.current, keyOf(target));
  };
  const place = tabStop === undefined ? 0 : stops.indexOf(tabStop);
  useScreenKeys(
    'In a list',
    [
      {
        keys: 'ArrowDown',
        does: 'next',
        run: () => {
          go(place + 1);
        },
      },
      {
        keys: 'ArrowUp',
        does: 'previous',
        run: () => {
          go(place - 1);
        },
      },
      {
        keys: 'Home',
        does: 'first',
        run: () => {
          go(0);
        },
      },
      {
        keys: 'End',
        does: 'last',
        run: () => {
          go(stops.length - 1);
        },
      },
      {
        keys: 'PageDown',
        does: 'ten further',
        run: () => {
          go(place + 10);
        },
      },
      {
        keys: 'PageUp',
        does: 'ten back',
        run: () => {
          go(place - 10);
        },
      },
    ],
    isInside,
  );

  const take = (event: FocusEvent) => {
    setIsInside(true);
    const key = event.target.closest('[data-row-key]')?.getAttribute('data-row-key');
    if (key !== undefined && key !== null) setCurrentKey(key);
  };
  const leave = (event: FocusEvent) => {
    // The overlay of keys is a dialog: while it is open, the keys of the list are still true.
    const to = event.relatedTarget;
    if (to !== null && (event.currentTarget.contains(to) || to.closest('[role="dialog"]') !== null)) return;
    setIsInside(to === null && isInside);
  };

  return (
    <div ref={scroller} className={[classes.scroller, className].join(' ')} onFocus={take} onBlur={leave}>
      {isVirtual ? (
        // The keys keep the two kinds of row apart: an element taken over from the plain list would not be measured anew.
        <ul
          key="virtual"
          aria-label={label}
          className={classes.list}
          style={{ height: virtual.getTotalSize(), position: 'relative' }}
        >
          {virtual.getVirtualItems().map((row) => {
            const item = items[row.index];
            if (item === undefined) return null;
            return (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                data-row-key={keyOf(item)}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                className={classes.placed}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {children(item, keyOf(item) === tabKey ? 0 : -1)}
              </li>
            );
          })}
        </ul>
      ) : (
        <ul key="plain" aria-label={label} className={classes.list}>
          {items.map((item) => (
            <li key={keyOf(item)} data-row-key={keyOf(item)}>
              {children(item, keyOf(item) === tabKey ? 0 : -1)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function estimateAt<T>(item: T | undefined, estimate: (item: T) => number): number {
  return item === undefined ? 0 : estimate(item);
}

function keyAt<T>(item: T | undefined, index: number, keyOf: (item: T) => string): string {
  return item === undefined ? String(index) : keyOf(item);
}
