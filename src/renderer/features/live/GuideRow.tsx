import { Kbd } from '@mantine/core';
import { IconCheck, IconPlayerTrackNext, IconStarFilled } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { keyCaps } from '../../lib/keyboard';
import classes from './Guide.module.css';

interface GuideRowProps {
  readonly question: GuideQuestion;
  readonly number: number;
  readonly isCurrent: boolean;
  /** The close has begun and this question belongs to it. */
  readonly isClosing: boolean;
  readonly onGoTo: (id: string) => void;
}

/** A question that is not current: asked, skipped or waiting. Choosing it makes it current. */
export const GuideRow = memo(function GuideRow({ question, number, isCurrent, isClosing, onGoTo }: GuideRowProps) {
  const { state } = question;
  return (
    <li className={classes.guideItem} data-state={state} data-is-closing={isClosing || undefined}>
      <button
        type="button"
        className={classes.guideRow}
        aria-current={isCurrent ? 'true' : undefined}
        onMouseDown={keepFocus}
        onClick={() => {
          onGoTo(question.id);
        }}
      >
        <span className={classes.guideState}>
          {state === 'asked' && (
            <IconCheck size={14} stroke={1.6} color="var(--aw-done)" role="img" aria-label="Asked" />
          )}
          {state === 'skipped' && <IconPlayerTrackNext size={14} stroke={1.6} aria-hidden />}
          {state === 'open' && number}
        </span>
        <span className={`aw-serif ${classes.guideText}`}>{question.text}</span>
        <span className={classes.guideMinutes}>
          {question.priority === 'must' && state === 'open' && <MustStar />}
          {wordOf(question) ?? question.minutes}
        </span>
      </button>
    </li>
  );
});

/** What stands in the place of the minutes. */
function wordOf({ state, isParked, isForLetter }: GuideQuestion): string | null {
  if (state === 'skipped') return isForLetter ? 'for the letter' : 'skipped';
  return state === 'open' && isParked ? 'later' : null;
}

interface CurrentQuestionProps {
  readonly question: GuideQuestion;
  readonly number: number;
  /** “3:33 of 4 min”. */
  readonly spent: ReactNode;
  readonly onAsked: () => void;
  readonly onSkipped: () => void;
  readonly onParked: () => void;
  /** More about it, below its keys. */
  readonly children?: ReactNode;
}

/** The question that is on, in full, with the keys that leave it. */
export function CurrentQuestion({
  question,
  number,
  spent,
  onAsked,
  onSkipped,
  onParked,
  children,
}: CurrentQuestionProps) {
  return (
    <li className={classes.current} aria-current="true" data-current>
      <span className={classes.currentNumber}>{number}</span>
      <div>
        <p className={`aw-serif ${classes.currentText}`}>{question.text}</p>
        <div className={classes.currentFoot}>
          <span className={classes.spent}>
            {question.priority === 'must' && <MustStar />}
            {spent}
          </span>
          <KeyButton name="Asked, next question" keys="mod+Enter" does="next" onPress={onAsked} />
          <KeyButton name="Skip this question" keys="mod+shift+Enter" does="skip" onPress={onSkipped} />
          <KeyButton name="Put this question aside for later" keys="mod+shift+k" does="later" onPress={onParked} />
        </div>
        {children}
      </div>
    </li>
  );
}

function MustStar() {
  return <IconStarFilled size={12} className={classes.must} role="img" aria-label="Must ask" />;
}

function caps(keys: string): string {
  return keyCaps(keys).join(' ').replace('Shift', '⇧').replace('Enter', '↵');
}

/** The caret stays in the note when the pointer uses a control beside it. */
export function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}

interface KeyButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly does: string;
  readonly onPress: () => void;
}

/** A button that says its key; the caret stays in the note. */
function KeyButton({ name, keys, does, onPress }: KeyButtonProps) {
  return (
    <button type="button" className={classes.keyButton} aria-label={name} onMouseDown={keepFocus} onClick={onPress}>
      <Kbd>{caps(keys)}</Kbd> {does}
    </button>
  );
}
