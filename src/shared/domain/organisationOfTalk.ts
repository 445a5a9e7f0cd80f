import type { Interview } from './interview';
import type { Role } from './person';

/** The organisation a talk was about: as planned, otherwise where the person works now. */
export function organisationOfTalk(
  interview: Pick<Interview, 'organisationId' | 'personIds'>,
  roles: readonly Role[],
): string | null {
  if (interview.organisationId !== null) return interview.organisationId;
  const role = roles.find((candidate) => candidate.isCurrent && candidate.personId === interview.personIds[0]);
  return role?.organisationId ?? null;
}
