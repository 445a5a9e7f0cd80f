import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import type { OrganisationRow } from '../../../shared/domain/organisationFacts';
import { OrganisationCells } from './OrganisationCells';
import classes from './Organisations.module.css';

const ROW_HEIGHT = 64;
const HEAD_HEIGHT = 34;

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
export function OrganisationTable({
  rows,
  placeOf,
  selected,
  onSelect,
  onOpen,
  onKey,
  gridRef,
}: OrganisationTableProps) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.organisation.id ?? index,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [virtual, selected]);
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label="Organisations"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows[selected] ? `row-${rows[selected].organisation.id}` : undefined}
      tabIndex={0}
      className={classes.scroller}
      onKeyDown={onKey}
    >
      <div role="row" aria-rowindex={1} className={classes.head}>
        {columns.map(({ name, narrow }) => (
          <div
            key={name}
            role="columnheader"
            className={`${classes.cell ?? ''} ${narrow === null ? '' : (classes[narrow] ?? '')}`}
          >
            {narrow === 'rank' ? <VisuallyHidden>{name}</VisuallyHidden> : name}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                id={`row-${row.organisation.id}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === selected}
                className={classes.row}
                style={{ transform: `translateY(${start - HEAD_HEIGHT}px)` }}
                onClick={() => onSelect(row.organisation.id)}
                onDoubleClick={() => onOpen(row.organisation.id)}
              >
                <OrganisationCells row={row} place={placeOf(row.organisation.id)} onOpen={onOpen} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
