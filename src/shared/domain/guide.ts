import { dropList, dropsFor } from './dropList';
import { compareOrder } from './questionBank';
import type { Instant } from './field';
import type { GuideQuestion, Note } from './interview';
import type { Settings } from './settings';
import type { Workspace } from './workspace';

/** The guide of an interview in its order. */
export function guideOf(workspace: Pick<Workspace, 'guideQuestions'>, interviewId: string): GuideQuestion[] {
  return sortedGuide(
    Object.values(workspace.guideQuestions).filter((question) => question.interviewId === interviewId),
  );
}

export function sortedGuide(questions: readonly GuideQuestion[]): GuideQuestion[] {
  return [...questions].sort((a, b) => compareOrder(a.order, b.order) || a.id.localeCompare(b.id));
}

/**
 * The question that follows `id` in the talk: the next open one after it, otherwise the first open one before it, and what
 * was parked after all others; null: none is open.
 */
export function nextOpen(guide: readonly GuideQuestion[], id: string): GuideQuestion | null {
  const place = guide.findIndex((question) => question.id === id);
  const round = [...guide.slice(place + 1), ...guide.slice(0, Math.max(0, place))];
  const open = round.filter((question) => question.state === 'open');
  return open.find((question) => !question.isParked) ?? sortedGuide(open)[0] ?? null;
}

/** The first question of a talk; null: none is open. */
export function firstOpen(guide: readonly GuideQuestion[]): GuideQuestion | null {
  return nextOpen(guide, '');
}

/** The notes of an interview in the order they were begun. */
export function notesOf(workspace: Pick<Workspace, 'notes'>, interviewId: string): Note[] {
  return Object.values(workspace.notes)
    .filter((note) => note.interviewId === interviewId)
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** Whether a note was written after the talk, such as one typed in from paper: then no minute of the talk is known for it. */
export function isUntimed(note: Pick<Note, 'at'>, endedAt: Instant | null): boolean {
  return endedAt !== null && note.at > endedAt;
}

/** Minutes of a talk that are not for questions. */
export interface Frame {
  readonly opening: number;
  readonly closing: number;
}

/** What Settings keep free at both ends of a talk. */
export function frameOf({
  openingMinutes,
  closingMinutes,
}: Pick<Settings, 'openingMinutes' | 'closingMinutes'>): Frame {
  return { opening: openingMinutes, closing: closingMinutes };
}

export interface Budget {
  /** Opening, questions and close, in minutes. */
  readonly planned: number;
  readonly length: number;
  readonly frame: Frame;
  /** Left over; negative: the guide does not fit. */
  readonly spare: number;
  /** What goes first when it gets tight, in this order; never a must. */
  readonly dropList: readonly GuideQuestion[];
  /** Of the drop list, what has to go for the guide to fit; empty: it fits. */
  readonly drops: readonly GuideQuestion[];
}

/**
 * The guide’s minutes against the length of the talk. Opening and close are kept: by default 3 and 2 minutes
 * (questions.md, 4: two to arrive, one to say who I am, two to close), 4 and 2 after Ballinger and Perez.
 */
export function budgetOf(guide: readonly GuideQuestion[], length: number, frame: Frame): Budget {
  const planned = frame.opening + guide.reduce((sum, question) => sum + question.minutes, 0) + frame.closing;
  const list = dropList(guide);
  return { planned, length, frame, spare: length - planned, dropList: list, drops: dropsFor(list, planned - length) };
}

/**
 * What to leave out during the talk, so that the open questions fit before the close; null: all is well, or only musts
 * are left. The current question is spared: it is being answered. Minutes and seconds of a running clock.
 */
export function dropNow(
  guide: readonly GuideQuestion[],
  currentId: string | null,
  secondsLeft: number,
  frame: Frame,
): GuideQuestion | null {
  const open = guide.filter(({ state, id }) => state === 'open' && id !== currentId);
  const needed = open.reduce((sum, { minutes }) => sum + minutes, 0) + frame.closing;
  if (needed <= secondsLeft / 60) return null;
  return dropList(open)[0] ?? null;
}
