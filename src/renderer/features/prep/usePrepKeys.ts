import type { RefObject } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { focusedRow } from '../../components/focusedRow';
import { useScreenKeys } from '../../lib/keyboard';
import { moveQuestion, removeQuestion } from './guideMoves';
import type { GuideActions } from './useGuideActions';
import type { useGuideRemarks } from './useGuideRemarks';

interface PrepKeys {
  readonly guide: readonly GuideQuestion[];
  readonly actions: GuideActions;
  readonly say: (sentence: string) => void;
  readonly room: RefObject<HTMLElement | null>;
  readonly onAdd: () => void;
  readonly onEdit: (id: string) => void;
  /** With the key of the focused library question; null: none has the focus. */
  readonly onAccept: (questionId: string | null) => void;
  readonly onLibrary: () => void;
  readonly onLive: () => void;
  readonly onBelief: (question: GuideQuestion) => void;
  readonly remarks: ReturnType<typeof useGuideRemarks>;
  /** To the next usual length: shorter (-1) or longer (1). */
  readonly onLength: (by: -1 | 1) => void;
  /** The one-page brief. */
  readonly onBrief: () => void;
}

const priorityWords = { must: 'A must.', should: 'A should.', could: 'If there is time.' } as const;
const priorityKeys = { must: 'must ask', should: 'should ask', could: 'if there is time' } as const;

/** The keys of Prep. What is about a question acts on the row that has the focus. */
export function usePrepKeys({
  guide,
  actions,
  say,
  room,
  onAdd,
  onEdit,
  onAccept,
  onLibrary,
  onLive,
  onBelief,
  remarks,
  onLength,
  onBrief,
}: PrepKeys): void {
  const place = () => guide.findIndex(({ id }) => id === focusedRow(room.current));
  const focused = () => guide[place()];
  const move = (by: number) => void moveQuestion({ guide, actions, say, room: room.current }, place(), place() + by);
  const addMinutes = (by: number) => {
    const question = focused();
    if (question === undefined) return;
    const minutes = Math.min(240, Math.max(0, question.minutes + by));
    void actions.change(question.id, { minutes });
    say(`${minutes} minutes.`);
  };
  const setPriority = (priority: GuideQuestion['priority']) => {
    const question = focused();
    if (question === undefined) return;
    void actions.change(question.id, { priority });
    say(priorityWords[priority]);
  };
  const withFocused = (act: (question: GuideQuestion) => void) => () => {
    const question = focused();
    if (question) act(question);
  };
  const turnMust = () => {
    const question = focused();
    if (question === undefined) return;
    void actions.change(question.id, { priority: question.priority === 'must' ? 'should' : 'must' });
    say(question.priority === 'must' ? 'No longer a must.' : 'A must.');
  };
  useScreenKeys('Prep', [
    { keys: 'q', does: 'add a question', run: onAdd },
    {
      keys: 'alt+ArrowUp',
      does: 'move question up',
      run: () => {
        move(-1);
      },
    },
    {
      keys: 'alt+ArrowDown',
      does: 'move question down',
      run: () => {
        move(1);
      },
    },
    {
      keys: '+',
      does: 'one minute more',
      run: () => {
        addMinutes(1);
      },
    },
    {
      keys: '=',
      does: 'one minute more',
      isHidden: true,
      run: () => {
        addMinutes(1);
      },
    },
    {
      keys: '-',
      does: 'one minute less',
      run: () => {
        addMinutes(-1);
      },
    },
    { keys: 's', does: 'must-ask on or off', run: turnMust },
    ...(['must', 'should', 'could'] as const).map((priority, place) => ({
      keys: String(place + 1),
      does: priorityKeys[priority],
      run: () => {
        setPriority(priority);
      },
    })),
    { keys: 'b', does: 'which belief the question tests', run: withFocused(onBelief) },
    { keys: 'r', does: 'take the better words', run: withFocused((question) => void remarks.rewrite(question)) },
    { keys: 'd', does: 'dismiss the remark', run: withFocused(remarks.dismiss) },
    { keys: 'shift+d', does: 'bring dismissed remarks back', run: withFocused(remarks.bringBack) },
    {
      keys: '[',
      does: 'a shorter talk',
      run: () => {
        onLength(-1);
      },
    },
    {
      keys: ']',
      does: 'a longer talk',
      run: () => {
        onLength(1);
      },
    },
    {
      keys: 'e',
      does: 'change the words',
      run: () => {
        const question = focused();
        if (question) onEdit(question.id);
      },
    },
    {
      keys: 'Delete',
      does: 'take the question from the guide',
      run: () => void removeQuestion({ guide, actions, say, room: room.current }, place()),
    },
    {
      keys: 'a',
      does: 'accept the focused suggestion',
      run: () => {
        const id = focusedRow(room.current);
        onAccept(id?.startsWith('que_') === true ? id : null);
      },
    },
    { keys: 'mod+\\', does: 'library on or off', inText: true, run: onLibrary },
    { keys: 'p', does: 'brief on paper', run: onBrief },
    { keys: 'l', does: 'go live', run: onLive },
  ]);
}
