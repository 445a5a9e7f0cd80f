import { VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import type { OrganisationRow } from '../../../shared/domain/organisationFacts';
import { GridTable } from '../../components/GridTable';
import { OrganisationCells } from './OrganisationCells';
import classes from './Organisations.module.css';

const ROW_HEIGHT = 64;

interface OrganisationTableProps {
  readonly rows: readonly OrganisationRow[];
  /** Place in the whole list, by key: a filter does not change a rank. */
  readonly placeOf: (id: string) => number;
  readonly selected: number;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

const columns = [
  { name: 'Rank', narrow: 'rank' },
  { name: 'Organisation', narrow: null },
  { name: 'Motivation', narrow: null },
  { name: 'Posts', narrow: 'posting' },
  { name: 'Advocates', narrow: 'advocates' },
  { name: 'Needs you heard', narrow: 'needsCell' },
  { name: 'Signal', narrow: 'signal' },
  { name: 'Next step', narrow: null },
] as const;

/** The ranked list; the grid keeps the focus and names the selected row. */
export function OrganisationTable({ placeOf, ...table }: OrganisationTableProps) {
  return (
    <GridTable
      {...table}
      label="Organisations"
      keyOf={({ organisation }) => organisation.id}
      rowHeight={ROW_HEIGHT}
      className={classes.table}
      head={columns.map(({ name, narrow }) => (
        <div
          key={name}
          role="columnheader"
          className={`${classes.cell ?? ''} ${narrow === null ? '' : (classes[narrow] ?? '')}`}
        >
          {narrow === 'rank' ? <VisuallyHidden>{name}</VisuallyHidden> : name}
        </div>
      ))}
    >
      {(row) => <OrganisationCells row={row} place={placeOf(row.organisation.id)} onOpen={table.onOpen} />}
    </GridTable>
  );
}
