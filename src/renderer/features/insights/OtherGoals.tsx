import { UnstyledButton } from '@mantine/core';
import { evidenceForGoal } from '../../../shared/domain/goalEvidence';
import type { Goal } from '../../../shared/domain/goal';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AddStatement } from './AddStatement';
import classes from './Insights.module.css';

/** The way to the other goals, and to a new one. */
export function OtherGoals({
  goals,
  onChoose,
}: {
  readonly goals: readonly Goal[];
  readonly onChoose: (goalId: string) => void;
}) {
  const known = useWorkspace((w) => ({
    evidence: w.evidence,
    assumptions: w.assumptions,
    interviews: w.interviews,
    notes: w.notes,
  }));
  return (
    <section aria-label="Other goals">
      <SectionHeading title="Other goals" />
      <ul className={classes.rows}>
        {goals.map((goal) => {
          const { for: speaking, against } = evidenceForGoal(known, goal.id);
          return (
            <li key={goal.id} className={classes.goal}>
              <UnstyledButton
                onClick={() => {
                  onChoose(goal.id);
                }}
              >
                <span className="aw-serif">{goal.statement}</span>
                <span className={classes.source}>
                  {speaking.lines.length} for, {against.lines.length} against
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <AddStatement what="goal" />
    </section>
  );
}
