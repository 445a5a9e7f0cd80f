import { ActionIcon, Menu } from '@mantine/core';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { DragHandle } from '../../components/DragHandle';
import { topicWords } from '../../components/topicWords';
import { MinutesCell } from './MinutesCell';
import classes from './Prep.module.css';
import { QuestionWords } from './QuestionWords';

interface GuideRowProps {
  readonly question: GuideQuestion;
  readonly place: number;
  readonly isTabStop: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (isOn: boolean) => void;
  /** Answers whether it is durable. */
  readonly onChange: (fields: Partial<Pick<GuideQuestion, 'text' | 'minutes' | 'priority'>>) => Promise<boolean>;
  readonly onMove: (by: number) => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** One question of the guide. The handle drags it, and opens a menu when it is pressed. */
export function GuideRow({
  question,
  place,
  isTabStop,
  isEditing,
  onEdit,
  onChange,
  onMove,
  onReplace,
  onRemove,
}: GuideRowProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: question.id,
  });
  const tabIndex = isTabStop ? 0 : -1;
  const Star = question.priority === 'must' ? IconStarFilled : IconStar;
  return (
    <li
      ref={setNodeRef}
      data-row-key={question.id}
      data-is-dragged={isDragging || undefined}
      className={classes.question}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <DragHandle
        setActivatorNodeRef={setActivatorNodeRef}
        listeners={listeners}
        label={`Move or change question ${place + 1}`}
        tabIndex={tabIndex}
        className={classes.handle}
        onMove={onMove}
      >
        <Menu.Item onClick={() => onEdit(true)}>Change the words</Menu.Item>
        <Menu.Item onClick={onReplace}>Replace from the library</Menu.Item>
        <Menu.Item onClick={onRemove}>Take from the guide</Menu.Item>
      </DragHandle>
      <span className={classes.number}>{place + 1}</span>
      {isEditing ? (
        <QuestionWords
          text={question.text}
          onSave={(text) => onChange({ text })}
          onDone={() => {
            onEdit(false);
          }}
        />
      ) : (
        <button
          type="button"
          data-row-focus
          tabIndex={tabIndex}
          className={`aw-serif ${classes.text}`}
          // A pointer selects with one click and edits with two; the keyboard's click is Enter.
          onClick={(event) => {
            if (event.detail === 0) onEdit(true);
          }}
          onDoubleClick={() => {
            onEdit(true);
          }}
        >
          {question.text}
        </button>
      )}
      <span className={classes.topic}>{question.stage === 'close' ? 'Closing' : topicWords[question.topic]}</span>
      <ActionIcon
        tabIndex={tabIndex}
        size={24}
        className={classes.star}
        aria-label={`Must ask, question ${place + 1}`}
        aria-pressed={question.priority === 'must'}
        onClick={() => void onChange({ priority: question.priority === 'must' ? 'should' : 'must' })}
      >
        <Star size={14} stroke={1.6} />
      </ActionIcon>
      <MinutesCell
        minutes={question.minutes}
        place={place}
        tabIndex={tabIndex}
        onChange={(minutes) => void onChange({ minutes })}
      />
    </li>
  );
}
