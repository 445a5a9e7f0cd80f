import { useEffect, useMemo, useState } from 'react';
import { assumptionsOf, goalsInUse } from '../../../shared/domain/goalEvidence';
import { EmptyState } from '../../components/EmptyState';
import { ScreenBar } from '../../components/ScreenBar';
import { sliceKey } from '../../workspace/LiveCopy';
import { useCopyState, useGiven, useWorkspace } from '../../workspace/WorkspaceProvider';
import { AssumptionList } from './AssumptionList';
import { AddStatement } from './AddStatement';
import { GoalView } from './GoalView';
import classes from './Insights.module.css';
import { OtherGoals } from './OtherGoals';
import { WeeklyRhythm } from './WeeklyRhythm';

/** What is being tested, with what people said for and against it, side by side. */
export function InsightsPage() {
  const { goals, assumptions } = useWorkspace((w) => ({ goals: w.goals, assumptions: w.assumptions }));
  const inUse = useMemo(() => goalsInUse(goals), [goals]);
  const loose = useMemo(() => assumptionsOf(assumptions, null), [assumptions]);
  const [chosen, setChosen] = useState<string | null>(null);
  const goal = inUse.find(({ id }) => id === chosen) ?? inUse[0];
  const isHere = useEvidenceNotes();
  return (
    <>
      <ScreenBar title="Insights" />
      <div className={classes.columns}>
        <div className={classes.main}>
          {!isHere ? null : goal === undefined && loose.length === 0 ? (
            <EmptyState line="What are you testing?" sentence="State it so that an answer could prove you wrong.">
              <AddStatement what="goal" />
            </EmptyState>
          ) : (
            <>
              {goal && <GoalView key={goal.id} goal={goal} />}
              {loose.length > 0 && <AssumptionList goalId={null} title="Without a goal" />}
            </>
          )}
        </div>
        <aside aria-label="Rhythm and other goals" className={classes.side}>
          <WeeklyRhythm />
          {goal && isHere && <OtherGoals goals={inUse.filter(({ id }) => id !== goal.id)} onChoose={setChosen} />}
        </aside>
      </div>
    </>
  );
}

/**
 * Loads the notes that evidence rests on, for the minute and to leave out what was taken off the record
 * since; true when they are all here, so that such a line is not shown even for a moment.
 */
function useEvidenceNotes(): boolean {
  const { copy } = useGiven();
  const evidence = useWorkspace((workspace) => workspace.evidence);
  const slices = useCopyState((state) => state.slices);
  const interviewIds = useMemo(
    () => [...new Set(Object.values(evidence).map(({ interviewId }) => interviewId))],
    [evidence],
  );
  useEffect(() => {
    for (const id of interviewIds) void copy.loadSlice('notes', 'interviewId', id);
  }, [copy, interviewIds]);
  return interviewIds.every((id) => slices.has(sliceKey('notes', 'interviewId', id)));
}
