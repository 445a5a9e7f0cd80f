import type { GuideQuestion } from '../../../shared/domain/interview';
import { focusRow } from '../../components/focusedRow';
import type { GuideActions } from './useGuideActions';

interface GuideHands {
  readonly guide: readonly GuideQuestion[];
  readonly actions: GuideActions;
  readonly say: (sentence: string) => void;
  readonly room: HTMLElement | null;
}

/** Moves a question, says its new place and keeps the focus on it. Past either end it stays. */
export async function moveQuestion({ guide, actions, say, room }: GuideHands, from: number, to: number): Promise<void> {
  const question = guide[from];
  if (question === undefined || to < 0 || to >= guide.length || from === to) return;
  await actions.move(from, to);
  say(`“${question.text}” is now question ${to + 1} of ${guide.length}.`);
  focusRow(room, question.id);
}

/** Takes a question out and hands the focus to its neighbour. */
export async function removeQuestion({ guide, actions, say, room }: GuideHands, place: number): Promise<void> {
  const question = guide[place];
  if (question === undefined) return;
  const next = guide[place + 1] ?? guide[place - 1];
  await actions.remove(question.id);
  say('Question taken from the guide.');
  if (next) focusRow(room, next.id);
}
