import type { Workspace } from '../../src/shared/domain/workspace';

/** A record of each collection about what stands before a call (versions 3 and 4), in the small planner of `goldenPlanner`. */
export function goldenBeforeCall(at: string) {
  return {
    ties: {
      tie_1: {
        ...{ id: 'tie_1', aPersonId: 'per_1', bPersonId: 'per_2', kind: 'workedTogether', strength: 2 },
        ...{ note: 'on the ferry', createdAt: at, deletedAt: null },
      },
    },
    sprints: {
      spr_1: {
        ...{ id: 'spr_1', edition: 'second', step: 'sorted', stepStartedAt: null, stepSeconds: 900 },
        ...{ startedAt: at, endedAt: at, batchIds: ['org_1'], deletedAt: null },
      },
    },
    sprintEntries: {
      spe_1: {
        ...{ id: 'spe_1', sprintId: 'spr_1', organisationId: 'org_1', source: 'dream' },
        ...{ advocacy: true, motivation: 3, posting: 2, order: 'a0' },
      },
    },
    brainstorms: { bra_1: { id: 'bra_1', startedAt: at, endedAt: at, deletedAt: null } },
    brainstormNames: { brn_1: { id: 'brn_1', brainstormId: 'bra_1', personId: 'per_1', order: 'a0' } },
    templates: {
      tem_1: {
        ...{ id: 'tem_1', kind: 'outreach', variant: 'referred', channel: 'email', name: 'Through somebody' },
        ...{ subject: '{referrer_first} sent me', body: 'Dear {formal_name},\n…', isMine: true },
        ...{ createdAt: at, deletedAt: null },
      },
    },
    pitches: {
      pit_1: {
        id: 'pit_1',
        name: 'Short',
        text: 'I read tide tables.',
        aim: 'pitch',
        interviewId: 'int_1',
        createdAt: at,
        deletedAt: null,
      },
    },
    pitchRuns: { pir_1: { id: 'pir_1', pitchId: 'pit_1', seconds: 118, at } },
    cards: { crd_1: { id: 'crd_1', card: 'sendResume', box: 2, due: '2027-01-20', seenAt: at } },
  } satisfies Partial<Workspace>;
}
