import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upstreamOf, upstreamThanksId } from '../../../../src/shared/domain/upstream';
import { MemoryBridge } from '../../../support/memoryBridge';

const people = { bram: 'Bram', odalys: 'Odalys', hanh: 'Hạnh', zoe: 'Zoë', sam: 'Sam' } as const;
type Name = keyof typeof people;

/** Bram led to Odalys, Odalys to Hạnh, Zoë to Bram; the goal is served by the talk with Hạnh. */
function planner(): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-21T13:00:00.000Z');
  for (const [id, name] of Object.entries(people)) bridge.do('person.added', { id: `per_${id}`, name });
  bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Find out whether product work suits me' });
  leads(bridge, 'bram', 'odalys');
  leads(bridge, 'odalys', 'hanh');
  bridge.do('person.changed', { id: 'per_bram', fields: { introducedById: 'per_zoe' } });
  talk(bridge, 'int_1', ['hanh'], 'goa_1', '2027-01-21T12:41:00.000Z');
  return bridge;
}

function leads(
  bridge: MemoryBridge,
  by: Name,
  to: Name,
  state: 'made' | 'idea' | 'askedFor' | 'declined' = 'made',
): void {
  bridge.do('introduction.added', {
    id: `itr_${by}${to}`,
    byPersonId: `per_${by}`,
    aPersonId: null,
    bPersonId: `per_${to}`,
    reason: '',
    mayUseName: 'yes',
    state,
    interviewId: null,
    noteId: null,
  });
}

function talk(
  bridge: MemoryBridge,
  id: string,
  who: readonly Name[],
  goalId: string | null,
  endedAt: string | null,
): void {
  bridge.do('interview.planned', { id, personIds: who.map((name) => `per_${name}`), fields: { goalId } });
  if (endedAt !== null) bridge.do('interview.ended', { id, endedAt, thankYous: [] });
}

const names = (bridge: MemoryBridge, goal = 'goa_1') =>
  upstreamOf(bridge.workspace, goal).map(({ personId, steps }) => `${steps} ${personId.slice(4)}`);

it('walks up from the talks of the goal, each person once, the nearest first', () => {
  const bridge = planner();
  expect(names(bridge)).toEqual(['0 hanh', '1 odalys', '2 bram', '3 zoe']);
  expect(upstreamOf(bridge.workspace, 'goa_1').map(({ reasons }) => reasons)).toEqual([
    [{ kind: 'spoke', interviewId: 'int_1', at: '2027-01-21T12:41:00.000Z' }],
    [{ kind: 'introduced', personId: 'per_hanh' }],
    [{ kind: 'introduced', personId: 'per_odalys' }],
    [{ kind: 'introduced', personId: 'per_bram' }],
  ]);
});

it('gathers every reason of somebody who helped in several ways', () => {
  const bridge = planner();
  talk(bridge, 'int_2', ['odalys'], 'goa_1', '2027-01-14T17:49:00.000Z');
  const odalys = upstreamOf(bridge.workspace, 'goa_1')[0];
  expect(odalys).toMatchObject({ personId: 'per_odalys', steps: 0 });
  expect(odalys?.reasons.map(({ kind }) => kind)).toEqual(['spoke', 'introduced']);
});

it.each(['idea', 'askedFor', 'declined'] as const)('leaves out who never led me there (%s)', (state) => {
  const bridge = planner();
  leads(bridge, 'sam', 'hanh', state);
  expect(names(bridge)).not.toContain('1 sam');
});

it('counts a talk of another goal that gave evidence for this one, and no talk that did not take place', () => {
  const bridge = planner();
  talk(bridge, 'int_2', ['sam'], null, '2027-01-10T12:00:00.000Z');
  talk(bridge, 'int_3', ['zoe'], 'goa_1', null);
  expect(names(bridge)).not.toContain('0 sam');
  bridge.do('assumption.added', { id: 'asm_1', goalId: 'goa_1', statement: 'Nurses stay' });
  bridge.do('belief.judged', { evidenceId: 'evi_1', assumptionId: 'asm_1', interviewId: 'int_2', verdict: 'for' });
  expect(names(bridge)).toEqual(['0 sam', '0 hanh', '1 odalys', '2 bram', '3 zoe']);
});

it('names who gave what was used, and passes over what was not', () => {
  const bridge = planner();
  for (const id of ['used', 'unread']) {
    bridge.do('note.written', {
      id: `not_${id}`,
      interviewId: 'int_1',
      guideQuestionId: null,
      at: '2027-01-21T12:30:00.000Z',
      text: id,
      mark: 'resource',
      owner: null,
      isOffRecord: false,
    });
    bridge.do('note.becameResource', {
      noteId: `not_${id}`,
      resource: { id: `res_${id}`, title: `The ${id} paper`, kind: 'paper', link: '' },
    });
  }
  bridge.do('resource.changed', { id: 'res_used', fields: { state: 'used' } });
  expect(upstreamOf(bridge.workspace, 'goa_1')[0]?.reasons).toContainEqual({ kind: 'gave', title: 'The used paper' });
  expect(JSON.stringify(upstreamOf(bridge.workspace, 'goa_1'))).not.toContain('unread');
});

it('goes on through somebody who is in the bin', () => {
  const bridge = planner();
  bridge.do('person.binned', { id: 'per_odalys' });
  expect(names(bridge)).toEqual(['0 hanh', '2 bram', '3 zoe']);
});

it('is empty for a goal without a talk', () => {
  const bridge = planner();
  bridge.do('goal.added', { id: 'goa_2', purpose: 'learn', statement: 'Something else' });
  expect(names(bridge, 'goa_2')).toEqual([]);
});

describe('laws', () => {
  const all = Object.keys(people) as Name[];
  const ties = fc.uniqueArray(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), {
    selector: ([by, to]) => `${by}>${to}`,
    maxLength: 12,
  });

  it('whoever leads to somebody upstream is upstream, one step further at most; circles end', () => {
    fc.assert(
      fc.property(ties, (introductions) => {
        const bridge = new MemoryBridge('2027-01-21T13:00:00.000Z');
        for (const [id, name] of Object.entries(people)) bridge.do('person.added', { id: `per_${id}`, name });
        bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'x' });
        talk(bridge, 'int_1', ['hanh'], 'goa_1', '2027-01-21T12:41:00.000Z');
        for (const [by, to] of introductions) if (by !== to) leads(bridge, by, to);
        const found = upstreamOf(bridge.workspace, 'goa_1');
        const steps = new Map(found.map(({ personId, steps: count }) => [personId, count]));
        expect(steps.size).toBe(found.length);
        for (const [by, to] of introductions) {
          const below = steps.get(`per_${to}`);
          if (by === to || below === undefined) continue;
          expect(steps.get(`per_${by}`)).toBeLessThanOrEqual(below + 1);
        }
        // And nobody else is.
        for (const { personId, reasons } of found)
          for (const reason of reasons)
            if (reason.kind === 'introduced') expect(steps.has(reason.personId)).toBe(true);
            else expect(personId).toBe('per_hanh');
      }),
      { numRuns: 40 },
    );
  });
});

it('puts thanks on the agenda once for each, and an update takes them off', () => {
  const bridge = planner();
  const thanks = upstreamOf(bridge.workspace, 'goa_1').map(({ personId }) => ({
    id: upstreamThanksId('goa_1', personId),
    personId,
    title: 'Thank them',
    detail: '',
  }));
  bridge.do('loop.thanksPlanned', { thanks, due: '2027-01-28' });
  bridge.do('loop.thanksPlanned', { thanks, due: '2027-02-28' });
  const planned = () => Object.values(bridge.workspace.followUps).filter(({ kind }) => kind === 'thanks');
  expect(planned().map(({ due }) => due)).toEqual(Array.from({ length: 4 }, () => '2027-01-28'));
  bridge.do('message.drafted', {
    id: 'mes_1',
    kind: 'update',
    personId: 'per_bram',
    interviewId: null,
    subject: '',
    body: 'It ended well.',
    tone: 'warm',
    noteIds: [],
  });
  bridge.do('message.sent', {
    id: 'mes_1',
    sentAt: '2027-01-22T12:00:00.000Z',
    touchpointId: 'tou_1',
    reportBack: null,
  });
  expect(
    planned()
      .filter(({ doneAt }) => doneAt !== null)
      .map(({ personId }) => personId),
  ).toEqual(['per_bram']);
});
