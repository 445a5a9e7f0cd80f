import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Assumption } from '../../../shared/domain/goal';
import { evidenceForAssumption } from '../../../shared/domain/goalEvidence';
import { AutosaveText } from '../../components/AutosaveText';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ForAndAgainst } from './ForAndAgainst';
import classes from './Insights.module.css';

const fields = [
  { field: 'statement', label: 'What I believe' },
  { field: 'disproof', label: 'What would prove me wrong' },
  { field: 'decision', label: 'The decision it feeds' },
] as const;

/** Everything about one belief, each field where it stands, with what was said for and against. */
export function AssumptionFields({ assumption }: { readonly assumption: Assumption }) {
  const dispatch = useDispatch();
  const known = useWorkspace((w) => ({
    evidence: w.evidence,
    assumptions: w.assumptions,
    interviews: w.interviews,
    notes: w.notes,
  }));
  const { id } = assumption;
  const weighed = useMemo(() => evidenceForAssumption(known, id), [known, id]);
  return (
    <div className={classes.fields}>
      {fields.map(({ field, label }) => (
        <AutosaveText
          key={field}
          label={label}
          isLabelled
          isLong
          serif="line"
          maxLength={2_000}
          value={assumption[field]}
          at={`${id}.${field}`}
          onSave={async (words) =>
            field === 'statement' && words.trim() === ''
              ? true
              : (await dispatch('assumption.changed', { id, fields: { [field]: words } }, { isQuiet: true })).ok
          }
        />
      ))}
      <ForAndAgainst weighed={weighed} />
      <div>
        <Button
          variant="subtle"
          onClick={() => void dispatch('assumption.binned', { id }, { toast: 'Assumption moved to the bin' })}
        >
          Delete assumption
        </Button>
      </div>
    </div>
  );
}
