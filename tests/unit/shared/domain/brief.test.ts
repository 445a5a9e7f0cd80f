import { expect, it } from 'vitest';
import { briefOf } from '../../../../src/shared/domain/brief';
import { MemoryBridge } from '../../../support/memoryBridge';

it('brings together what is known before a talk, each with its source, and nothing off the record or of this talk', () => {
  const bridge = new MemoryBridge('2027-01-10T10:00:00.000Z');
  bridge.do('person.added', {
    id: 'per_tomas',
    name: 'Tomás Vidal',
    organisation: { id: 'org_north', name: 'Northlight' },
    role: {
      id: 'rol_1',
      personId: 'per_tomas',
      organisationId: 'org_north',
      title: 'Designer',
      from: null,
      to: null,
      isCurrent: true,
    },
    fields: { tie: 4 },
  });
  bridge.do('person.added', {
    id: 'per_priya',
    name: 'Priya Raman',
    role: {
      id: 'rol_2',
      personId: 'per_priya',
      organisationId: 'org_north',
      title: 'Product manager',
      from: null,
      to: null,
      isCurrent: true,
    },
    fields: { introducedById: 'per_tomas' },
  });
  bridge.do('interview.planned', { id: 'int_old', personIds: ['per_tomas'] });
  bridge.do('interview.planned', { id: 'int_new', personIds: ['per_priya'] });
  const workspace = bridge.workspace;
  const said = (id: string, interviewId: string, text: string) => ({
    id,
    organisationId: 'org_north',
    topic: 'insight' as const,
    text,
    personId: 'per_tomas',
    interviewId,
    noteId: null,
    at: `2027-01-0${id.slice(-1)}T10:00:00.000Z`,
  });
  Object.assign(workspace.observations, {
    obs_1: said('obs_1', 'int_old', 'Ask her about discharge.'),
    obs_2: said('obs_2', 'int_new', 'Said in this very talk.'),
  });
  Object.assign(workspace.needs, {
    nee_1: {
      id: 'nee_1',
      organisationId: 'org_north',
      text: 'A nurse’s eye',
      personId: null,
      interviewId: null,
      noteId: null,
      state: 'open',
      proposal: null,
      at: '2027-01-01T00:00:00.000Z',
    },
    nee_2: {
      id: 'nee_2',
      organisationId: 'org_north',
      text: 'Met',
      personId: null,
      interviewId: null,
      noteId: null,
      state: 'met',
      proposal: null,
      at: '2027-01-01T00:00:00.000Z',
    },
  });
  const brief = briefOf(workspace, 'int_new');
  expect(brief.people).toEqual([
    {
      person: workspace.people['per_priya'],
      role: 'Product manager, Northlight',
      introducedBy: workspace.people['per_tomas'],
      introducedAt: null,
    },
  ]);
  expect(brief.heard.map(({ text, by }) => [text, by?.name])).toEqual([['Ask her about discharge.', 'Tomás Vidal']]);
  expect(brief.needs.map(({ id }) => id)).toEqual(['nee_1']);
  expect(brief.organisation?.known.map(({ name }) => name)).toEqual(['Tomás Vidal']);
  expect(brief.organisation?.advocates).toHaveLength(1);
});

it('is empty, not broken, for an interview that is gone', () => {
  const bridge = new MemoryBridge('2027-01-10T10:00:00.000Z');
  expect(briefOf(bridge.workspace, 'int_none')).toEqual({
    people: [],
    heard: [],
    organisation: null,
    followUps: [],
    needs: [],
    unread: [],
  });
});
