import { Menu, NumberInput } from '@mantine/core';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { sayGaps } from '../../../shared/domain/questionGaps';
import { DragHandle } from '../../components/DragHandle';
import { topicWords } from '../../components/topicWords';
import classes from './Questions.module.css';
import type { ListItem } from './useListActions';

interface ListRowProps {
  readonly item: ListItem;
  readonly place: number;
  readonly isOwn: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (questionId: string) => void;
  readonly onMinutes: (itemId: string, minutes: number) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: (itemId: string) => void;
}

/** One question of a list. The handle drags it, and opens a menu when it is pressed. */
export function ListRow({ item, place, isOwn, isTabStop, onOpen, onMinutes, onMove, onRemove }: ListRowProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({
    id: item.itemId,
    disabled: !isOwn,
  });
  return (
    <li
      ref={setNodeRef}
      data-row-key={item.itemId}
      className={classes.listRow}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {isOwn ? (
        <DragHandle
          setActivatorNodeRef={setActivatorNodeRef}
          listeners={listeners}
          label={`Move or remove question ${place + 1}`}
          className={classes.handle}
          onMove={onMove}
        >
          <Menu.Item onClick={() => onRemove(item.itemId)}>Take from the list</Menu.Item>
        </DragHandle>
      ) : (
        <span />
      )}
      <span className={classes.number}>{place + 1}</span>
      <button
        type="button"
        className={classes.open}
        data-row-focus
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => {
          onOpen(item.question.id);
        }}
      >
        <span className={`aw-serif ${classes.words}`}>{sayGaps(item.question.text)}</span>
      </button>
      <span className={classes.topic}>{topicWords[item.question.topic]}</span>
      {isOwn ? (
        <NumberInput
          aria-label={`Minutes for question ${place + 1}`}
          w={72}
          min={0}
          max={240}
          suffix=" min"
          hideControls
          value={item.minutes}
          onChange={(minutes) => {
            if (typeof minutes === 'number') onMinutes(item.itemId, minutes);
          }}
        />
      ) : (
        <span className={classes.asked}>{item.minutes} min</span>
      )}
    </li>
  );
}
