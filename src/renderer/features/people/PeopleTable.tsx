import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { PeopleColumn, PersonRow } from '../../../shared/domain/peopleTable';
import { useToday } from '../../lib/useToday';
import classes from './PeopleTable.module.css';
import { PersonRowCells } from './PersonRowCells';

const ROW_HEIGHT = 34;

export interface Sorting {
  readonly column: PeopleColumn;
  readonly isDescending: boolean;
}

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly sorting: Sorting;
  readonly onSort: (column: PeopleColumn) => void;
  /** Place of the selected row; -1: none. */
  readonly selected: number;
  readonly onSelect: (personId: string) => void;
  readonly onOpen: (personId: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

const columns: readonly {
  readonly name: string;
  readonly sort: PeopleColumn | null;
  readonly narrow?: 'title' | 'balance' | 'through';
}[] = [
  { name: 'Name', sort: 'name' },
  { name: 'Role', sort: 'title', narrow: 'title' },
  { name: 'Organisation', sort: 'organisation' },
  { name: 'Tie', sort: 'tie' },
  { name: 'Last touch', sort: 'lastTouch' },
  { name: 'Next', sort: null },
  { name: 'Gave, received', sort: null, narrow: 'balance' },
  { name: 'Through', sort: null, narrow: 'through' },
];

/** The people as a table with one tab stop: the grid keeps the focus and names the selected row. Only rows in sight are built. */
export function PeopleTable({ rows, sorting, onSort, selected, onSelect, onOpen, onKey, gridRef }: PeopleTableProps) {
  const { today, zone } = useToday();
  const body = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.person.id ?? index,
    overscan: 12,
    // The sticky header covers the first row's height.
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  });
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [virtual, selected]);

  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label="People"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows[selected] ? `row-${rows[selected].person.id}` : undefined}
      tabIndex={0}
      className={classes.scroller}
      onKeyDown={onKey}
    >
      <div role="presentation" className={classes.grid}>
        <div role="row" aria-rowindex={1} className={classes.head}>
          {columns.map(({ name, sort, narrow }) => {
            const isSorted = sort === sorting.column;
            const Arrow = sorting.isDescending ? IconArrowDown : IconArrowUp;
            return (
              <div
                key={name}
                role="columnheader"
                className={`${classes.cell ?? ''} ${narrow === undefined ? '' : (classes[narrow] ?? '')}`}
                {...(sort === null
                  ? {}
                  : { 'aria-sort': isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none' })}
              >
                {sort === null ? (
                  name
                ) : (
                  <button type="button" className={classes.sort} onClick={() => onSort(sort)}>
                    {name}
                    {isSorted && <Arrow size={12} stroke={1.6} aria-hidden />}
                  </button>
                )}
              </div>
            );
          })}
        </div>
        <div ref={body} role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={key}
                  id={`row-${row.person.id}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={index === selected}
                  className={classes.row}
                  style={{ transform: `translateY(${start - ROW_HEIGHT}px)` }}
                  onClick={() => onSelect(row.person.id)}
                  onDoubleClick={() => onOpen(row.person.id)}
                >
                  <PersonRowCells row={row} today={today} zone={zone} onOpen={onOpen} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
