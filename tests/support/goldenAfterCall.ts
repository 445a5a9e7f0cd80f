import type { Workspace } from '../../src/shared/domain/workspace';

/** A record of each collection about what stands after a call (version 5), in the small planner of `goldenPlanner`. */
export function goldenAfterCall(at: string) {
  return {
    loops: {
      loo_1: {
        ...{ id: 'loo_1', kind: 'advice', giverId: 'per_1', what: 'Read the tide first', noteId: 'not_1' },
        ...{ interviewId: 'int_1', resourceId: null, introductionId: null, did: 'Read it', result: 'It was low' },
        ...{ didAt: at, toldAt: null, toldMessageId: null, letGoAt: null, createdAt: at, deletedAt: null },
      },
    },
    encounters: {
      enc_1: {
        ...{ id: 'enc_1', eventId: 'eve_1', name: 'Zoë', words: 'boards', personId: null, at, deletedAt: null },
      },
    },
    groups: {
      gro_1: {
        ...{ id: 'gro_1', name: 'Thursday pilots', kind: 'community', link: '', why: 'They know the river', cost: '' },
        ...{ rhythm: { every: 1, unit: 'month' }, nextOn: '2027-03-04', role: 'member', state: 'active' },
        ...{ memberIds: ['per_1'], worth: 4, contributions: [{ on: '2027-02-04', what: 'a talk', link: '' }] },
        ...{ notes: '', createdAt: at, deletedAt: null },
      },
    },
    platforms: {
      pla_1: {
        ...{ id: 'pla_1', builtInId: '', name: 'River list', sector: 'Shipping', kind: 'regionalList', link: '' },
        ...{ note: '', state: 'alive', checkedOn: '2027-01-14', isHidden: false, createdAt: at, deletedAt: null },
      },
    },
    weeks: {
      wee_1: {
        ...{ id: 'wee_1', startsOn: '2027-01-11', aim: 'One pilot', giving: 'the tide table', reviewedAt: at },
        ...{ reviewed: ['thank'], overloadedAt: null, letGo: [{ followUpId: 'fol_1', until: null }], note: '' },
        createdAt: at,
      },
    },
    reminders: {
      rem_1: { id: 'rem_1', subject: 'followUp:fol_1:2027-01-15', shownAt: at, answer: 'none', again: null },
    },
  } satisfies Partial<Workspace>;
}
