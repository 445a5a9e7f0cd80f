import { VisuallyHidden } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Instant } from '../../../shared/domain/field';
import type { Mark } from '../../../shared/domain/interview';
import { dayOfInstant, millisecondsBetween } from '../../../shared/domain/time';
import { MarkIcon } from '../../components/MarkIcon';
import { useNow } from '../../lib/clock';
import { sayTimer } from '../../lib/dates';
import classes from './Notes.module.css';
import { NoteText } from './NoteText';
import type { Line, LineMarks, OpenLine } from './roomLine';
import type { Speaker, StreamWords } from './streamWords';

interface LineFrameProps {
  readonly time: ReactNode;
  readonly marks: LineMarks;
  readonly speaker: Speaker | undefined;
  /** Which of how many lines it is; not all of a long talk are built. */
  readonly place: number;
  readonly count: number;
  /** The line with the caret: being written last, or edited in its place. */
  readonly open?: 'last' | 'edit' | undefined;
  readonly children: ReactNode;
}

/** Time, mark and words: the frame of a line, whether it is read or written. */
export function LineFrame({ time, marks, speaker, place, count, open, children }: LineFrameProps) {
  return (
    <li className={classes.line} data-line data-is-open={open} aria-posinset={place} aria-setsize={count}>
      <span className={classes.lineTime}>{time}</span>
      <span className={classes.lineMark}>
        {marks.mark !== null && <LineMark mark={marks.mark} owner={marks.owner} />}
        {speaker !== undefined && (
          <span className={classes.speaker} title={`Said by ${speaker.name}`}>
            <VisuallyHidden>Said by {speaker.name}</VisuallyHidden>
            <span aria-hidden>{speaker.initials}</span>
          </span>
        )}
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
  readonly place: number;
  readonly count: number;
  readonly startedAt: Instant | null;
  readonly words: StreamWords;
  /** With the place in the words that was clicked; null: unknown. */
  readonly onEdit: (line: Line, caret: number | null) => void;
}

/** A line that was written. A click puts the caret back into it. */
export const NoteLine = memo(function NoteLine({ line, place, count, startedAt, words, onEdit }: NoteLineProps) {
  return (
    <LineFrame
      time={sayLineTime(line, startedAt)}
      marks={line}
      speaker={words.speakers.get(line.speakerId ?? '')}
      place={place}
      count={count}
    >
      <p
        className={`aw-serif ${classes.text}`}
        dir="auto"
        onClick={(event) => {
          if (window.getSelection()?.isCollapsed !== false) onEdit(line, placeOfClick(event));
        }}
      >
        <NoteText
          text={line.text}
          people={words.peopleOf(line.personIds)}
          day={dayOfInstant(line.at, words.zone)}
          dateOrder={words.dateOrder}
        />
      </p>
    </LineFrame>
  );
});

/** Where in the words the pointer is, in UTF-16 units. */
function placeOfClick({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number | null {
  const position = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(clientX, clientY) : null;
  if (position === null || !currentTarget.contains(position.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(currentTarget, 0);
  range.setEnd(position.offsetNode, position.offset);
  return range.toString().length;
}

/** The time that the next key would get. */
export function RunningTime({ startedAt }: { readonly startedAt: Instant | null }) {
  return sayAt(useNow(500), startedAt);
}

/** The minute of a line; nothing for what was written from memory. */
export function sayLineTime(
  { at, isUntimed }: Pick<OpenLine, 'at' | 'isUntimed'>,
  startedAt: Instant | null,
): ReactNode {
  if (isUntimed) return <span title="Written from memory, so no minute of the talk is known">later</span>;
  return at === null ? <RunningTime startedAt={startedAt} /> : sayAt(at, startedAt);
}

export function sayAt(at: Instant, startedAt: Instant | null): string {
  return sayTimer(startedAt === null ? 0 : millisecondsBetween(startedAt, at) / 1_000);
}
