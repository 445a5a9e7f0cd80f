import type { Conflict } from '../../src/shared/domain/conflict';
import { freshEvent, type EventRecord } from '../../src/shared/domain/gathering';
import { emptyWorkspace, type Workspace } from '../../src/shared/domain/workspace';
import { goldenAfterCall } from './goldenAfterCall';
import { goldenBeforeCall } from './goldenBeforeCall';
import { doStep, moment, zone, type Step } from './storageSteps';

const at = moment.toISOString();
const note = (
  number: number,
  text: string,
  mark: 'action' | 'culture' | 'need' | 'referral' | 'resource' | 'insight',
): Step => ({
  name: 'note.written',
  input: {
    id: `not_${number}`,
    interviewId: 'int_1',
    guideQuestionId: 'gui_1',
    at,
    text,
    mark,
    owner: null,
    isOffRecord: false,
  },
});

/** A small planner in which every collection has a record, by the commands a person would give. */
const steps: Step[] = [
  {
    name: 'profile.changed',
    input: { fields: { name: 'Zoë Brontë', headline: 'Reads tide tables', canOffer: ['a second pair of eyes'] } },
  },
  { name: 'settings.changed', input: { fields: { theme: 'dark' } } },
  { name: 'goal.added', input: { id: 'goa_1', purpose: 'learn', statement: 'Is river work for me?' } },
  { name: 'assumption.added', input: { id: 'asm_1', goalId: 'goa_1', statement: 'One needs a degree' } },
  { name: 'organisation.added', input: { id: 'org_1', name: 'Ferry & Sons', fields: { zone: 'core' } } },
  {
    name: 'person.added',
    input: {
      id: 'per_1',
      name: '山田 花子',
      fields: { emails: ['hanako@example.org'], notes: 'line one\nline two "quoted" 🙂' },
    },
  },
  {
    name: 'role.added',
    input: {
      role: {
        id: 'rol_1',
        personId: 'per_1',
        organisationId: 'org_1',
        title: 'Pilot',
        from: '2019-04',
        to: null,
        isCurrent: true,
      },
    },
  },
  { name: 'question.added', input: { id: 'que_1', text: 'What surprised you here?' } },
  {
    name: 'questionList.added',
    input: {
      id: 'lis_1',
      name: 'First talks',
      slotMinutes: 20,
      items: [{ id: 'lit_1', questionId: 'que_1', order: 'a0', minutes: 3 }],
    },
  },
  {
    name: 'interview.planned',
    input: {
      id: 'int_1',
      personIds: ['per_1'],
      fields: { organisationId: 'org_1', goalId: 'goa_1', startsAt: at },
      guide: [
        {
          id: 'gui_1',
          questionId: 'que_1',
          text: 'What surprised you here?',
          topic: 'role',
          stage: 'open',
          minutes: 3,
          order: 'a0',
          priority: 'must',
        },
      ],
    },
  },
  { name: 'interview.started', input: { id: 'int_1' } },
  note(1, 'Send the tide table', 'action'),
  note(2, 'Everybody eats together', 'culture'),
  note(3, 'Nobody can read the old logs', 'need'),
  note(4, 'Ask Tomás Ó Briain', 'referral'),
  note(5, 'The Pilot’s Handbook', 'resource'),
  note(6, 'No degree needed', 'insight'),
  {
    name: 'interview.ended',
    input: { id: 'int_1', thankYous: [{ followUpId: 'fol_1', personId: 'per_1', touchpointId: 'tou_1' }] },
  },
  {
    name: 'note.becameFollowUp',
    input: { noteId: 'not_1', followUp: { id: 'fol_2', title: 'Send the tide table', due: '2027-01-20', owner: 'me' } },
  },
  {
    name: 'note.becameObservation',
    input: { noteId: 'not_2', observationId: 'obs_1', topic: 'culture', organisation: null },
  },
  { name: 'note.becameNeed', input: { noteId: 'not_3', needId: 'nee_1', text: 'Somebody who reads old logs' } },
  {
    name: 'note.becamePerson',
    input: {
      noteId: 'not_4',
      person: { id: 'per_2', name: 'Tomás Ó Briain', isNew: true },
      introductionId: 'itr_1',
      mayUseName: 'yes',
      followUp: null,
    },
  },
  {
    name: 'note.becameResource',
    input: { noteId: 'not_5', resource: { id: 'res_1', title: 'The Pilot’s Handbook', kind: 'book', link: '' } },
  },
  {
    name: 'note.becameEvidence',
    input: { noteId: 'not_6', evidenceId: 'evi_1', goalId: null, assumptionId: 'asm_1', verdict: 'against' },
  },
  {
    name: 'message.drafted',
    input: {
      id: 'mes_1',
      kind: 'thankYou',
      personId: 'per_1',
      interviewId: 'int_1',
      subject: 'Thank you',
      body: 'Dear Ms Yamada,\n…',
      tone: 'warm',
      noteIds: ['not_6'],
    },
  },
];

/** Made by the commands of today: for writing the golden file of a new version, once. */
export function goldenPlanner(): Workspace {
  const workspace = emptyWorkspace(zone);
  for (const step of steps) doStep(workspace, step, at);
  // Conflicts are made where two computers meet, and no command makes events yet.
  const conflict: Conflict = {
    id: 'cfl_1',
    collection: 'people',
    recordId: 'per_1',
    field: 'tags',
    kept: ['river', 'night shift'],
    keptClock: '2027-01-14T17:29:59.000Z-0000-dev_f3a9',
    keptDevice: 'dev_f3a9',
    at,
    resolvedAt: null,
  };
  const event: EventRecord = {
    ...freshEvent,
    id: 'eve_1',
    kind: 'conference',
    name: 'River days',
    purpose: 'To listen',
    place: 'Arles',
    on: '2027-03-02',
    metPersonIds: ['per_1'],
    createdAt: at,
  };
  return {
    ...workspace,
    events: { eve_1: event },
    conflicts: { cfl_1: conflict },
    ...goldenBeforeCall(at),
    ...goldenAfterCall(at),
  };
}
