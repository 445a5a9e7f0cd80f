import {
  closestCenter,
  DndContext,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { boardColumns, boardMove, columnOf, type BoardColumn } from '../../../shared/domain/boardMoves';
import { notify } from '../../components/notify';
import { silentDrag } from '../../components/silentDrag';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Board.module.css';
import { BoardColumnList } from './BoardColumnList';
import { BOARD_SHOWN } from './boardShown';
import type { InterviewLine } from './InterviewRow';

interface BoardViewProps {
  readonly lines: readonly InterviewLine[];
  readonly onOpen: (line: InterviewLine) => void;
  readonly onList: () => void;
}

/** Columns with talks that have room side by side. */
const WIDE_COLUMNS = 5;

/** The column under the pointer, otherwise the nearest. */
const nearest: CollisionDetection = (given) => {
  const under = pointerWithin(given);
  return under.length > 0 ? under : closestCenter(given);
};

/** Conversations by where they stand. A card is moved by drag, or with Alt and the arrow keys; what cannot be is explained. */
export function BoardView({ lines, onOpen, onList }: BoardViewProps) {
  const dispatch = useDispatch();
  const { now } = useToday();
  const board = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [said, say] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const columns = useMemo(
    () =>
      boardColumns.map((column) => ({
        ...column,
        lines: lines.filter(({ interview }) => columnOf(interview) === column.key),
      })),
    [lines],
  );
  const isNarrow = useMediaQuery('(max-width: 1179px)', false, { getInitialValueInEffect: false });
  const filled = columns.filter((column) => column.lines.length > 0).length;
  // Nothing scrolls sideways: where the columns would become too narrow to read they stand in two rows.
  const isOneRow = !isNarrow && filled <= WIDE_COLUMNS;
  // Empty columns are narrow, so that those with talks have room.
  const template = columns
    .map((column) => (column.lines.length === 0 ? 'minmax(84px, 0.4fr)' : 'minmax(0, 1fr)'))
    .join(' ');
  const stop = lines.some(({ interview }) => interview.id === currentId)
    ? currentId
    : (columns.find((column) => column.lines.length > 0)?.lines[0]?.interview.id ?? null);
  const focus = (id: string | undefined) => {
    if (id === undefined) return;
    setCurrentId(id);
    // After a move the card is in another column only once it is drawn there.
    requestAnimationFrame(() => {
      board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
    });
  };
  const place = () => {
    const column = columns.findIndex((one) => one.lines.some(({ interview }) => interview.id === stop));
    return { column, row: columns[column]?.lines.findIndex(({ interview }) => interview.id === stop) ?? 0 };
  };
  const walk = (byColumn: -1 | 0 | 1, byRow: -1 | 0 | 1) => {
    const from = place();
    if (from.column < 0) return;
    let column = from.column + byColumn;
    // Columns without a card are passed over.
    while (byColumn !== 0 && columns[column]?.lines.length === 0) column += byColumn;
    const those = (columns[column]?.lines ?? []).slice(0, BOARD_SHOWN);
    focus(those[Math.max(0, Math.min(those.length - 1, from.row + byRow))]?.interview.id);
  };
  const move = async (id: string, to: BoardColumn) => {
    const line = lines.find(({ interview }) => interview.id === id);
    if (line === undefined || columnOf(line.interview) === to) return;
    const answer = boardMove(line.interview, to, now);
    if ('refusal' in answer) {
      say(answer.refusal);
      notify(answer.refusal);
      return;
    }
    const title = boardColumns.find(({ key }) => key === to)?.title ?? '';
    const done = await dispatch(
      'interview.moved',
      { id, state: answer.state },
      { toast: `${line.who}: ${title.toLowerCase()}` },
    );
    if (done.ok) {
      say(`${line.who} is in “${title}” now.`);
      focus(id);
    }
  };
  const moveBy = (by: -1 | 1) => {
    const from = place();
    const to = boardColumns[from.column + by];
    if (stop !== null && to !== undefined && document.activeElement?.closest('[data-card]')) void move(stop, to.key);
  };
  useScreenKeys('Board', [
    { keys: 'ArrowLeft', does: 'column before', run: () => walk(-1, 0) },
    { keys: 'ArrowRight', does: 'column after', run: () => walk(1, 0) },
    { keys: 'ArrowUp', does: 'card above', run: () => walk(0, -1) },
    { keys: 'ArrowDown', does: 'card below', run: () => walk(0, 1) },
    { keys: 'alt+ArrowLeft', does: 'move the card to the column before', run: () => moveBy(-1) },
    { keys: 'alt+ArrowRight', does: 'move the card to the column after', run: () => moveBy(1) },
  ]);
  const dragEnd = ({ active, over }: DragEndEvent) => {
    const to = boardColumns.find(({ key }) => key === over?.id);
    if (to) void move(String(active.id), to.key);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={nearest} onDragEnd={dragEnd} accessibility={silentDrag}>
      <div
        ref={board}
        className={classes.board}
        role="group"
        aria-label="Board of interviews"
        {...(isOneRow ? { style: { gridTemplateColumns: template } } : {})}
      >
        {columns.map(({ key, title, lines: those }) => (
          <BoardColumnList
            key={key}
            column={key}
            title={title}
            lines={those}
            tabStop={stop}
            onTake={setCurrentId}
            onOpen={onOpen}
            onMove={(id, to) => void move(id, to)}
            onList={onList}
          />
        ))}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </DndContext>
  );
}
