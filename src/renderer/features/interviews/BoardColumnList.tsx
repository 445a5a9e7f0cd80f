import { useDroppable } from '@dnd-kit/core';
import { useId } from 'react';
import type { BoardColumn } from '../../../shared/domain/boardMoves';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard';
import { BOARD_SHOWN } from './boardShown';
import type { InterviewLine } from './InterviewRow';

interface BoardColumnListProps {
  readonly column: BoardColumn;
  readonly title: string;
  readonly lines: readonly InterviewLine[];
  readonly tabStop: string | null;
  readonly onTake: (id: string) => void;
  readonly onOpen: (line: InterviewLine) => void;
  readonly onMove: (id: string, to: BoardColumn) => void;
  readonly onList: () => void;
}

/** One state with its conversations. */
export function BoardColumnList({
  column,
  title,
  lines,
  tabStop,
  onTake,
  onOpen,
  onMove,
  onList,
}: BoardColumnListProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column });
  const titleId = useId();
  return (
    <section ref={setNodeRef} aria-labelledby={titleId} className={classes.column} data-is-over={isOver || undefined}>
      <h2 id={titleId} className={classes.title}>
        {title} <span className={classes.count}>{lines.length}</span>
      </h2>
      <ul aria-labelledby={titleId} className={classes.cards}>
        {lines.slice(0, BOARD_SHOWN).map((line) => (
          <li key={line.interview.id}>
            <BoardCard
              line={line}
              column={column}
              isTabStop={line.interview.id === tabStop}
              onTake={() => onTake(line.interview.id)}
              onOpen={() => onOpen(line)}
              onMove={(to) => onMove(line.interview.id, to)}
            />
          </li>
        ))}
      </ul>
      {lines.length > BOARD_SHOWN && (
        <button type="button" className={classes.more} onClick={onList}>
          {lines.length - BOARD_SHOWN} more in the list
        </button>
      )}
    </section>
  );
}
