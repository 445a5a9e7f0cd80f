import type { KeyboardEvent } from 'react';
import type { FollowUp } from '../../../shared/domain/followUp';
import classes from '../../components/MonthGrid.module.css';

interface CalendarEntryProps {
  readonly followUp: FollowUp;
  readonly isLate: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** One follow-up in a month. Space finishes it, Enter opens it. */
export function CalendarEntry({ followUp, isLate, isSelected, onSelect, onOpen, onDone }: CalendarEntryProps) {
  const isTheirs = followUp.owner === 'them';
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div data-row-key={followUp.id} className={classes.holder}>
      <button
        type="button"
        data-entry={followUp.id}
        data-row-focus
        data-is-late={isLate || undefined}
        data-is-theirs={isTheirs || undefined}
        aria-current={isSelected || undefined}
        tabIndex={-1}
        className={classes.entry}
        onFocus={onSelect}
        onClick={onOpen}
        onKeyDown={handleKey}
      >
        <span className={classes.who}>
          {isTheirs ? 'Waiting: ' : isLate ? 'Late: ' : ''}
          {followUp.title}
        </span>
      </button>
    </div>
  );
}
