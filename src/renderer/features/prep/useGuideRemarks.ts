import type { GuideQuestion } from '../../../shared/domain/interview';
import type { LintFlag } from '../../../shared/text/questionLint';
import type { GuideActions } from './useGuideActions';

interface GuideRemarks {
  readonly flags: ReadonlyMap<string, readonly LintFlag[]>;
  readonly actions: GuideActions;
  readonly say: (sentence: string) => void;
  /** Opens the words of a question: the rewrite has a gap to fill. */
  readonly onEdit: (id: string) => void;
}

/** What can be done about the remarks on a question: take the better words, dismiss, bring back. */
export function useGuideRemarks({ flags, actions, say, onEdit }: GuideRemarks) {
  const firstOf = (question: GuideQuestion) => flags.get(question.id)?.[0];
  const rewrite = async (
    question: GuideQuestion,
    flag: LintFlag | undefined = firstWithWords(flags.get(question.id)),
  ) => {
    const words = flag?.rewrite;
    if (words == null) {
      say(
        flag === undefined
          ? 'There is no remark with better words on this question.'
          : 'There is no pattern for this one.',
      );
      return;
    }
    if (!(await actions.change(question.id, { text: words }))) return;
    say(`Now: “${words}”`);
    if (words.includes('[')) onEdit(question.id);
  };
  return {
    rewrite,
    dismiss: (question: GuideQuestion) => {
      const flag = firstOf(question);
      if (flag === undefined) return;
      void actions.change(question.id, { dismissed: [...question.dismissed, flag.rule] });
      say('Remark dismissed. Shift and D brings it back.');
    },
    bringBack: (question: GuideQuestion) => {
      if (question.dismissed.length === 0) return;
      void actions.change(question.id, { dismissed: [] });
      say('Dismissed remarks are back.');
    },
  };
}

function firstWithWords(flags: readonly LintFlag[] = []): LintFlag | undefined {
  return flags.find(({ rewrite }) => rewrite !== null) ?? flags[0];
}
