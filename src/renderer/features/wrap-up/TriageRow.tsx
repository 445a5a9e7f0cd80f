import { ActionIcon, Button, Kbd, Menu } from '@mantine/core';
import { IconCheck, IconEyeOff, IconPointFilled } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { marks, type Mark, type Note } from '../../../shared/domain/interview';
import { markName } from '../../../shared/text/markNames';
import { MarkIcon } from '../../components/MarkIcon';
import type { OutcomeLine } from './outcomeLine';
import classes from './WrapUp.module.css';

interface TriageRowProps {
  readonly note: Note;
  /** “14:37” since the start. */
  readonly time: string;
  readonly isCurrent: boolean;
  /** What it became; null: not sorted yet. */
  readonly outcome: OutcomeLine | null;
  /** What it would become, in words. */
  readonly summary: string;
  /** Enough is known to accept it as it stands. */
  readonly canAccept: boolean;
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
        if (isOpen && !isCurrent && !(event.target as Element).closest('button')) onChoose(note.id);
      }}
    >
      <span className={classes.time}>{time}</span>
      <span className={classes.mark}>
        {isOpen ? <MarkMenu note={note} onMark={onMark} /> : note.mark !== null && <MarkIcon mark={note.mark} />}
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
        {outcome !== null && (
          <p className={classes.outcome}>
            <IconCheck size={14} stroke={1.6} color="var(--aw-done)" role="img" aria-label="Sorted" />
            <span>
              <strong>{outcome.strong}</strong> {outcome.rest}
            </span>
          </p>
        )}
        {isOpen && isCurrent && children}
        {isOpen && !isCurrent && (
          <div className={classes.summary}>
            <span>{summary}</span>
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

/** All nine marks; the first five have the keys 1 to 5. */
function MarkMenu({ note, onMark }: { readonly note: Note; readonly onMark: (id: string, mark: Mark | null) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (mark: Mark | null) => {
    setIsOpen(false);
    onMark(note.id, mark);
  };
  return (
    <Menu position="bottom-start" opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <ActionIcon
          size={24}
          aria-label={note.mark === null ? 'No mark. Choose one' : `${markName(note.mark)}. Change the mark`}
        >
          {note.mark === null ? (
            <IconPointFilled size={10} color="var(--aw-control)" aria-hidden />
          ) : (
            <MarkIcon mark={note.mark} isLabelled />
          )}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          const mark = /^[1-5]$/.test(event.key) ? marks[Number(event.key) - 1] : undefined;
          if (mark === undefined) return;
          event.preventDefault();
          choose(mark);
        }}
      >
        {marks.map((mark, index) => (
          <Menu.Item
            key={mark}
            leftSection={<MarkIcon mark={mark} isLabelled />}
            rightSection={index < 5 ? <Kbd>{index + 1}</Kbd> : undefined}
            onClick={() => {
              choose(mark);
            }}
          >
            {markName(mark)}
          </Menu.Item>
        ))}
        {note.mark !== null && (
          <Menu.Item
            onClick={() => {
              choose(null);
            }}
          >
            No mark
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export function rowId(noteId: string): string {
  return `row-${noteId}`;
}
