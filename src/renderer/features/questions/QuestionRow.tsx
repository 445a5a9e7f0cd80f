import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { LocalDate } from '../../../shared/domain/field';
import type { Question } from '../../../shared/domain/question';
import { sayGaps } from '../../../shared/domain/questionGaps';
import type { QuestionUse } from '../../../shared/domain/questionUse';
import { dayOfInstant } from '../../../shared/domain/time';
import { topicWords } from '../../components/topicWords';
import { sayDayInSentence } from '../../lib/dates';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Questions.module.css';
import { sayOpenedUp, sayTimes } from './questionWords';

interface QuestionRowProps {
  readonly question: Question;
  readonly use: QuestionUse;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly today: LocalDate;
  readonly zone: string;
  readonly onOpen: (id: string) => void;
}

/** One question: star, words, topic, how often it was asked and what came of it. */
export function QuestionRow({ question, use, isOpen, tabIndex, today, zone, onOpen }: QuestionRowProps) {
  const dispatch = useDispatch();
  const last = use.talks[0];
  const lastName = useWorkspace((workspace) => workspace.people[last?.personIds[0] ?? '']?.name);
  const Star = question.isFavourite ? IconStarFilled : IconStar;
  const asked =
    last === undefined
      ? ''
      : `. Last asked ${lastName ?? 'somebody'}, ${sayDayInSentence(dayOfInstant(last.at, zone), today)}`;
  return (
    <div className={classes.row} data-is-open={isOpen || undefined}>
      <ActionIcon
        tabIndex={-1}
        aria-label={question.isFavourite ? 'A favourite' : 'Make it a favourite'}
        aria-pressed={question.isFavourite}
        className={classes.star}
        onClick={() =>
          void dispatch('question.changed', { id: question.id, fields: { isFavourite: !question.isFavourite } })
        }
      >
        <Star size={14} stroke={1.6} />
      </ActionIcon>
      <button
        type="button"
        className={classes.open}
        tabIndex={tabIndex}
        data-row-focus
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(question.id);
        }}
      >
        <span className={`aw-serif ${classes.words}`}>{sayGaps(question.text)}</span>
        <span className={classes.meta}>
          {question.minutes} min{asked}
        </span>
      </button>
      <span className={classes.topic}>{topicWords[question.topic]}</span>
      <span className={classes.asked}>{sayTimes(use.asked)}</span>
      <span className={classes.openedUp} data-is-none={use.rated === 0 || undefined}>
        {sayOpenedUp(use)}
      </span>
    </div>
  );
}
