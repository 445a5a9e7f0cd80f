import { useMemo } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** Who an interview is with, and where they stand: “Product manager, Northlight Health”. */
export function useTalk(interview: Interview): { readonly names: string; readonly role: string } {
  const { people, roles, organisations } = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    organisations: w.organisations,
  }));
  return useMemo(() => {
    const known = interview.personIds.flatMap((id) => people[id] ?? []);
    const [first] = known;
    return {
      names: known.map(({ name }) => name).join(', ') || 'Somebody',
      role: first === undefined ? '' : roleLine(currentRoles(roles).get(first.id), organisations),
    };
  }, [interview.personIds, people, roles, organisations]);
}
