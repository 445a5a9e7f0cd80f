import { useMemo } from 'react';
import { guideOf } from '../../../shared/domain/guide';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { useRedo, useUndo } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { LiveRoom, RoomState } from './liveRoom';
import type { Line } from './roomLine';
import type { StreamWords } from './streamWords';

/** What can be done to the line with the caret, by key and by menu. */
export interface LineActions {
  readonly questions: readonly GuideQuestion[];
  readonly split: () => void;
  readonly join: () => void;
  readonly remove: () => void;
  readonly offRecord: () => void;
  readonly moveTo: (guideQuestionId: string | null) => void;
  readonly moveBy: (step: 1 | -1) => void;
  readonly spokenBy: (speakerId: string | null) => void;
  readonly nextSpeaker: () => void;
  readonly undo: (isRedo: boolean) => void;
}

interface Given {
  readonly interview: Interview;
  readonly room: LiveRoom;
  readonly state: RoomState;
  readonly lines: readonly Line[];
  readonly words: StreamWords;
  readonly caret: () => number;
  /** Tells a screen reader what was done. */
  readonly tell: (sentence: string) => void;
}

export function useLineActions({ interview, room, state, lines, words, caret, tell }: Given): LineActions {
  const undo = useUndo();
  const redo = useRedo();
  const guideQuestions = useWorkspace((workspace) => workspace.guideQuestions);
  const questions = useMemo(() => guideOf({ guideQuestions }, interview.id), [guideQuestions, interview.id]);
  const place = lines.findIndex(({ id }) => id === state.open.id);

  const moveTo = (guideQuestionId: string | null) => {
    if (state.open.at === null) return;
    room.mark({ guideQuestionId });
    const at = questions.findIndex(({ id }) => id === guideQuestionId);
    tell(at === -1 ? 'Under no question' : `Under question ${at + 1}: ${questions[at]?.text ?? ''}`);
  };
  const spokenBy = (speakerId: string | null) => {
    room.mark({ speakerId });
    const name = words.speakers.get(speakerId ?? '')?.name;
    tell(name === undefined ? 'Nobody named as the speaker' : `Said by ${name}`);
  };

  return {
    questions,
    split: () => {
      if (room.split(caret(), lines.slice(place + 1))) tell('Line split');
    },
    join: () => {
      const above = lines[place - 1];
      if (above === undefined) return;
      const hadWords = room.openText.trim() !== '';
      if (room.join(above) && hadWords) tell('Joined with the line above');
    },
    remove: () => {
      room.remove();
    },
    offRecord: () => {
      const isOffRecord = !state.open.isOffRecord;
      room.mark({ isOffRecord });
      tell(isOffRecord ? 'Off the record' : 'On the record again');
    },
    moveTo,
    moveBy: (step) => {
      const at = questions.findIndex(({ id }) => id === state.open.guideQuestionId);
      const next = questions[at === -1 && step === -1 ? questions.length - 1 : at + step];
      if (next !== undefined) moveTo(next.id);
    },
    spokenBy,
    nextSpeaker: () => {
      const { personIds } = interview;
      // Round: each person of the talk in turn, then nobody.
      const at = state.open.speakerId === null ? -1 : personIds.indexOf(state.open.speakerId);
      spokenBy(personIds[at + 1] ?? null);
    },
    undo: (isRedo) => {
      if (isRedo) void redo();
      else
        void room.lastStep().then((sequence) => {
          if (sequence !== null) void undo(sequence);
        });
    },
  };
}
