import { useDraggable } from '@dnd-kit/core';
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

/** One follow-up in a month. Space finishes it, Enter opens it, and the mouse drags it to another day. */
export function CalendarEntry({ followUp, isLate, isSelected, onSelect, onOpen, onDone }: CalendarEntryProps) {
  const isTheirs = followUp.owner === 'them';
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: followUp.id });
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      data-row-key={followUp.id}
      className={classes.holder}
      data-is-dragged={isDragging || undefined}
      style={transform === null ? undefined : { transform: `translate(${transform.x}px, ${transform.y}px)` }}
    >
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
        // Focus selects, and what is selected opens beside the days: they must not move while it is being dragged.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.currentTarget.focus();
          onOpen();
        }}
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
