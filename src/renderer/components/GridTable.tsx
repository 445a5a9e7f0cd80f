import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import classes from './GridTable.module.css';

/** Height of the line with the columns’ names in px. It stays in sight and covers the first row’s place. */
const HEAD_HEIGHT = 34;

interface GridTableProps<Row> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** In px; all rows are as high. */
  readonly rowHeight: number;
  /** A class that gives `[role='row']` its columns. */
  readonly className: string | undefined;
  /** The columns’ names, each with the role `columnheader`. */
  readonly head: ReactNode;
  /** The cells of a row, each with the role `gridcell`. */
  readonly children: (row: Row) => ReactNode;
  /** Place of the selected row; -1: none. */
  readonly selected: number;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** A table with one tab stop: the grid keeps the focus and names the selected row. Only rows in sight are built. */
export function GridTable<Row>(props: GridTableProps<Row>) {
  const { label, rows, keyOf, rowHeight, className, head, children, selected, onSelect, onOpen, onKey, gridRef } =
    props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(rows, index, keyOf) ?? index,
    overscan: 12,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [virtual, selected]);
  const selectedKey = keyAt(rows, selected, keyOf);
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={selectedKey === undefined ? undefined : `row-${selectedKey}`}
      tabIndex={0}
      className={[classes.scroller, className].join(' ')}
      onKeyDown={onKey}
    >
      <div role="presentation" className={classes.grid}>
        <div role="row" aria-rowindex={1} className={classes.head}>
          {head}
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = keyOf(row);
            return (
              <div
                key={key}
                id={`row-${key}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === selected}
                className={classes.row}
                style={{ height: rowHeight, transform: `translateY(${start - HEAD_HEIGHT}px)` }}
                onClick={() => onSelect(key)}
                onDoubleClick={() => onOpen(key)}
              >
                {children(row)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function keyAt<Row>(rows: readonly Row[], index: number, keyOf: (row: Row) => string): string | undefined {
  const row = rows[index];
  return row === undefined ? undefined : keyOf(row);
}
