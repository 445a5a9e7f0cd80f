import { useEffect, useMemo, useState } from 'react';
import type { GuideQuestion, Interview, Mark, Note } from '../../../shared/domain/interview';
import { callName, type Person } from '../../../shared/domain/person';
import { paceOf } from '../../../shared/domain/pace';
import { addToInstant } from '../../../shared/domain/time';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { cueWords } from '../../../shared/text/closingCue';
import { pronounsOf } from '../../../shared/text/pronouns';
import { notify } from '../../components/notify';
import { now } from '../../lib/clock';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useGiven, useWorkspace } from '../../workspace/WorkspaceProvider';
import { currentAsk } from './currentAsk';
import { notesAsText } from './notesAsText';
import { linesOf } from './roomLine';
import { useCue } from './useCue';
import { useLiveRoom } from './useLiveRoom';
import { useListening } from './useListening';
import { focusGuide, focusNote, useRoomKeys } from './useRoomKeys';
import { useTalk } from './useTalk';
import { useTurn } from './useTurn';

export interface RoomProps {
  readonly interview: Interview;
  readonly people: readonly Person[];
  readonly organisation: string;
  readonly guide: readonly GuideQuestion[];
  readonly notes: readonly Note[];
}

/** What lies over the room and has the caret. */
export type Layer = 'time' | 'who' | 'recall' | 'question' | 'reason' | null;

interface RoomDoors {
  /** The call was ended here. */
  readonly onEnded: () => void;
  /** Into the compact window, or back from it. */
  readonly onCompact: () => void;
  readonly compactDoes: string;
  /** The window that was there before a crash: it says that the notes are all here. A second one has nothing to say. */
  readonly isFirst: boolean;
}

/** Everything the room knows and does, for the full and the compact window alike. */
export function useRoom(
  { interview, people, guide, notes }: RoomProps,
  { onEnded, onCompact, compactDoes, isFirst }: RoomDoors,
) {
  const { copy } = useGiven();
  const dispatch = useDispatch();
  const copyText = useProcedure('text.copy');
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const { room, state } = useLiveRoom(interview);
  const talk = useTalk(interview, guide);
  const cue = useCue(interview);
  const listening = useListening(interview);
  const [heard, setHeard] = useState<ReadonlySet<string>>(room.heard);
  const [layer, setLayer] = useState<Layer>(null);
  const [isWhole, setWhole] = useState(false);
  const [probe, setProbe] = useState<number | null>(null);
  const name = people.map((person) => person.name).join(' and ') || 'Somebody';
  const isOver = interview.liveEndedAt !== null && !talk.isLive;
  const lines = useMemo(() => linesOf(notes, state), [notes, state]);
  const lastLine = notes.at(-1)?.text;
  /** The last minutes: only closing questions are offered, unless the whole guide was asked for. */
  const isGuarded = cue.isClosing && talk.isLive && !isWhole;
  const ask = isGuarded ? currentAsk(talk) : null;

  useEffect(() => {
    setProbe(null);
  }, [talk.currentId]);

  const cueKey = cue.cue === null ? null : `${cue.cue}@${cue.end ?? ''}`;
  const turn = useTurn(interview);
  // What just happened to the time comes first: it is short, and rare.
  const cueWord =
    turn.sentence !== null || cueKey === null || heard.has(cueKey) || !talk.isLive
      ? null
      : cueWords(cue.cue, leftNow(), interview.minutes, whomOf(people));
  function leftNow(): number {
    return paceOf(interview, [], now(), settingsOf(copy.state.workspace)).left;
  }
  // One at a time: two would cover the line being written in a small window, and the close cannot wait.
  const relaunch =
    isFirst &&
    turn.sentence === null &&
    cueWord === null &&
    room.isReturn &&
    !heard.has('relaunch') &&
    lastLine !== undefined
      ? { name: people.map(callName).join(' and '), lastLine }
      : null;
  const hear = (what: string) => {
    room.heard.add(what);
    if (what !== 'relaunch') room.heard.add('relaunch');
    setHeard(new Set(room.heard));
  };
  const close = () => {
    setLayer(null);
    // The field is there again once the layer is gone.
    requestAnimationFrame(focusNote);
  };
  const open = (what: Layer) => {
    setLayer((before) => (before === what ? null : what));
  };

  const actions = {
    mark: (mark: Mark) => {
      const isOn = state.open.mark === mark;
      room.mark({ mark: isOn ? null : mark, owner: mark === 'action' && !isOn ? 'me' : null });
      focusNote();
    },
    offRecord: () => {
      room.mark({ isOffRecord: !state.open.isOffRecord });
      focusNote();
    },
    start: () => {
      void talk.start();
      focusNote();
    },
    end: async () => {
      if (!talk.isLive) return;
      room.next();
      await room.flush();
      await listening.stop();
      if (await talk.end()) onEnded();
    },
    asked: () => {
      if (ask !== null) talk.settle(ask, 'ticked');
      else talk.asked();
    },
    skipped: () => {
      if (ask !== null) setLayer('reason');
      else talk.skipped();
    },
    parked: () => {
      if (ask !== null) talk.settle(ask, 'forLetter');
      else talk.parked();
    },
    pause: () => {
      if (!talk.isLive) return;
      const isPaused = interview.pauses.at(-1)?.to === null;
      void dispatch(isPaused ? 'interview.resumed' : 'interview.paused', { id: interview.id });
    },
    moveClose: (closeBy: string) => dispatch('interview.closeMoved', { id: interview.id, closeBy }),
    fiveMore: () => {
      if (!talk.isLive) return;
      const from = cue.end !== null && cue.end > now() ? cue.end : now();
      void dispatch('interview.closeMoved', { id: interview.id, closeBy: addToInstant(from, { minutes: 5 }) });
      focusNote();
    },
    copyAll: async () => {
      const reply = await copyText({ text: notesAsText(lines, room.openText, state.open.id, interview.liveStartedAt) });
      notify(reply.ok ? 'All notes of this call copied' : reply.failure.message);
    },
    firstKey: () => {
      if (relaunch !== null) hear('relaunch');
      turn.hear();
      if (!talk.isLive && !isOver) void talk.start();
    },
    nextProbe: () => {
      setProbe((before) => (before === null ? 0 : before + 1));
    },
  };

  useRoomKeys({
    newNote: () => {
      if (!talk.isLive && !isOver && room.openText.trim() === '') void talk.start();
      else if (!room.isPristine) room.next();
      focusNote();
    },
    mark: actions.mark,
    asked: actions.asked,
    skipped: actions.skipped,
    parked: actions.parked,
    back: talk.back,
    editAbove: () => {
      const place = lines.findIndex((line) => line.id === state.open.id);
      const above = lines[place - 1];
      if (above) room.edit(above);
    },
    end: () => void actions.end(),
    pause: actions.pause,
    fiveMore: actions.fiveMore,
    time: () => {
      open('time');
    },
    question: () => {
      if (talk.isLive) open('question');
    },
    compact: onCompact,
    compactDoes,
    switchPane: () => {
      if (document.activeElement?.closest('#live-guide')) focusNote();
      else focusGuide();
    },
    escape: () => {
      if (room.isEdit) room.next();
      else if (turn.sentence !== null) turn.hear();
      else if (cueKey !== null && cueWord !== null) hear(cueKey);
      else if (probe !== null) setProbe(null);
      else if (relaunch !== null) hear('relaunch');
      focusNote();
    },
  });

  return {
    room,
    state,
    talk,
    cue,
    zone,
    name,
    isOver,
    lines,
    layer,
    open,
    close,
    ask,
    isGuarded,
    isWhole,
    setWhole,
    probe,
    listening,
    actions,
    notices: { turn, relaunch, cue: cueWord, cueKey, onHeard: hear },
  };
}

export type RoomInUse = ReturnType<typeof useRoom>;

function whomOf(people: readonly Person[]): string {
  const [first, second] = people;
  return first === undefined || second !== undefined ? 'them' : pronounsOf(first).object;
}
