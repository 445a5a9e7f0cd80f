import { Button } from '@mantine/core';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Mark, Note } from '../../../shared/domain/interview';
import { MarkIcon } from '../../components/MarkIcon';
import { MarkMenu } from './MarkMenu';
import { Link } from 'react-router-dom';
import type { OutcomeLine } from './outcomeLine';
import { rowId } from './rowFocus';
import classes from './WrapUp.module.css';

interface TriageRowProps {
  readonly note: Note;
  /** “14:37” since the start. */
  readonly time: string;
  readonly isCurrent: boolean;
  /** What it became; null: not sorted yet. */
  readonly outcome: readonly OutcomeLine[] | null;
  /** What it would become, in words. */
  readonly summary: string;
  /** Enough is known to accept it as it stands. */
  readonly canAccept: boolean;
  /** Of an unsorted note without a mark: why something is offered; null: nothing is. */
  readonly why: string | null;
  /** The fields and buttons of the current row. */
  readonly children?: ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onAccept: (id: string) => void;
  readonly onMark: (id: string, mark: Mark | null) => void;
}

/** One note: left as it was taken, right what it becomes. */
export const TriageRow = memo(function TriageRow({
  note,
  time,
  isCurrent,
  outcome,
  summary,
  canAccept,
  why,
  children,
  onChoose,
  onAccept,
  onMark,
}: TriageRowProps) {
  const isOpen = outcome === null && !note.isOffRecord;
  return (
    <li
      id={rowId(note.id)}
      className={classes.row}
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
      data-is-current={isCurrent || undefined}
      data-is-sorted={outcome !== null || undefined}
      onClick={(event) => {
        if (!note.isOffRecord && !isCurrent && !(event.target as Element).closest('button, a')) onChoose(note.id);
      }}
    >
      <span className={classes.time}>{time}</span>
      <span className={classes.mark}>
        {isOpen ? (
          <MarkMenu
            mark={note.mark}
            onMark={(mark) => {
              onMark(note.id, mark);
            }}
          />
        ) : (
          note.mark !== null && <MarkIcon mark={note.mark} />
        )}
      </span>
      <p className={`aw-serif ${classes.words}`} dir="auto">
        {note.text}
      </p>
      <div className={classes.becomes}>
        {note.isOffRecord && (
          <span className={classes.quiet}>
            <IconEyeOff size={14} stroke={1.6} aria-hidden /> Off the record
          </span>
        )}
        {outcome?.map((line) => (
          <p key={line.key} className={classes.outcome}>
            <IconCheck size={14} stroke={1.6} color="var(--aw-done)" role="img" aria-label="Sorted" />
            <span>
              {line.to === null ? (
                <strong>{line.strong}</strong>
              ) : (
                <Link className={classes.made} to={line.to}>
                  {line.strong}
                </Link>
              )}{' '}
              {line.rest}
            </span>
          </p>
        ))}
        {!note.isOffRecord && isCurrent && children}
        {isOpen && !isCurrent && (
          <div className={classes.summary}>
            <span>
              {summary}
              {why !== null && <span className={classes.why}>{why}</span>}
            </span>
            <Button
              variant="subtle"
              aria-label={`${canAccept ? 'Accept' : 'Choose'}: ${note.text}`}
              onClick={() => {
                if (canAccept) onAccept(note.id);
                else onChoose(note.id);
              }}
            >
              {canAccept ? 'Accept' : 'Choose'}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
});
