import type { ClosingAsk } from '../../../shared/domain/interview';
import type { Talk } from './useTalk';

/** The closing question that the keys act on; null: a question of the guide is still on, or all three are settled. */
export function currentAsk({
  guide,
  currentId,
  closing,
}: Pick<Talk, 'guide' | 'currentId' | 'closing'>): ClosingAsk | null {
  const its = closing.find(({ guideQuestionId, state }) => guideQuestionId === currentId && state === 'open');
  if (its !== undefined && currentId !== null) return its.ask;
  if (guide.some(({ id, state }) => id === currentId && state === 'open')) return null;
  return closing.find(({ state }) => state === 'open')?.ask ?? null;
}
