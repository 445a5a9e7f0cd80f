import { freshFollowUp, type FollowUp } from '../../src/shared/domain/followUp';
import type { Workspace } from '../../src/shared/domain/workspace';
import { MemoryBridge } from './memoryBridge';

/** Thursday 14 January 2027, 11:20 in London; the week is that of Monday the 11th. */
export const thursday = '2027-01-14';
export const thursdayAt = '2027-01-14T11:20:00.000Z';
export const monday = '2027-01-11';
export const friday16 = '2027-01-15T16:05:00.000Z';

/** A follow-up as it stands in a document. */
export function followUp(id: string, fields: Partial<FollowUp> = {}): FollowUp {
  return {
    ...freshFollowUp,
    id: `fol_${id}`,
    kind: 'other',
    title: `Do ${id}`,
    detail: '',
    owner: 'me',
    personId: null,
    interviewId: null,
    due: thursday,
    createdAt: '2027-01-04T09:00:00.000Z',
    ...fields,
  };
}

/** A document with these follow-ups, and people to know well, to have spoken with, and to hardly know. */
export function weekScene(followUps: readonly FollowUp[] = [], now = thursdayAt): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_near', name: 'Odalys Thornwhistle', fields: { tie: 4 } });
  bridge.do('person.added', { id: 'per_spoke', name: 'Bram Okafor', fields: { tie: 2 } });
  bridge.do('person.added', { id: 'per_far', name: 'Priya Raman', fields: { tie: 0 } });
  const map: Record<string, FollowUp> = {};
  for (const one of followUps) map[one.id] = one;
  Object.assign(bridge.workspace as { followUps: Workspace['followUps'] }, { followUps: map });
  return bridge;
}
