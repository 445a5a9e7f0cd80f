import { useCallback, useMemo, useRef, useState } from 'react';
import { closingItems, nextIn, type ClosingItem } from '../../../shared/domain/closing';
import { firstOpen } from '../../../shared/domain/guide';
import type { ClosingAsk, GuideQuestion, Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { settingsOf } from '../../../shared/domain/workspace';
import { now } from '../../lib/clock';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useGiven } from '../../workspace/WorkspaceProvider';
import { beginningsOf } from './useBegun';

type Settled = Interview['closing'][number];

/** What was pressed and is still on its way to the disk. */
interface Ahead {
  readonly currentId: string | null;
  readonly changes: Readonly<Record<string, Partial<Pick<GuideQuestion, 'state' | 'isParked' | 'isForLetter'>>>>;
  readonly closing: readonly Settled[];
}

export interface Talk {
  readonly isLive: boolean;
  /** The guide and its current question as the keys pressed so far make them. */
  readonly guide: readonly GuideQuestion[];
  readonly currentId: string | null;
  /** The closing questions as they stand. */
  readonly closing: readonly ClosingItem[];
  /** The question that the next note belongs to. Reads what was pressed last, not what was drawn last. */
  readonly questionNow: () => string | null;
  readonly start: () => Promise<void>;
  readonly asked: () => void;
  readonly skipped: () => void;
  /** Puts the current question aside; it comes back after the others. */
  readonly parked: () => void;
  /** Leaves out a question that is not on. */
  readonly leaveOut: (id: string) => void;
  readonly goTo: (id: string) => void;
  readonly back: () => void;
  /** An unplanned question, asked now or next. */
  readonly improvise: (text: string, place: 'current' | 'next') => void;
  /** A closing question: ticked, skipped for a reason, or kept for the letter. */
  readonly settle: (ask: ClosingAsk, state: Settled['state'], why?: string) => void;
  readonly reopen: (ask: ClosingAsk) => void;
  /** Answers whether it is over. */
  readonly end: () => Promise<boolean>;
}

/** Start, questions and end of a talk. Keys act at once; the disk follows in their order. */
export function useTalk(interview: Interview, stored: readonly GuideQuestion[]): Talk {
  const dispatch = useDispatch();
  const { copy } = useGiven();
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const latest = useRef<Ahead | null>(null);
  const waiting = useRef(0);
  const isStarting = useRef(false);
  const isLive = interview.state === 'live';
  const canStart = interview.liveStartedAt === null || interview.liveEndedAt === null;

  const guideIn = (from: Ahead | null): readonly GuideQuestion[] =>
    from === null ? stored : stored.map((question) => ({ ...question, ...from.changes[question.id] }));
  const closingIn = (from: Ahead | null): readonly ClosingItem[] => {
    const later = from?.closing ?? [];
    const before = interview.closing.filter(({ ask }) => !later.some((item) => item.ask === ask));
    return closingItems({ closing: [...before, ...later] }, guideIn(from));
  };
  const guide = useMemo(
    () => (ahead === null ? stored : stored.map((question) => ({ ...question, ...ahead.changes[question.id] }))),
    [stored, ahead],
  );
  const currentIn = (from: Ahead | null) =>
    from === null
      ? (interview.currentGuideQuestionId ?? (isLive || !canStart ? null : (firstOpen(stored)?.id ?? null)))
      : from.currentId;
  const isClosing = () => paceOf(interview, [], now(), settingsOf(copy.state.workspace)).isClosing;

  const step = async (next: Partial<Ahead>, send: () => Promise<unknown>) => {
    const before = latest.current;
    const merged: Ahead = {
      currentId: next.currentId === undefined ? currentIn(before) : next.currentId,
      changes: { ...before?.changes, ...next.changes },
      closing: [...(before?.closing ?? []), ...(next.closing ?? [])],
    };
    latest.current = merged;
    setAhead(merged);
    waiting.current += 1;
    await send();
    waiting.current -= 1;
    if (waiting.current > 0) return;
    latest.current = null;
    setAhead(null);
  };

  /** The guide after a question was left, and what is on then. */
  const after = (id: string, change: Ahead['changes'][string]): Partial<Ahead> => {
    const next = guideIn(latest.current).map((question) =>
      question.id === id ? { ...question, ...change } : question,
    );
    const isCurrent = currentIn(latest.current) === id;
    return {
      changes: { [id]: { ...latest.current?.changes[id], ...change } },
      ...(isCurrent && { currentId: nextIn(next, id, isClosing())?.id ?? null }),
    };
  };

  const leave = (state: 'asked' | 'skipped') => {
    const id = currentIn(latest.current);
    if (!isLive || id === null) return;
    void step(after(id, { state, isParked: false }), () => dispatch(`guideQuestion.${state}`, { id }));
  };

  const goTo = (id: string) => {
    if (!isLive || id === currentIn(latest.current)) return;
    void step({ currentId: id, changes: { [id]: { state: 'open', isParked: false } } }, () =>
      dispatch('guideQuestion.returnedTo', { id }),
    );
  };

  const start = useCallback(async () => {
    if (isStarting.current) return;
    isStarting.current = true;
    beginningsOf(copy).set(interview.id, now());
    const reply = await dispatch('interview.started', { id: interview.id });
    beginningsOf(copy).set(interview.id, null);
    if (!reply.ok) {
      // The notes are kept meanwhile; the clock starts with a later key.
      setTimeout(() => {
        isStarting.current = false;
      }, 2_000);
    } else {
      isStarting.current = false;
    }
  }, [copy, dispatch, interview.id]);

  return {
    isLive,
    guide,
    currentId: currentIn(ahead),
    closing: closingIn(ahead),
    questionNow: () => currentIn(latest.current),
    start,
    asked: () => {
      leave('asked');
    },
    skipped: () => {
      leave('skipped');
    },
    parked: () => {
      const id = currentIn(latest.current);
      if (!isLive || id === null) return;
      void step(after(id, { isParked: true }), () => dispatch('guideQuestion.parked', { id }));
    },
    leaveOut: (id) => {
      void step({ changes: { [id]: { state: 'skipped' } } }, () => dispatch('guideQuestion.skipped', { id }));
    },
    goTo,
    back: () => {
      const currentId = currentIn(latest.current);
      const place = currentId === null ? stored.length : stored.findIndex(({ id }) => id === currentId);
      const before = stored[place - 1];
      if (before) goTo(before.id);
    },
    improvise: (text, place) => {
      const id = newId('guideQuestions');
      const next = place === 'current' ? { currentId: id } : {};
      void step(next, () => dispatch('guideQuestion.improvised', { id, interviewId: interview.id, text, place }));
    },
    settle: (ask, state, why = '') => {
      const item = closingIn(latest.current).find((one) => one.ask === ask);
      const id = item?.guideQuestionId ?? null;
      const settled: Settled = { ask, state, why, at: now() };
      const left =
        id === null
          ? {}
          : after(id, { state: state === 'ticked' ? 'asked' : 'skipped', isForLetter: state === 'forLetter' });
      void step({ ...left, closing: [settled] }, () =>
        dispatch('closing.settled', { interviewId: interview.id, ask, state, why }),
      );
    },
    reopen: (ask) => {
      void dispatch('closing.reopened', { interviewId: interview.id, ask });
    },
    end: async () => {
      const thankYous = interview.personIds.map((personId) => ({
        personId,
        followUpId: newId('followUps'),
        touchpointId: newId('touchpoints'),
      }));
      return (await dispatch('interview.ended', { id: interview.id, thankYous }, { toast: 'Call ended' })).ok;
    },
  };
}
