import { useMemo, useState } from 'react';
import type { GuideQuestion, Interview, Mark, Note } from '../../../shared/domain/interview';
import { callName, type Person } from '../../../shared/domain/person';
import { profileOf } from '../../../shared/domain/workspace';
import { pronounsOf } from '../../../shared/text/pronouns';
import { notify } from '../../components/notify';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { GuidePanel } from './GuidePanel';
import { MarkStrip } from './MarkStrip';
import { linesOf, NoteStream } from './NoteStream';
import { notesAsText } from './notesAsText';
import { RoomBar } from './RoomBar';
import { RoomNotices } from './RoomNotices';
import { TimeLine } from './TimeLine';
import { useBegun } from './useBegun';
import { useIsClosing } from './useIsClosing';
import { useLiveRoom } from './useLiveRoom';
import { focusGuide, focusNote, useRoomKeys } from './useRoomKeys';
import { useTalk } from './useTalk';
import { useTurn } from './useTurn';
import classes from './Room.module.css';

interface RoomProps {
  readonly interview: Interview;
  readonly people: readonly Person[];
  readonly organisation: string;
  readonly guide: readonly GuideQuestion[];
  readonly notes: readonly Note[];
}

/** The live room: clock and guide at the left, the notes at the right, the marks below. */
export function Room({ interview: stored, people, organisation, guide, notes }: RoomProps) {
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const { room, state } = useLiveRoom(stored);
  const begun = useBegun(stored, guide);
  const { interview } = begun;
  const talk = useTalk(begun, guide);
  const copyText = useProcedure('text.copy');
  const isClosing = useIsClosing(interview);
  const [heard, setHeard] = useState<ReadonlySet<'relaunch' | 'close'>>(room.heard);
  const name = people.map((person) => person.name).join(' and ') || 'Somebody';
  const isOver = interview.liveEndedAt !== null && !talk.isLive;
  const lines = useMemo(() => linesOf(notes, state.drafts, state.open), [notes, state.drafts, state.open]);
  const lastLine = notes.at(-1)?.text;

  const turn = useTurn(interview);
  // What just happened comes first: it is short, and rare.
  const close = turn.sentence === null && isClosing && !heard.has('close') ? closeSentence(people) : null;
  // One at a time: two would cover the line being written in a small window, and the close cannot wait.
  const relaunch =
    close === null && turn.sentence === null && room.isReturn && !heard.has('relaunch') && lastLine !== undefined
      ? { name: people.map(callName).join(' and '), lastLine }
      : null;
  const handleHeard = (what: 'relaunch' | 'close') => {
    room.heard.add(what);
    if (what === 'close') room.heard.add('relaunch');
    setHeard(new Set(room.heard));
  };
  const handleMark = (mark: Mark) => {
    const isOn = state.open.mark === mark;
    room.mark({ mark: isOn ? null : mark, owner: mark === 'action' && !isOn ? 'me' : null });
    focusNote();
  };
  const handleEnd = async () => {
    if (!talk.isLive) return;
    room.next();
    await room.flush();
    await talk.end();
  };
  const handleCopyAll = async () => {
    const reply = await copyText({ text: notesAsText(lines, room.openText, state.open.id, interview.liveStartedAt) });
    notify(reply.ok ? 'All notes of this call copied' : reply.failure.message);
  };

  useRoomKeys({
    newNote: () => {
      if (!talk.isLive && !isOver && room.openText.trim() === '') void talk.start();
      else if (!room.isPristine) room.next();
      focusNote();
    },
    mark: handleMark,
    asked: talk.asked,
    skipped: talk.skipped,
    back: talk.back,
    editAbove: () => {
      const place = lines.findIndex((line) => line.id === state.open.id);
      const above = lines[place - 1];
      if (above) room.edit(above);
    },
    end: () => void handleEnd(),
    switchPane: () => {
      if (document.activeElement?.closest('#live-guide')) focusNote();
      else focusGuide();
    },
    escape: () => {
      if (room.isEdit) room.next();
      else if (close !== null) handleHeard('close');
      else if (turn.sentence !== null) turn.hear();
      else if (relaunch !== null) handleHeard('relaunch');
      focusNote();
    },
  });

  return (
    <div className={classes.room}>
      <RoomBar
        interview={interview}
        name={name}
        organisation={organisation}
        state={state}
        onStart={() => {
          void talk.start();
          focusNote();
        }}
        onEnd={() => void handleEnd()}
        onCopyAll={() => void handleCopyAll()}
      />
      <TimeLine interview={interview} />
      <div className={classes.body}>
        <GuidePanel interview={interview} talk={talk} zone={zone} isClosing={isClosing} onDone={focusNote} />
        <NoteStream
          interview={interview}
          notes={notes}
          room={room}
          state={state}
          questionNow={talk.questionNow}
          onFirstKey={() => {
            if (relaunch !== null) handleHeard('relaunch');
            turn.hear();
            if (!talk.isLive && !isOver) void talk.start();
          }}
        />
        <RoomNotices
          relaunch={relaunch}
          close={close}
          turn={turn.sentence}
          onHeard={handleHeard}
          onTurnHeard={turn.hear}
        />
      </div>
      <MarkStrip
        marks={state.open}
        onMark={handleMark}
        onOffRecord={() => {
          room.mark({ isOffRecord: !state.open.isOffRecord });
          focusNote();
        }}
      />
    </div>
  );
}

function closeSentence(people: readonly Person[]): string {
  const [first, second] = people;
  const whom = first === undefined || second !== undefined ? 'them' : pronounsOf(first).object;
  return `Thank ${whom}, ask who else to learn from, say what you will do next.`;
}
