import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { beliefLedgers, untestedBeliefs, type BeliefLedger } from '../../../shared/domain/beliefs';
import { assumptionsOf } from '../../../shared/domain/goalEvidence';
import { settingsOf } from '../../../shared/domain/workspace';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AddStatement } from './AddStatement';
import { AssumptionFields } from './AssumptionFields';
import { BeliefStrip } from './BeliefStrip';
import classes from './Insights.module.css';

/** Assumptions of a goal (null: of none): what the talks did to each, and its words behind its line. */
export function AssumptionList({ goalId, title }: { readonly goalId: string | null; readonly title: string }) {
  const all = useWorkspace((workspace) => workspace.assumptions);
  const known = useWorkspace((w) => ({ evidence: w.evidence, interviews: w.interviews, notes: w.notes }));
  const guideQuestions = useWorkspace((workspace) => workspace.guideQuestions);
  const { beliefVoices } = useWorkspace(settingsOf);
  const assumptions = useMemo(() => assumptionsOf(all, goalId), [all, goalId]);
  const ledgers = useMemo(() => beliefLedgers(known, assumptions, beliefVoices), [known, assumptions, beliefVoices]);
  const untested = useMemo(
    () => new Set(untestedBeliefs({ guideQuestions, interviews: known.interviews }, assumptions).map(({ id }) => id)),
    [guideQuestions, known.interviews, assumptions],
  );
  const overturned = ledgers.filter(({ isOverturned }) => isOverturned);
  return (
    <section aria-label={title}>
      <SectionHeading title={title} count={assumptions.length === 0 ? undefined : assumptions.length} />
      {assumptions.length === 0 && <p className={classes.label}>State one so that an answer could prove you wrong.</p>}
      <ul className={classes.rows}>
        {ledgers.map((ledger) => (
          <Row key={ledger.assumption.id} ledger={ledger} isUntested={untested.has(ledger.assumption.id)} />
        ))}
      </ul>
      <AddStatement what="assumption" goalId={goalId} />
      {overturned.length > 0 && (
        <section aria-label="Beliefs I overturned" className={classes.overturned}>
          <SectionHeading title="Beliefs I overturned" count={overturned.length} />
          <ul className={classes.rows}>
            {overturned.map(({ assumption, against, for: speaking }) => (
              <li key={assumption.id} className={classes.line}>
                <p className="aw-serif">{assumption.statement}</p>
                <span className={classes.source}>
                  {against} people against, {speaking} for
                  {assumption.decision !== '' && `. It feeds: ${assumption.decision}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Row({ ledger, isUntested }: { readonly ledger: BeliefLedger; readonly isUntested: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { assumption } = ledger;
  return (
    <li className={classes.assumption}>
      <UnstyledButton
        className={classes.statement}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <IconChevronRight size={14} stroke={1.6} aria-hidden data-is-open={isOpen || undefined} />
        <span className="aw-serif">{assumption.statement}</span>
        <span className={classes.count}>
          {ledger.for} for, {ledger.against} against
        </span>
      </UnstyledButton>
      <BeliefStrip ledger={ledger} />
      {isUntested && <p className={classes.untested}>No question of a coming talk tests it.</p>}
      {isOpen && <AssumptionFields assumption={assumption} />}
    </li>
  );
}
