import { NumberInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { QuestionCost } from '../../../shared/domain/questionCost';
import classes from './Prep.module.css';

interface MinutesCellProps {
  readonly minutes: number;
  /** What it took in past talks; undefined: too few to tell. */
  readonly median: QuestionCost | undefined;
  readonly place: number;
  readonly tabIndex: 0 | -1;
  readonly onChange: (minutes: number) => void;
}

/** The minutes of a question: text that becomes a field when it is pressed. */
export function MinutesCell({ minutes, median, place, tabIndex, onChange }: MinutesCellProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <UnstyledButton
        className={classes.minutes}
        tabIndex={tabIndex}
        onClick={() => {
          setIsOpen(true);
        }}
        data-is-own={median?.minutes === minutes || undefined}
        title={median === undefined ? undefined : `Your own median of ${median.talks} talks: ${median.minutes} min`}
        aria-label={`${minutes} min for question ${place + 1}${median?.minutes === minutes ? `, your own median of ${median.talks} talks` : ''}, change`}
      >
        {minutes} min
      </UnstyledButton>
    );
  }
  return (
    <NumberInput
      autoFocus
      size="xs"
      hideControls
      aria-label={`Minutes for question ${place + 1}`}
      className={classes.minutesField}
      min={0}
      max={240}
      value={minutes}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(value) => {
        if (typeof value === 'number') onChange(value);
      }}
      onBlur={() => {
        setIsOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
