import type { KeyboardEvent, ReactNode } from 'react';
import classes from './ListRow.module.css';

export interface ListRowProps {
  /** The columns of the screen’s rows, where they are not text and what stands right of it: a class with `--row-columns`. */
  readonly className?: string | undefined;
  /** What stands left of the text: a shape, a face, a box. */
  readonly lead?: ReactNode;
  /** The text of the row: its title, and what more is said of it. It takes the focus. */
  readonly children: ReactNode;
  /** What stands right of the text. */
  readonly trail?: ReactNode;
  readonly isSelected?: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect?: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One row of a list: the keyboard stops at its text, which selects it, and Enter opens it. */
export function ListRow(props: ListRowProps) {
  const { className, lead, children, trail, isSelected = false, tabIndex, onSelect, onOpen, onKeyDown } = props;
  return (
    <div className={[classes.row, className].join(' ')} data-is-selected={isSelected || undefined}>
      {lead}
      <button
        type="button"
        data-row-focus
        tabIndex={tabIndex}
        className={classes.open}
        aria-current={isSelected || undefined}
        onFocus={onSelect}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {trail}
    </div>
  );
}

/** The classes of what stands in a row: `title`, `says` (one line) or `saysAll` below it, `when` at the right; `row` for one that does not open. */
export { default as rowText } from './ListRow.module.css';
