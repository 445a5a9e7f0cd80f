import { VisuallyHidden } from '@mantine/core';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Instant } from '../../../shared/domain/field';
import type { Interview, Note } from '../../../shared/domain/interview';
import { onTalkClock, startOnPresentClock } from '../../../shared/domain/talkClock';
import { dayOfInstant } from '../../../shared/domain/time';
import { AddToTalk } from '../../components/AddToTalk';
import { now } from '../../lib/clock';
import { LineMenu } from './LineMenu';
import { MentionList, optionId } from './MentionList';
import { NoteField, type NoteFieldHandle } from './NoteField';
import { LineFrame, NoteLine, sayLineTime } from './NoteLine';
import { OpenLineNotes } from './OpenLineNotes';
import type { LiveRoom, RoomState } from './liveRoom';
import { linesOf, type Line } from './roomLine';
import { useStreamWords } from './streamWords';
import { useLineActions } from './useLineActions';
import { useLineKeys } from './useLineKeys';
import { useMentions } from './useMentions';
import { useReadDays } from './useReadDays';
import { focusNote } from './useRoomKeys';
import { useShownLines } from './useShownLines';
import { useStreamScroll } from './useStreamScroll';
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
  const { open, field } = state;
  const lines = useMemo(() => linesOf(notes, state), [notes, state]);
  const words = useStreamWords(interview, lines);
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const handle = useRef<NoteFieldHandle>(null);
  const startedAt = interview.liveStartedAt;
  const isUntimed = interview.liveEndedAt !== null && interview.state !== 'live';
  const [said, setSaid] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const readingsId = useId();

  const { shown, hidden, showMore } = useShownLines(lines, open.id);
  useStreamScroll({ scroller, list, fieldKey: field.key, isEdit: room.isEdit, hidden, onTop: showMore });
  const saidOn = dayOfInstant(open.at ?? now(), words.zone);
  const { days, read } = useReadDays(field.key, saidOn, words.dateOrder);
  const mentions = useMentions(room, handle, () => ({
    organisationId: interview.organisationId,
    namedIds: new Set(lines.flatMap(({ personIds }) => personIds)),
  }));
  const actions = useLineActions({
    interview,
    room,
    state,
    lines,
    words,
    caret: () => handle.current?.caret() ?? 0,
    tell: setSaid,
  });
  const handleAdd = () => {
    setIsAdding(true);
  };
  useLineKeys(actions, handleAdd);

  const handleEdit = useCallback(
    (line: Line, caret: number | null) => {
      room.edit(line, caret);
    },
    [room],
  );
  const latestLines = useRef(lines);
  latestLines.current = lines;
  const handleType = useCallback(
    (text: string, isEmptied: boolean) => {
      if (isEmptied) {
        room.empty();
        read('');
        return;
      }
      const isFirst = room.state.open.at === null;
      const last = latestLines.current.findLast(({ id }) => id !== room.state.open.id);
      room.type(text, timeAfter(last, onTalkClock(interview, now())), questionNow(), isUntimed);
      read(text);
      if (isFirst) onFirstKey();
    },
    [room, read, questionNow, isUntimed, onFirstKey, interview],
  );

  const question = open.at === null || open.guideQuestionId === questionNow() ? null : open.guideQuestionId;
  const underQuestion = actions.questions.find(({ id }) => id === question)?.text ?? '';
  return (
    <section aria-label="Notes" className={classes.stream} ref={scroller}>
      <ol className={classes.lines} ref={list} data-edit={editOf(room, lines, open.id)}>
        {hidden > 0 && (
          <li className={classes.earlier}>
            <button type="button" onClick={showMore}>
              {hidden} earlier {hidden === 1 ? 'line' : 'lines'}
            </button>
          </li>
        )}
        {shown.map((line, index) => {
          const place = hidden + index + 1;
          if (line.id !== open.id)
            return (
              <NoteLine
                key={line.id}
                line={line}
                place={place}
                count={lines.length}
                startedAt={startedAt}
                words={words}
                onEdit={handleEdit}
              />
            );
          return (
            <LineFrame
              key={`field ${field.key}`}
              time={sayLineTime(
                { at: open.at, isUntimed: open.at === null ? isUntimed : open.isUntimed },
                open.at === null ? startOnPresentClock(interview) : startedAt,
              )}
              marks={open}
              speaker={words.speakers.get(open.speakerId ?? '')}
              place={place}
              count={lines.length}
              open={room.isEdit ? 'edit' : 'last'}
            >
              <div className={classes.openWords}>
                <NoteField
                  ref={handle}
                  initialText={open.text}
                  initialCaret={field.caret}
                  isEdit={room.isEdit}
                  describedBy={readingsId}
                  list={
                    mentions.found.length === 0
                      ? null
                      : { id: mentions.listId, chosenId: optionId(mentions.listId, mentions.chosen) }
                  }
                  onType={handleType}
                  onCaret={mentions.onCaret}
                  onListKey={mentions.onKey}
                  onMark={(marks) => {
                    room.mark(marks);
                  }}
                  onJoin={actions.join}
                  onUndo={actions.undo}
                  onReturn={() => {
                    room.next();
                  }}
                  onBlur={() => {
                    mentions.close();
                    void room.flush();
                  }}
                />
                {mentions.found.length > 0 && <MentionList mentions={mentions} />}
                <OpenLineNotes
                  id={readingsId}
                  days={days}
                  said={saidOn}
                  names={words.peopleOf(open.personIds).map(({ name }) => name)}
                  question={underQuestion}
                />
                <LineMenu
                  line={open}
                  actions={actions}
                  words={words}
                  personIds={interview.personIds}
                  onAddPerson={handleAdd}
                />
              </div>
            </LineFrame>
          );
        })}
      </ol>
      <VisuallyHidden role="status">{sayNames(mentions.found) || said}</VisuallyHidden>
      {isAdding && (
        <AddToTalk
          interview={interview}
          onClose={() => {
            setIsAdding(false);
            focusNote();
          }}
        />
      )}
    </section>
  );
}

/** How much room the end of the stream keeps while an older line is edited, so that nothing moves when the caret leaves the last. */
function editOf(room: LiveRoom, lines: readonly Line[], openId: string): 'last' | 'waiting' | undefined {
  if (!room.isEdit) return undefined;
  return room.isWaiting && lines.at(-1)?.id !== openId ? 'waiting' : 'last';
}

function sayNames(found: readonly { readonly name: string }[]): string {
  if (found.length === 0) return '';
  const names = found.map(({ name }) => name).join(', ');
  return `${found.length} ${found.length === 1 ? 'person' : 'people'}: ${names}. Arrow down chooses.`;
}

/** The present, or just after the line before when that one came from elsewhere: lines never change places. */
function timeAfter(line: Line | undefined, present: Instant): Instant {
  if (line === undefined || present > line.at) return present;
  return new Date(Date.parse(line.at) + 1).toISOString();
}
