import { compareOrder } from './questionBank';
import type { GuideQuestion, Note } from './interview';
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

/** The question that follows `id` in the talk: the next open one after it, otherwise the first open one before it; null: none is open. */
export function nextOpen(guide: readonly GuideQuestion[], id: string): GuideQuestion | null {
  const place = guide.findIndex((question) => question.id === id);
  return (
    [...guide.slice(place + 1), ...guide.slice(0, Math.max(0, place))].find((question) => question.state === 'open') ??
    null
  );
}

/** The notes of an interview in the order they were begun. */
export function notesOf(workspace: Pick<Workspace, 'notes'>, interviewId: string): Note[] {
  return Object.values(workspace.notes)
    .filter((note) => note.interviewId === interviewId)
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

export interface Budget {
  /** Sum of the guide, in minutes. */
  readonly planned: number;
  readonly length: number;
  /** Left for opening, close and silence; negative: over. */
  readonly spare: number;
  /** Which question to drop when it is over: not must-ask, nearest the end, not the closing one; null: none fits. */
  readonly drop: GuideQuestion | null;
}

/** The guide’s minutes against the length of the talk. */
export function budgetOf(guide: readonly GuideQuestion[], length: number): Budget {
  const planned = guide.reduce((sum, question) => sum + question.minutes, 0);
  const spare = length - planned;
  const droppable = guide.filter((question) => question.priority !== 'must' && question.stage !== 'close');
  return { planned, length, spare, drop: spare < 0 ? (droppable.at(-1) ?? null) : null };
}
