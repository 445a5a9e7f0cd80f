import { sayDay } from '../../lib/dates';
import classes from './Introductions.module.css';

interface IntroductionRowProps {
  readonly title: string;
  /** Why, in one line. */
  readonly says: string;
  /** What comes next. */
  readonly next: string;
  readonly on: string | null;
  readonly today: string;
  readonly isMine: boolean;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** One introduction, or two people who could meet. */
export function IntroductionRow(props: IntroductionRowProps) {
  const { title, says, next, on, today, isMine, isSelected, tabIndex, onSelect, onOpen } = props;
  return (
    <div className={classes.row} data-is-selected={isSelected || undefined}>
      <span aria-hidden className={classes.dot} data-shape={isMine ? 'due' : 'ring'} />
      <button
        type="button"
        data-row-focus
        tabIndex={tabIndex}
        className={classes.open}
        aria-current={isSelected || undefined}
        onFocus={onSelect}
        onClick={onOpen}
      >
        <span className={classes.name}>{title}</span>
        <span className={classes.says}>{says}</span>
      </button>
      <span className={classes.next}>
        <span>{next}</span>
        {on !== null && <span className={classes.says}>{sayDay(on, today)}</span>}
      </span>
    </div>
  );
}
