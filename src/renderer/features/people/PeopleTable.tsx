import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { PeopleColumn, PersonRow } from '../../../shared/domain/peopleTable';
import { GridTable } from '../../components/GridTable';
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

/** The people as a table with one tab stop: the grid keeps the focus and names the selected row. */
export function PeopleTable({ sorting, onSort, ...table }: PeopleTableProps) {
  const { today, zone } = useToday();
  const Arrow = sorting.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <GridTable
      {...table}
      label="People"
      keyOf={({ person }) => person.id}
      rowHeight={ROW_HEIGHT}
      className={classes.table}
      head={columns.map(({ name, sort, narrow }) => {
        const isSorted = sort === sorting.column;
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
    >
      {(row) => <PersonRowCells row={row} today={today} zone={zone} onOpen={table.onOpen} />}
    </GridTable>
  );
}
