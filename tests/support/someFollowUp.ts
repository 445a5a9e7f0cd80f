import { freshFollowUp, type FollowUp } from '../../src/shared/domain/followUp';

let count = 0;

/** A follow-up of mine for 14 January 2027, noted two days before; each has a key of its own. */
export function someFollowUp(fields: Partial<FollowUp> = {}): FollowUp {
  return {
    ...freshFollowUp,
    id: `fol_s${(count += 1)}`,
    kind: 'other',
    title: 'Write',
    detail: '',
    owner: 'me',
    personId: null,
    interviewId: null,
    due: '2027-01-14',
    createdAt: '2027-01-12T09:00:00.000Z',
    ...fields,
  };
}

export function byId(followUps: readonly FollowUp[]): Record<string, FollowUp> {
  return Object.fromEntries(followUps.map((followUp) => [followUp.id, followUp]));
}
