import type { ClosingAsk, GuideQuestion, Interview } from './interview';
import { closingAsks } from './interview';
import { nextOpen } from './guide';

/** The ending guard: how a talk is closed. Ballinger and Perez; methods.md, idea 21; product.md, “Ending guard”. */

/** The words of a closing question when the guide has none of its kind. */
export const closingWords: Readonly<Record<ClosingAsk, string>> = {
  whoElse: 'Who else should I meet?',
  writeAgain: 'May I write to you again?',
  whatCanIDo: 'What can I do for you?',
};

/** One closing question as it stands. */
export interface ClosingItem {
  readonly ask: ClosingAsk;
  /** In the guide’s words where it has them. */
  readonly text: string;
  /** The question of the guide that asks it; null: none. */
  readonly guideQuestionId: string | null;
  readonly state: 'open' | Interview['closing'][number]['state'];
  /** Why it was skipped; otherwise empty. */
  readonly why: string;
}

/** Which closing question a question of the guide is, by its stage, topic and words; null: none of the three. */
export function closingAskOf({
  stage,
  topic,
  text,
}: Pick<GuideQuestion, 'stage' | 'topic' | 'text'>): ClosingAsk | null {
  if (stage !== 'close') return null;
  if (/\bmay i\b|\b(stay|keep|be) in touch\b|\bhear (how|from|what became)\b|\b(write|get back) to you\b/i.test(text))
    return 'writeAgain';
  if (
    topic === 'reciprocity' ||
    /\b(can|could|shall|might) i (do|help|send|offer|give)\b|\b(of use|useful) to you\b/i.test(text)
  )
    return 'whatCanIDo';
  if (/\b(who|whom|whose|somebody|someone|anybody|anyone|others)\b/i.test(text)) return 'whoElse';
  return null;
}

/** The three closing questions, each with what became of it. A question of the guide that was asked is ticked. */
export function closingItems(
  { closing }: Pick<Interview, 'closing'>,
  guide: readonly GuideQuestion[],
): readonly ClosingItem[] {
  return closingAsks.map((ask) => {
    const settled = closing.find((item) => item.ask === ask);
    const its = guide.filter((question) => closingAskOf(question) === ask);
    const question = its.find(({ state }) => state === 'asked') ?? its.find(({ state }) => state === 'open') ?? its[0];
    return {
      ask,
      text: question?.text ?? closingWords[ask],
      guideQuestionId: question?.id ?? null,
      state: settled?.state ?? (question?.state === 'asked' ? 'ticked' : 'open'),
      why: settled?.why ?? '',
    };
  });
}

/** What the ending guard offers beside the three: other open questions of the close. */
export function otherClosing(guide: readonly GuideQuestion[], items: readonly ClosingItem[]): readonly GuideQuestion[] {
  const shown = new Set(items.map(({ guideQuestionId }) => guideQuestionId));
  return guide.filter(({ id, stage, state }) => stage === 'close' && state === 'open' && !shown.has(id));
}

/** Open questions that the ending guard does not offer any more. */
export function heldBack(guide: readonly GuideQuestion[], currentId: string | null): readonly GuideQuestion[] {
  return guide.filter(({ id, stage, state }) => stage !== 'close' && state === 'open' && id !== currentId);
}

/** The question that follows `id`: in the close, only one of the close. null: none is open. */
export function nextIn(guide: readonly GuideQuestion[], id: string, isClosing: boolean): GuideQuestion | null {
  return nextOpen(isClosing ? guide.filter((question) => question.stage === 'close' || question.id === id) : guide, id);
}

/** What was not asked and is remembered for the letter: closing questions and questions of the guide, in their words. */
export function forLetter(
  interview: Pick<Interview, 'closing'>,
  guide: readonly GuideQuestion[],
): readonly { readonly id: string; readonly text: string }[] {
  const items = closingItems(interview, guide).filter(({ state }) => state === 'forLetter');
  const named = new Set(items.map(({ guideQuestionId }) => guideQuestionId));
  return [
    ...guide.filter(({ id, isForLetter, state }) => isForLetter && state !== 'asked' && !named.has(id)),
    ...items.map(({ ask, text, guideQuestionId }) => ({ id: guideQuestionId ?? ask, text })),
  ].map(({ id, text }) => ({ id, text }));
}
