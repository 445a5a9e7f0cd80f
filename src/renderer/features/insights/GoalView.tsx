import { useMemo } from 'react';
import { evidenceForGoal } from '../../../shared/domain/goalEvidence';
import type { Goal } from '../../../shared/domain/goal';
import { AutosaveText } from '../../components/AutosaveText';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AssumptionList } from './AssumptionList';
import { ForAndAgainst } from './ForAndAgainst';
import { GoalFields } from './GoalFields';
import classes from './Insights.module.css';
import { ThankUpstream } from './ThankUpstream';
import { TopicCurves } from './TopicCurves';

/** One goal: its statement, what speaks for and against it, and the assumptions under it. */
export function GoalView({ goal }: { readonly goal: Goal }) {
  const dispatch = useDispatch();
  const known = useWorkspace((w) => ({
    evidence: w.evidence,
    assumptions: w.assumptions,
    interviews: w.interviews,
    notes: w.notes,
  }));
  const weighed = useMemo(() => evidenceForGoal(known, goal.id), [known, goal.id]);
  return (
    <>
      <section aria-label="Goal">
        <p className={classes.label}>What you are trying to find out</p>
        <div className={classes.thesis}>
          <AutosaveText
            label="Goal"
            isLong
            isQuiet
            serif="purpose"
            maxLength={500}
            value={goal.statement}
            onSave={(statement) =>
              dispatch('goal.changed', { id: goal.id, fields: { statement } }, { isQuiet: true }).then(({ ok }) => ok)
            }
          />
        </div>
        <GoalFields goal={goal} />
        {goal.state === 'reached' && <ThankUpstream goalId={goal.id} />}
        <ForAndAgainst weighed={weighed} />
      </section>
      <AssumptionList goalId={goal.id} title="Assumptions to test" />
      <TopicCurves goal={goal} />
    </>
  );
}
