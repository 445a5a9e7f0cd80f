import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Instant } from '../../../shared/domain/field';
import type { Interview, Note } from '../../../shared/domain/interview';
import { onTalkClock, startOnPresentClock } from '../../../shared/domain/talkClock';
import { now } from '../../lib/clock';
import { NoteField } from './NoteField';
import { LineFrame, NoteLine, RunningTime, sayAt } from './NoteLine';
import type { Line, LiveRoom, RoomState } from './liveRoom';
import classes from './Notes.module.css';

interface NoteStreamProps {
  readonly interview: Interview;
  readonly notes: readonly Note[];
  readonly room: LiveRoom;
  readonly state: RoomState;
  readonly questionNow: () => string | null;
  readonly onFirstKey: () => void;
}

/** The lines of the talk, the newest at three quarters of the height, with the caret in the last. */
export function NoteStream({ interview, notes, room, state, questionNow, onFirstKey }: NoteStreamProps) {
  const { open } = state;
  const lines = useLines(notes, state);
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const startedAt = interview.liveStartedAt;

  const stayAtEnd = useCallback(() => {
    const { current } = scroller;
    if (current && !room.isEdit) current.scrollTop = current.scrollHeight;
  }, [room]);
  useLayoutEffect(stayAtEnd, [stayAtEnd, open.id, lines.length]);
  useEffect(() => {
    if (!list.current) return;
    const observer = new ResizeObserver(stayAtEnd);
    observer.observe(list.current);
    return () => {
      observer.disconnect();
    };
  }, [stayAtEnd]);
  const handleEdit = useCallback(
    (line: Line) => {
      room.edit(line);
    },
    [room],
  );

  return (
    <section aria-label="Notes" className={classes.stream} ref={scroller}>
      <ol className={classes.lines} ref={list}>
        {lines.map((line) =>
          line.id === open.id ? (
            <LineFrame
              key={open.id}
              time={
                open.at === null ? (
                  <RunningTime startedAt={startOnPresentClock(interview)} />
                ) : (
                  sayAt(open.at, startedAt)
                )
              }
              marks={open}
              isOpen
            >
              <NoteField
                initialText={open.text}
                isEdit={room.isEdit}
                onType={(text) => {
                  const isFirst = room.state.open.at === null;
                  room.type(
                    text,
                    timeAfter(
                      lines.findLast(({ id }) => id !== open.id),
                      onTalkClock(interview, now()),
                    ),
                    questionNow(),
                  );
                  if (isFirst) onFirstKey();
                }}
                onMark={(marks) => {
                  room.mark(marks);
                }}
                onReturn={() => {
                  room.next();
                }}
                onBlur={() => void room.flush()}
              />
            </LineFrame>
          ) : (
            <NoteLine key={line.id} line={line} startedAt={startedAt} onEdit={handleEdit} />
          ),
        )}
      </ol>
    </section>
  );
}

/** The present, or just after the line before when that one came from elsewhere: lines never change places. */
function timeAfter(line: Line | undefined, present: Instant): Instant {
  if (line === undefined || present > line.at) return present;
  return new Date(Date.parse(line.at) + 1).toISOString();
}

/** What is on disk, with what is newer in this window, in the order it was begun; the open line in its place or last. */
function useLines(notes: readonly Note[], { drafts, open }: RoomState): readonly Line[] {
  return useMemo(() => linesOf(notes, drafts, open), [notes, drafts, open]);
}

export function linesOf(notes: readonly Line[], drafts: readonly Line[], open: RoomState['open']): Line[] {
  const byId = new Map<string, Line>([...notes, ...drafts].map((line) => [line.id, line]));
  if (open.at !== null) byId.set(open.id, { ...open, at: open.at });
  const lines = [...byId.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return open.at === null ? [...lines, { ...open, at: '' }] : lines;
}
