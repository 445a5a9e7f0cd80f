import { IconEyeOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Instant } from '../../../shared/domain/field';
import type { Mark } from '../../../shared/domain/interview';
import { millisecondsBetween } from '../../../shared/domain/time';
import { MarkIcon } from '../../components/MarkIcon';
import { useNow } from '../../lib/clock';
import { sayTimer } from '../../lib/dates';
import classes from './Notes.module.css';
import type { Line, LineMarks } from './liveRoom';

/** Time, mark and words: the frame of a line, whether it is read or written. */
export function LineFrame({
  time,
  marks,
  isOpen,
  children,
}: {
  readonly time: ReactNode;
  readonly marks: LineMarks;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes.line} data-is-open={isOpen || undefined}>
      <span className={classes.lineTime}>{time}</span>
      <span className={classes.lineMark}>
        {marks.mark !== null && <LineMark mark={marks.mark} owner={marks.owner} />}
      </span>
      <div className={classes.lineWords}>
        {children}
        {marks.isOffRecord && (
          <span className={classes.offRecord}>
            <IconEyeOff size={14} stroke={1.6} aria-hidden /> Off the record
          </span>
        )}
      </div>
    </li>
  );
}

function LineMark({ mark, owner }: { readonly mark: Mark; readonly owner: Line['owner'] }) {
  return (
    <>
      <MarkIcon mark={mark} size={17} />
      {owner === 'them' && <span className={classes.theirs}>theirs</span>}
    </>
  );
}

interface NoteLineProps {
  readonly line: Line;
  readonly startedAt: Instant | null;
  readonly onEdit: (line: Line) => void;
}

/** A line that was written. A click puts the caret back into it. */
export const NoteLine = memo(function NoteLine({ line, startedAt, onEdit }: NoteLineProps) {
  return (
    <LineFrame time={sayAt(line.at, startedAt)} marks={line} isOpen={false}>
      <p
        className={`aw-serif ${classes.text}`}
        dir="auto"
        onClick={() => {
          if (window.getSelection()?.isCollapsed !== false) onEdit(line);
        }}
      >
        {line.text}
      </p>
    </LineFrame>
  );
});

/** The time that the next key would get. */
export function RunningTime({ startedAt }: { readonly startedAt: Instant | null }) {
  return sayAt(useNow(500), startedAt);
}

export function sayAt(at: Instant, startedAt: Instant | null): string {
  return sayTimer(startedAt === null ? 0 : millisecondsBetween(startedAt, at) / 1_000);
}
