import { ListRow, rowText } from '../../components/ListRow';
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
    <ListRow
      className={classes.row}
      lead={<span aria-hidden className={classes.dot} data-shape={isMine ? 'due' : 'ring'} />}
      trail={
        <span className={classes.next}>
          <span>{next}</span>
          {on !== null && <span className={rowText.says}>{sayDay(on, today)}</span>}
        </span>
      }
      isSelected={isSelected}
      tabIndex={tabIndex}
      onSelect={onSelect}
      onOpen={onOpen}
    >
      <span className={rowText.title}>{title}</span>
      <span className={rowText.says}>{says}</span>
    </ListRow>
  );
}
