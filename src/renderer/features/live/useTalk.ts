import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { nextOpen } from '../../../shared/domain/guide';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import type { Begun } from './useBegun';

/** What was pressed and is still on its way to the disk. */
interface Ahead {
  readonly currentId: string | null;
  readonly states: Readonly<Record<string, GuideQuestion['state']>>;
}

export interface Talk {
  readonly isLive: boolean;
  /** The guide and its current question as the keys pressed so far make them. */
  readonly guide: readonly GuideQuestion[];
  readonly currentId: string | null;
  /** The question that the next note belongs to. Reads what was pressed last, not what was drawn last. */
  readonly questionNow: () => string | null;
  readonly start: () => Promise<void>;
  readonly asked: () => void;
  readonly skipped: () => void;
  /** Leaves out a question that is not on. */
  readonly leaveOut: (id: string) => void;
  readonly goTo: (id: string) => void;
  readonly back: () => void;
  readonly end: () => Promise<void>;
}

/** Start, questions and end of a talk. Keys act at once; the disk follows in their order. */
export function useTalk({ interview, begin, settle }: Begun, stored: readonly GuideQuestion[]): Talk {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const latest = useRef<Ahead | null>(null);
  const waiting = useRef(0);
  const isStarting = useRef(false);
  const isLive = interview.state === 'live';
  const canStart = interview.liveStartedAt === null || interview.liveEndedAt === null;

  const guide = useMemo(
    () =>
      ahead === null
        ? stored
        : stored.map((question) => ({ ...question, state: ahead.states[question.id] ?? question.state })),
    [stored, ahead],
  );
  const first = () => stored.find((question) => question.state === 'open')?.id ?? null;
  const currentIn = (from: Ahead | null) =>
    from === null ? (interview.currentGuideQuestionId ?? (isLive || !canStart ? null : first())) : from.currentId;

  const step = async (next: Ahead, send: () => Promise<unknown>) => {
    latest.current = next;
    setAhead(next);
    waiting.current += 1;
    await send();
    waiting.current -= 1;
    if (waiting.current > 0) return;
    latest.current = null;
    setAhead(null);
  };

  const leave = (state: 'asked' | 'skipped') => {
    const id = currentIn(latest.current);
    if (!isLive || id === null) return;
    const states = { ...latest.current?.states, [id]: state };
    const then = nextOpen(
      stored.map((question) => ({ ...question, state: states[question.id] ?? question.state })),
      id,
    );
    void step({ currentId: then?.id ?? null, states }, () => dispatch(`guideQuestion.${state}`, { id }));
  };

  const goTo = (id: string) => {
    if (!isLive || id === currentIn(latest.current)) return;
    void step({ currentId: id, states: { ...latest.current?.states, [id]: 'open' } }, () =>
      dispatch('guideQuestion.returnedTo', { id }),
    );
  };

  const start = async () => {
    if (isStarting.current) return;
    isStarting.current = true;
    begin();
    const reply = await dispatch('interview.started', { id: interview.id });
    settle();
    if (!reply.ok) {
      // The notes are kept meanwhile; the clock starts with a later key.
      setTimeout(() => {
        isStarting.current = false;
      }, 2_000);
    } else {
      isStarting.current = false;
    }
  };

  return {
    isLive,
    guide,
    currentId: currentIn(ahead),
    questionNow: () => currentIn(latest.current),
    start,
    asked: () => {
      leave('asked');
    },
    skipped: () => {
      leave('skipped');
    },
    leaveOut: (id) => {
      const before = latest.current;
      void step({ currentId: currentIn(before), states: { ...before?.states, [id]: 'skipped' } }, () =>
        dispatch('guideQuestion.skipped', { id }),
      );
    },
    goTo,
    back: () => {
      const currentId = currentIn(latest.current);
      const place = currentId === null ? stored.length : stored.findIndex(({ id }) => id === currentId);
      const before = stored[place - 1];
      if (before) goTo(before.id);
    },
    end: async () => {
      const thankYous = interview.personIds.map((personId) => ({
        personId,
        followUpId: newId('followUps'),
        touchpointId: newId('touchpoints'),
      }));
      const reply = await dispatch('interview.ended', { id: interview.id, thankYous }, { toast: 'Call ended' });
      if (reply.ok) void navigate(interviewPath(interview.id, 'wrap-up'));
    },
  };
}
