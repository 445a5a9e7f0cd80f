import { VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import type { SprintLine } from '../../../shared/domain/sprintFacts';
import classes from './Sprint.module.css';

interface SortedTableProps {
  readonly lines: readonly SprintLine[];
  /** How many at the top are the first batch. */
  readonly batch: number;
  readonly currentId: string | null;
  readonly onSelect: (entryId: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** What changed since the last run; `place` is counted from 1. */
  readonly remark: (line: SprintLine, place: number) => string;
  readonly hasRemarks: boolean;
}

/** The sorted list with its scores; a rule under the first batch. */
export function SortedTable(props: SortedTableProps) {
  const { lines, batch, currentId, onSelect, onKey, gridRef, remark, hasRemarks } = props;
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label="Sorted list"
      aria-rowcount={lines.length + 1}
      aria-activedescendant={currentId === null ? undefined : `sorted-${currentId}`}
      tabIndex={0}
      className={classes.table}
      data-has-remarks={hasRemarks || undefined}
      onKeyDown={onKey}
    >
      <div role="row" aria-rowindex={1} className={classes.tableHead}>
        <span role="columnheader">
          <VisuallyHidden>Place</VisuallyHidden>
        </span>
        <span role="columnheader">Organisation</span>
        <span role="columnheader" title="Motivation">
          M
        </span>
        <span role="columnheader" title="Posting">
          P
        </span>
        <span role="columnheader" title="Advocacy">
          A
        </span>
        {hasRemarks && <span role="columnheader">Since last time</span>}
      </div>
      {lines.map((line, index) => {
        const { entry, organisation } = line;
        return (
          <div
            key={entry.id}
            id={`sorted-${entry.id}`}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={entry.id === currentId}
            data-is-last-of-batch={index === batch - 1 || undefined}
            data-is-in-batch={index < batch || undefined}
            className={classes.tableRow}
            onClick={() => onSelect(entry.id)}
          >
            <span role="gridcell" className={classes.number}>
              {index + 1}
            </span>
            <span role="gridcell" className={classes.organisation}>
              {organisation.name}
            </span>
            <span role="gridcell">{entry.motivation ?? '–'}</span>
            <span role="gridcell">{entry.posting ?? '–'}</span>
            <span role="gridcell">{entry.advocacy === null ? '–' : entry.advocacy ? 'Y' : 'N'}</span>
            {hasRemarks && (
              <span role="gridcell" className={classes.meta}>
                {remark(line, index + 1)}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
