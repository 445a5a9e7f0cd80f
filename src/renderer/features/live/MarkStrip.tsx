import { Kbd } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Mark } from '../../../shared/domain/interview';
import { MarkIcon, markName } from '../../components/MarkIcon';
import { isMac } from '../../lib/keyboard';
import { keepFocus } from './GuideRow';
import classes from './Room.module.css';
import type { LineMarks } from './liveRoom';

/** The marks with keys of their own, Alt+1 to Alt+5 (Cmd on macOS). */
export const keyMarks: readonly Mark[] = ['insight', 'quote', 'referral', 'action', 'need'];

const hints = [
  { keys: 'Enter', does: 'new note' },
  { keys: 'F6', does: 'go to guide' },
  { keys: '?', does: 'there: all keys' },
] as const;

interface MarkStripProps {
  readonly marks: LineMarks;
  readonly onMark: (mark: Mark) => void;
  readonly onOffRecord: () => void;
}

/** The marks for the line with the caret, and the keys of the room. */
export function MarkStrip({ marks, onMark, onOffRecord }: MarkStripProps) {
  return (
    <footer className={classes.strip}>
      <div className={classes.marks} role="group" aria-label="Mark this line">
        {keyMarks.map((mark, index) => (
          <button
            key={mark}
            type="button"
            className={classes.markButton}
            aria-pressed={marks.mark === mark}
            onMouseDown={keepFocus}
            onClick={() => {
              onMark(mark);
            }}
          >
            <MarkIcon mark={mark} isLabelled />
            {markName(mark)}
            <Kbd>
              <span className={classes.modifier}>{isMac ? '⌘' : 'Alt'} </span>
              {index + 1}
            </Kbd>
          </button>
        ))}
        <button
          type="button"
          className={classes.markButton}
          aria-pressed={marks.isOffRecord}
          onMouseDown={keepFocus}
          onClick={onOffRecord}
        >
          <IconEyeOff size={16} stroke={1.6} aria-hidden />
          <span>Off record</span>
          <Kbd>~</Kbd>
        </button>
      </div>
      <div className={classes.hints}>
        {hints.map(({ keys, does }) => (
          <Fragment key={keys}>
            <span className={classes.hint} data-keys={keys}>
              <Kbd>{keys}</Kbd> {does}
            </span>
          </Fragment>
        ))}
      </div>
    </footer>
  );
}
