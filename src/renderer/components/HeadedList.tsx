import type { ReactNode } from 'react';
import classes from './ListAndPanel.module.css';
import { RowList } from './RowList';

interface HeadedListProps<Heading, Row> {
  readonly label: string;
  readonly items: readonly (Heading | Row)[];
  readonly keyOf: (item: Heading | Row) => string;
  readonly isRow: (item: Heading | Row) => item is Row;
  readonly heading: (item: Heading) => { readonly title: string; readonly more: ReactNode; readonly isLate?: boolean };
  readonly row: (item: Row, tabIndex: 0 | -1) => ReactNode;
}

const HEADING_HEIGHT = 44;
const ROW_HEIGHT = 46;

/** Rows under headings; the keyboard stops at rows only. */
export function HeadedList<Heading, Row>({ label, items, keyOf, isRow, heading, row }: HeadedListProps<Heading, Row>) {
  return (
    <RowList
      label={label}
      className={classes.list}
      items={items}
      keyOf={keyOf}
      estimate={(item) => (isRow(item) ? ROW_HEIGHT : HEADING_HEIGHT)}
      isStop={isRow}
    >
      {(item, tabIndex) => {
        if (isRow(item)) return row(item, tabIndex);
        const { title, more, isLate } = heading(item);
        return (
          <h2 className={classes.heading} data-is-late={isLate === true || undefined}>
            {title}
            {more !== null && (
              <>
                {' '}
                <span>{more}</span>
              </>
            )}
          </h2>
        );
      }}
    </RowList>
  );
}
