import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { assumptionsOf, evidenceForAssumption } from '../../../shared/domain/goalEvidence';
import type { Assumption } from '../../../shared/domain/goal';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AddStatement } from './AddStatement';
import { ForAndAgainst } from './ForAndAgainst';
import classes from './Insights.module.css';

/** Assumptions of a goal (null: of none), each with its own for and against behind its line. */
export function AssumptionList({ goalId, title }: { readonly goalId: string | null; readonly title: string }) {
  const all = useWorkspace((workspace) => workspace.assumptions);
  const assumptions = useMemo(() => assumptionsOf(all, goalId), [all, goalId]);
  return (
    <section aria-label={title}>
      <SectionHeading title={title} count={assumptions.length === 0 ? undefined : assumptions.length} />
      {assumptions.length === 0 && <p className={classes.label}>State one so that an answer could prove you wrong.</p>}
      <ul className={classes.rows}>
        {assumptions.map((assumption) => (
          <Row key={assumption.id} assumption={assumption} />
        ))}
      </ul>
      <AddStatement what="assumption" goalId={goalId} />
    </section>
  );
}

function Row({ assumption }: { readonly assumption: Assumption }) {
  const [isOpen, setOpen] = useState(false);
  const known = useWorkspace((w) => ({
    evidence: w.evidence,
    assumptions: w.assumptions,
    interviews: w.interviews,
    notes: w.notes,
  }));
  const weighed = useMemo(() => evidenceForAssumption(known, assumption.id), [known, assumption.id]);
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
          {weighed.for.lines.length} for, {weighed.against.lines.length} against
        </span>
      </UnstyledButton>
      {isOpen && <ForAndAgainst weighed={weighed} />}
    </li>
  );
}
