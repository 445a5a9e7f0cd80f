import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { boardColumns, type BoardColumn } from '../../../shared/domain/boardMoves';
import classes from './Board.module.css';
import type { InterviewLine } from './InterviewRow';

interface BoardCardProps {
  readonly line: InterviewLine;
  readonly column: BoardColumn;
  readonly isTabStop: boolean;
  readonly onTake: () => void;
  readonly onOpen: () => void;
  readonly onMove: (to: BoardColumn) => void;
}

/** One conversation on the board. It is dragged wherever it is taken; its handle offers the columns when it is pressed. */
export function BoardCard({ line, column, isTabStop, onTake, onOpen, onMove }: BoardCardProps) {
  const { interview, who, organisation, when, next, theirs, isUrgent } = line;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: interview.id });
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={classes.card}
      data-is-dragged={isDragging || undefined}
      style={transform === null ? undefined : { transform: `translate(${transform.x}px, ${transform.y}px)` }}
    >
      <button
        type="button"
        data-card={interview.id}
        tabIndex={isTabStop ? 0 : -1}
        className={classes.open}
        onFocus={onTake}
        onClick={onOpen}
      >
        <span className={classes.who}>{who}</span>
        {organisation !== '' && <span className={classes.quiet}>{organisation}</span>}
        {interview.purpose !== '' && <span className={`aw-serif ${classes.purpose ?? ''}`}>{interview.purpose}</span>}
        <span className={classes.when}>{[when, theirs].filter(Boolean).join(', ')}</span>
        <span className={classes.quiet} data-is-urgent={isUrgent || undefined}>
          {next}
        </span>
      </button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon tabIndex={-1} size={24} aria-label={`Move ${who}`} className={classes.handle}>
            <IconGripVertical size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {boardColumns
            .filter(({ key }) => key !== column)
            .map(({ key, title }) => (
              <Menu.Item key={key} onClick={() => onMove(key)}>
                Move to “{title}”
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
