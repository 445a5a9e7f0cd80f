import { useCallback } from 'react';
import { effectiveDue } from '../../shared/domain/agenda';
import type { Person } from '../../shared/domain/person';
import type { Reason } from '../../shared/domain/reasons';
import { dayOfInstant } from '../../shared/domain/time';
import { reasonWords, type ReasonWords } from '../../shared/text/reasonWords';
import { sayDay, sayOnDay } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** Says reasons to write, with days as the app says them. */
export function useReasonWords(): (reason: Reason, person: Person) => ReasonWords {
  const { today, zone } = useToday();
  const people = useWorkspace((workspace) => workspace.people);
  return useCallback(
    (reason, person) =>
      reasonWords(
        reason,
        person,
        otherOf(reason, people),
        today,
        {
          day: (day) => sayDay(day, today),
          onDay: (day) => sayOnDay(day, today),
          dayOf: (at) => dayOfInstant(at, zone),
        },
        effectiveDue,
      ),
    [people, today, zone],
  );
}

function otherOf(reason: Reason, people: Readonly<Record<string, Person>>): string | undefined {
  if (reason.kind === 'introduction') return people[reason.introduction.bPersonId]?.name;
  return reason.kind === 'introductionCheck' ? people[reason.otherId]?.name : undefined;
}
