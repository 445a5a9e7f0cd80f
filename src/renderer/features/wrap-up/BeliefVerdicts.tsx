import { useMemo, type KeyboardEvent } from 'react';
import { judgedAs } from '../../../shared/domain/beliefs';
import type { Verdict } from '../../../shared/domain/goal';
import { assumptionsOf } from '../../../shared/domain/goalEvidence';
import type { Interview } from '../../../shared/domain/interview';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { Choice } from '../../components/Choice';
import classes from './WrapUp.module.css';

const options = [
  { value: 'for', name: 'Supports' },
  { value: 'against', name: 'Contradicts' },
  { value: 'neither', name: 'Nothing new' },
] as const satisfies readonly { readonly value: Verdict; readonly name: string }[];

/** One key for each: S supports, C contradicts, N nothing new. */
const keys: Readonly<Record<string, Verdict>> = { s: 'for', c: 'against', n: 'neither' };

/** What the talk did to each belief of its goal, judged as a whole: one key, and the next one has the focus. */
export function BeliefVerdicts({ interview }: { readonly interview: Interview }) {
  const dispatch = useDispatch();
  const { assumptions, evidence } = useWorkspace((w) => ({ assumptions: w.assumptions, evidence: w.evidence }));
  const { goalId } = interview;
  const beliefs = useMemo(() => (goalId === null ? [] : assumptionsOf(assumptions, goalId)), [assumptions, goalId]);
  if (beliefs.length === 0) return null;
  const judge = (assumptionId: string, verdict: Verdict | null) =>
    void dispatch('belief.judged', { evidenceId: newId('evidence'), interviewId: interview.id, assumptionId, verdict });
  const hear = (event: KeyboardEvent<HTMLLIElement>, assumptionId: string) => {
    const verdict = keys[event.key.toLowerCase()];
    if (verdict === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    judge(assumptionId, verdict);
    event.currentTarget.nextElementSibling?.querySelector<HTMLElement>('button, input')?.focus();
  };
  return (
    <section aria-label="Beliefs">
      <h2 className={classes.panelTitle}>What did it do to what you believe?</h2>
      <ul className={classes.questions}>
        {beliefs.map(({ id, statement }) => {
          const verdict = judgedAs(evidence, interview.id, id)?.verdict ?? null;
          return (
            <li
              key={id}
              onKeyDown={(event) => {
                hear(event, id);
              }}
            >
              <p className="aw-serif">{statement}</p>
              <Choice
                label={`The talk and: ${statement}`}
                options={options}
                value={verdict}
                onChoose={(chosen) => {
                  judge(id, chosen === verdict ? null : chosen);
                }}
              />
            </li>
          );
        })}
      </ul>
      <p className={classes.quietLine}>S supports, C contradicts, N nothing new.</p>
    </section>
  );
}
