import { Kbd } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Mark } from '../../../shared/domain/interview';
import { notePrefixes } from '../../../shared/text/notePrefix';
import { markName } from '../../../shared/text/markNames';
import { MarkIcon } from '../../components/MarkIcon';
import { isMac } from '../../lib/keyboard';
import { keepFocus } from './GuideRow';
import classes from './Room.module.css';
import type { LineMarks } from './liveRoom';

/** The marks with keys of their own, Alt+1 to Alt+5 (Cmd on macOS). */
export const keyMarks: readonly Mark[] = ['insight', 'quote', 'referral', 'action', 'need'];

const modifier = isMac ? '⌘' : 'Alt';

const hints = [
  { keys: 'Enter', does: 'new note' },
  { keys: 'F6', does: 'guide, there ? for all keys' },
] as const;

/** The character that marks a line when it is typed first; of an action, that of mine. */
function prefixOf(mark: Mark): string {
  return Object.keys(notePrefixes).find((character) => notePrefixes[character]?.mark === mark) ?? '';
}

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
            title={`${modifier} ${index + 1}, or ${prefixOf(mark)} and a space at the start of a line`}
            onMouseDown={keepFocus}
            onClick={() => {
              onMark(mark);
            }}
          >
            <MarkIcon mark={mark} isLabelled />
            {markName(mark)}
            <Kbd aria-hidden>{prefixOf(mark)}</Kbd>
            <Kbd className={classes.markKey}>{`${modifier} ${index + 1}`}</Kbd>
          </button>
        ))}
        <button
          type="button"
          className={classes.markButton}
          aria-pressed={marks.isOffRecord}
          title={`${modifier} 6, or ~ and a space at the start of a line`}
          onMouseDown={keepFocus}
          onClick={onOffRecord}
        >
          <IconEyeOff size={16} stroke={1.6} aria-hidden />
          <span>Off record</span>
          <Kbd aria-hidden>~</Kbd>
          <Kbd className={classes.markKey}>{`${modifier} 6`}</Kbd>
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
