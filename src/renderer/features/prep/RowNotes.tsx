import type { Assumption } from '../../../shared/domain/goal';
import type { GuideQuestion } from '../../../shared/domain/interview';
import type { LintFlag } from '../../../shared/text/questionLint';
import { BeliefMenu } from '../../components/BeliefMenu';
import { LintLine } from '../../components/LintLine';
import classes from './Prep.module.css';
import type { GuideActions } from './useGuideActions';

interface RowNotesProps {
  readonly question: GuideQuestion;
  readonly place: number;
  readonly flags: readonly LintFlag[];
  readonly assumptions: readonly Assumption[];
  readonly tabIndex: 0 | -1;
  readonly isBeliefOpen: boolean;
  readonly onBeliefOpen: (isOpen: boolean) => void;
  readonly actions: GuideActions;
  readonly onRewrite: (question: GuideQuestion, flag: LintFlag) => void;
}

/** Below the words of a question: which belief it tests, and what could be worded better. */
export function RowNotes({
  question,
  place,
  flags,
  assumptions,
  tabIndex,
  isBeliefOpen,
  onBeliefOpen,
  actions,
  onRewrite,
}: RowNotesProps) {
  const hasBelief = assumptions.length > 0 && (isBeliefOpen || question.assumptionId !== null);
  if (!hasBelief && flags.length === 0) return null;
  const [first] = flags;
  return (
    <div className={classes.rowNotes}>
      {hasBelief && (
        <BeliefMenu
          assumptions={assumptions}
          chosenId={question.assumptionId}
          about={`question ${place + 1}`}
          isOpen={isBeliefOpen}
          onOpen={onBeliefOpen}
          tabIndex={tabIndex}
          onChoose={(assumptionId) => void actions.change(question.id, { assumptionId })}
        />
      )}
      <LintLine
        flags={flags}
        tabIndex={tabIndex}
        onRewrite={() => {
          if (first) onRewrite(question, first);
        }}
        onDismiss={(rule) => void actions.change(question.id, { dismissed: [...question.dismissed, rule] })}
      />
    </div>
  );
}
