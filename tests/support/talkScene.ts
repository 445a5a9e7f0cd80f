import { keysAfter } from '../../src/shared/domain/order';
import type { MemoryBridge } from './memoryBridge';

export const interviewId = 'int_ia1';
export const odalys = 'per_odalys';
export const startedAt = '2027-01-14T17:31:00.000Z';

/** The guide of interview IA1 in the scenarios: minutes as planned there, 19 of 20. */
const guide = [
  ['How did you end up in this work? I would love the untidy version.', 'open', 3],
  ['How do you tell a good month from a bad one in this role?', 'core', 2],
  ['Which problem is at the top of your list this quarter?', 'core', 3],
  ['Which ability is hardest to teach once somebody is on board?', 'core', 3],
  ['Which alarms did you remove first, and how did the wards take it?', 'deepen', 4],
  ['Whose judgement in this area do you trust most?', 'close', 2],
  ['When I write to them, may I say that you suggested it?', 'close', 2],
] as const;

/** Interview IA1 as it stands before the call: Imogen with Odalys of Larkmoor Instruments, 20 minutes, seven questions. */
export function planTalk(bridge: MemoryBridge): void {
  bridge.do('organisation.added', { id: 'org_larkmoor', name: 'Larkmoor Instruments' });
  bridge.do('person.added', {
    id: odalys,
    name: 'Odalys Thornwhistle',
    fields: { pronouns: 'she' },
    role: {
      id: 'rol_odalys',
      personId: odalys,
      organisationId: 'org_larkmoor',
      title: 'Product manager',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  bridge.do('person.added', { id: 'per_teodor', name: 'Teodor Łąkowski' });
  const orders = keysAfter([], guide.length);
  bridge.do('interview.planned', {
    id: interviewId,
    personIds: [odalys],
    fields: {
      startsAt: '2027-01-14T17:30:00.000Z',
      minutes: 20,
      organisationId: 'org_larkmoor',
      purpose: 'What does the work look like?',
    },
    guide: guide.map(([text, stage, minutes], index) => ({
      id: `gui_${index + 1}`,
      questionId: null,
      text,
      topic: 'role' as const,
      stage,
      minutes,
      order: orders[index]!,
      priority: 'should' as const,
    })),
  });
}
