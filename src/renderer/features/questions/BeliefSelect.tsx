import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { assumptionsOf, goalsInUse } from '../../../shared/domain/goalEvidence';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

interface BeliefSelectProps {
  readonly value: string | null;
  readonly onChange: (assumptionId: string | null) => void;
}

/** Which belief a library question tests; it goes with it into every guide. */
export function BeliefSelect({ value, onChange }: BeliefSelectProps) {
  const { goals, assumptions } = useWorkspace((w) => ({ goals: w.goals, assumptions: w.assumptions }));
  const groups = useMemo(
    () =>
      [...goalsInUse(goals).map(({ id, statement }) => ({ id, statement })), { id: null, statement: 'Without a goal' }]
        .map(({ id, statement }) => ({
          group: statement,
          items: assumptionsOf(assumptions, id).map((one) => ({ value: one.id, label: one.statement })),
        }))
        .filter(({ items }) => items.length > 0),
    [goals, assumptions],
  );
  if (groups.length === 0) return null;
  return (
    <Select
      label="Tests the belief"
      placeholder="None"
      clearable
      searchable
      data={groups}
      value={value}
      onChange={onChange}
    />
  );
}
