import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  derivedLoopId,
  isLightContact,
  loopsByGiver,
  loopsOf,
  openLoops,
  updatesInAYear,
} from '../../../../src/shared/domain/loops';
import { binOf } from '../../../../src/shared/domain/bin';
import { freshLoop, type Loop } from '../../../../src/shared/domain/loop';
import type { CommandInput } from '../../../../src/shared/domain/commands';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-02-12T16:00:00.000Z';
const talkEnd = '2027-01-14T17:49:00.000Z';

/** Imogen has spoken with Odalys, who named Hạnh and a paper; Bram led her to Odalys. */
function planner(): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-14T18:00:00.000Z');
  for (const [id, name] of [
    ['per_odalys', 'Odalys Thornwhistle'],
    ['per_bram', 'Bram Quickwater'],
    ['per_hanh', 'Nguyễn Thị Hạnh'],
  ] as const)
    bridge.do('person.added', { id, name });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_odalys'], fields: { purpose: 'Alarms' } });
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: talkEnd,
    thankYous: [{ followUpId: 'fol_thank', personId: 'per_odalys', touchpointId: 'tou_talk' }],
  });
  bridge.do('introduction.added', {
    id: 'itr_hanh',
    byPersonId: 'per_odalys',
    aPersonId: null,
    bPersonId: 'per_hanh',
    reason: '',
    mayUseName: 'yes',
    state: 'offered',
    interviewId: 'int_1',
    noteId: null,
  });
  note(bridge, 'not_slides', 'Slides from Odalys', 'resource');
  bridge.do('note.becameResource', {
    noteId: 'not_slides',
    resource: { id: 'res_slides', title: 'Slides on alarm counts', kind: 'paper', link: '' },
  });
  bridge.now = now;
  return bridge;
}

function note(bridge: MemoryBridge, id: string, text: string, mark: 'resource' | 'insight'): void {
  bridge.do('note.written', {
    id,
    interviewId: 'int_1',
    guideQuestionId: null,
    at: talkEnd,
    text,
    mark,
    owner: null,
    isOffRecord: false,
  });
}

const loops = (bridge: MemoryBridge) => loopsOf(bridge.workspace);
const find = (bridge: MemoryBridge, id: string) => loops(bridge).find((loop) => loop.id === id);
const resourceLoop = derivedLoopId('res_slides');
const referralLoop = derivedLoopId('itr_hanh');

/** A loop as commands take it, for one that only follows from records. */
function about(bridge: MemoryBridge, id: string): CommandInput<'loop.changed'>['loop'] {
  const loop = find(bridge, id);
  if (loop === undefined) throw new Error(`no loop ${id}`);
  const { giverId, kind, what, noteId, interviewId, resourceId, introductionId, since } = loop;
  return { id, giverId, kind, what, noteId, interviewId, resourceId, introductionId, since };
}

describe('what is derived', () => {
  it('a resource and a name that somebody gave are open loops, with nothing stored', () => {
    const bridge = planner();
    expect(bridge.workspace.loops).toEqual({});
    expect(loops(bridge).map(({ id, giverId, kind, what, stage }) => ({ id, giverId, kind, what, stage }))).toEqual(
      [
        { id: referralLoop, giverId: 'per_odalys', kind: 'referral', what: 'Nguyễn Thị Hạnh', stage: 'open' },
        { id: resourceLoop, giverId: 'per_odalys', kind: 'resource', what: 'Slides on alarm counts', stage: 'open' },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it.each([
    ['a resource is read', 'resource.changed', { id: 'res_slides', fields: { state: 'read' } }, resourceLoop, 'did'],
    ['a resource is used', 'resource.changed', { id: 'res_slides', fields: { state: 'used' } }, resourceLoop, 'did'],
    ['a name was met', 'introduction.changed', { id: 'itr_hanh', fields: { state: 'met' } }, referralLoop, 'did'],
    [
      'a name was out of reach',
      'introduction.changed',
      { id: 'itr_hanh', fields: { state: 'notMet' } },
      referralLoop,
      'did',
    ],
    ['a name said no', 'introduction.changed', { id: 'itr_hanh', fields: { state: 'declined' } }, referralLoop, 'did'],
    [
      'the door was thanked for',
      'introduction.changed',
      { id: 'itr_hanh', fields: { state: 'thanked' } },
      referralLoop,
      'told',
    ],
    [
      'they introduced us, nothing else yet',
      'introduction.changed',
      { id: 'itr_hanh', fields: { state: 'made' } },
      referralLoop,
      'open',
    ],
  ] as const)('%s', (_, name, input, id, stage) => {
    const bridge = planner();
    bridge.do(name, input);
    expect(find(bridge, id)?.stage).toBe(stage);
  });

  it.each(['idea', 'askedFor'] as const)('what I only asked for is no gift (%s)', (state) => {
    const bridge = planner();
    bridge.do('introduction.changed', { id: 'itr_hanh', fields: { state } });
    expect(find(bridge, referralLoop)).toBeUndefined();
  });

  it('a talk with somebody who was named is news for whoever named them', () => {
    const bridge = planner();
    bridge.do('interview.planned', { id: 'int_2', personIds: ['per_hanh'], fields: {} });
    expect(find(bridge, referralLoop)?.stage).toBe('open');
    bridge.do('interview.ended', { id: 'int_2', endedAt: '2027-01-21T12:41:00.000Z', thankYous: [] });
    expect(find(bridge, referralLoop)).toMatchObject({ stage: 'did', spokeAt: '2027-01-21T12:41:00.000Z' });
  });

  it('the promise to report back is advice whose words are not kept, and dates what its talk gave', () => {
    const bridge = planner();
    bridge.do('followUp.added', {
      id: 'fol_tell',
      title: 'Tell her what I did with the advice',
      due: '2027-02-12',
      kind: 'update',
      personId: 'per_odalys',
      interviewId: 'int_1',
    });
    expect(find(bridge, derivedLoopId('fol_tell'))).toMatchObject({
      kind: 'advice',
      what: '',
      due: '2027-02-12',
      stage: 'open',
    });
    expect(loops(bridge).map(({ due }) => due)).toEqual(['2027-02-12', '2027-02-12', '2027-02-12']);
    // Advice that was kept in words takes its place.
    bridge.do('loop.kept', {
      loops: [
        {
          id: 'loo_count',
          giverId: 'per_odalys',
          kind: 'advice',
          what: 'Count first',
          noteId: null,
          interviewId: 'int_1',
          resourceId: null,
          introductionId: null,
        },
      ],
    });
    expect(find(bridge, derivedLoopId('fol_tell'))).toBeUndefined();
    expect(find(bridge, 'loo_count')).toMatchObject({ due: '2027-02-12' });
  });

  it('nothing of a giver, a resource or an introduction in the bin', () => {
    const bridge = planner();
    bridge.do('loop.kept', { loops: [about(bridge, referralLoop)] });
    bridge.do('person.binned', { id: 'per_odalys' });
    expect(loops(bridge)).toEqual([]);
  });
});

describe('what is said about a loop', () => {
  it('is stored with it, and stays when the derived one would come again', () => {
    const bridge = planner();
    bridge.do('loop.changed', { loop: about(bridge, resourceLoop), fields: { did: 'I read all forty.' } });
    bridge.do('loop.changed', { loop: about(bridge, resourceLoop), fields: { result: 'We count differently now.' } });
    expect(Object.keys(bridge.workspace.loops)).toEqual([resourceLoop]);
    expect(loops(bridge).filter(({ resourceId }) => resourceId === 'res_slides')).toMatchObject([
      { did: 'I read all forty.', result: 'We count differently now.', stage: 'did' },
    ]);
    expect(bridge.workspace.resources['res_slides']).toMatchObject({
      state: 'used',
      cameOfIt: 'We count differently now.',
    });
  });

  it('words that are taken out again leave it open', () => {
    const bridge = planner();
    bridge.do('loop.changed', { loop: about(bridge, referralLoop), fields: { did: 'Wrote' } });
    bridge.do('loop.changed', { loop: about(bridge, referralLoop), fields: { did: ' ' } });
    expect(find(bridge, referralLoop)?.stage).toBe('open');
  });

  it('letting go, and taking it up again', () => {
    const bridge = planner();
    bridge.do('loop.letGo', { loop: about(bridge, referralLoop), isLetGo: true });
    expect(find(bridge, referralLoop)?.stage).toBe('letGo');
    bridge.do('loop.letGo', { loop: about(bridge, referralLoop), isLetGo: false });
    expect(find(bridge, referralLoop)?.stage).toBe('open');
  });

  it('out of reach is said of people only', () => {
    const bridge = planner();
    bridge.do('loop.notReached', { loop: about(bridge, referralLoop), isNotReached: true });
    expect(find(bridge, referralLoop)).toMatchObject({ isNotReached: true, stage: 'did' });
    expect(() => bridge.do('loop.notReached', { loop: about(bridge, resourceLoop), isNotReached: true })).toThrow(
      'Only somebody who was named can be out of reach',
    );
  });

  it('told by word of mouth is a touch, and closes the promise with it', () => {
    const bridge = planner();
    bridge.do('followUp.added', {
      id: 'fol_tell',
      title: 'Tell her',
      due: '2027-02-12',
      kind: 'update',
      personId: 'per_odalys',
      interviewId: 'int_1',
    });
    bridge.do('loop.told', {
      loops: [about(bridge, resourceLoop)],
      touchpoint: { id: 'tou_told', kind: 'call', summary: 'On the phone' },
    });
    expect(find(bridge, resourceLoop)).toMatchObject({ stage: 'told', toldAt: now });
    expect(bridge.workspace.touchpoints['tou_told']).toMatchObject({
      personId: 'per_odalys',
      direction: 'given',
      kind: 'call',
    });
    expect(bridge.workspace.followUps['fol_tell']).toMatchObject({ doneAt: now, closedAs: 'done' });
    expect(() =>
      bridge.do('loop.told', {
        loops: [about(bridge, referralLoop), { ...about(bridge, referralLoop), id: 'loo_other', giverId: 'per_bram' }],
        touchpoint: { id: 'tou_two', kind: 'call', summary: '' },
      }),
    ).toThrow('given by several people');
  });
});

describe('an update that is marked as sent', () => {
  function told(): MemoryBridge {
    const bridge = planner();
    bridge.do('followUp.added', {
      id: 'fol_tell',
      title: 'Tell her',
      due: '2027-02-12',
      kind: 'update',
      personId: 'per_odalys',
      interviewId: 'int_1',
    });
    const known = [about(bridge, resourceLoop), about(bridge, referralLoop)];
    bridge.do('loop.kept', { loops: known });
    bridge.do('message.drafted', {
      id: 'mes_1',
      kind: 'update',
      personId: 'per_odalys',
      interviewId: 'int_1',
      subject: 'What came of it',
      body: 'Dear Odalys, I read them.',
      tone: 'warm',
      noteIds: [],
      manner: { loopIds: [resourceLoop] },
    });
    return bridge;
  }
  const sent = (bridge: MemoryBridge) =>
    bridge.do('message.sent', {
      id: 'mes_1',
      sentAt: '2027-02-12T15:58:00.000Z',
      touchpointId: 'tou_1',
      reportBack: null,
    });

  it('closes its loops, its promise and logs the touch in one change; the other loop stays', () => {
    const bridge = told();
    const { records } = sent(bridge);
    expect(find(bridge, resourceLoop)).toMatchObject({ stage: 'told', toldAt: '2027-02-12T15:58:00.000Z' });
    expect(bridge.workspace.loops[resourceLoop]?.toldMessageId).toBe('mes_1');
    expect(find(bridge, referralLoop)?.stage).toBe('open');
    expect(bridge.workspace.followUps['fol_tell']?.closedAs).toBe('done');
    expect(records.map(({ collection }) => collection).sort()).toEqual([
      'followUps',
      'loops',
      'messages',
      'touchpoints',
    ]);
  });

  it('one undo takes all of it back', async () => {
    const bridge = told();
    sent(bridge);
    await bridge.call('change.undo', {});
    expect(find(bridge, resourceLoop)?.stage).toBe('open');
    expect(bridge.workspace.followUps['fol_tell']?.doneAt).toBeNull();
    expect(bridge.workspace.messages['mes_1']?.sentAt).toBeNull();
    expect(bridge.workspace.touchpoints['tou_1']).toBeUndefined();
  });

  it('counts as one update of the year, however many loops it closed', () => {
    const bridge = told();
    bridge.do('message.drafted', {
      id: 'mes_1',
      kind: 'update',
      personId: 'per_odalys',
      interviewId: 'int_1',
      subject: '',
      body: 'x',
      tone: 'warm',
      noteIds: [],
      manner: { loopIds: [resourceLoop, referralLoop] },
    });
    sent(bridge);
    expect(updatesInAYear(bridge.workspace.loops, 'per_odalys', now)).toBe(1);
    expect(updatesInAYear(bridge.workspace.loops, 'per_odalys', '2028-02-12T15:58:01.000Z')).toBe(0);
    expect(updatesInAYear(bridge.workspace.loops, 'per_bram', now)).toBe(0);
  });
});

describe('thanks for a door', () => {
  it('ends the introduction, its loop and the reminder', () => {
    const bridge = planner();
    bridge.do('interview.planned', { id: 'int_2', personIds: ['per_hanh'], fields: {} });
    bridge.do('interview.ended', {
      id: 'int_2',
      endedAt: '2027-01-21T12:41:00.000Z',
      thankYous: [{ followUpId: 'fol_2', personId: 'per_hanh', touchpointId: 'tou_2' }],
    });
    const draft = (id: string, kind: 'thankYou' | 'referrerThanks', personId: string) =>
      bridge.do('message.drafted', {
        id,
        kind,
        personId,
        interviewId: 'int_2',
        subject: '',
        body: 'Thank you.',
        tone: 'warm',
        noteIds: [],
      });
    draft('mes_thank', 'thankYou', 'per_hanh');
    bridge.do('message.sent', {
      id: 'mes_thank',
      sentAt: '2027-01-21T21:00:00.000Z',
      touchpointId: 'tou_3',
      reportBack: null,
      thanks: [{ id: 'fol_door', personId: 'per_odalys', title: 'Thank Odalys for the door to Hạnh' }],
    });
    expect(bridge.workspace.followUps['fol_door']).toMatchObject({
      kind: 'thanks',
      due: '2027-01-22',
      interviewId: 'int_2',
    });
    draft('mes_door', 'referrerThanks', 'per_odalys');
    bridge.do('message.sent', {
      id: 'mes_door',
      sentAt: '2027-01-21T21:10:00.000Z',
      touchpointId: 'tou_4',
      reportBack: null,
    });
    expect(bridge.workspace.followUps['fol_door']).toMatchObject({ closedAs: 'done' });
    expect(bridge.workspace.introductions['itr_hanh']).toMatchObject({
      state: 'thanked',
      thankedAt: '2027-01-21T21:10:00.000Z',
    });
    expect(find(bridge, referralLoop)?.stage).toBe('told');
  });
});

describe('advice that is kept with a thank-you', () => {
  it('is a loop from the day of the talk, never of a line off the record', () => {
    const bridge = planner();
    note(bridge, 'not_advice', 'count before you judge', 'insight');
    note(bridge, 'not_secret', 'the budget ends in April', 'insight');
    bridge.do('note.marked', { id: 'not_secret', mark: 'insight', owner: null, isOffRecord: true });
    bridge.do('message.drafted', {
      id: 'mes_1',
      kind: 'thankYou',
      personId: 'per_odalys',
      interviewId: 'int_1',
      subject: '',
      body: 'Thank you.',
      tone: 'warm',
      noteIds: [],
    });
    bridge.do('message.sent', {
      id: 'mes_1',
      sentAt: '2027-01-15T14:05:00.000Z',
      touchpointId: 'tou_1',
      reportBack: { id: 'fol_tell', title: 'Tell her what I did with the advice', due: '2027-02-12' },
      advice: [
        { id: 'loo_advice', noteId: 'not_advice', what: 'count before you judge' },
        { id: 'loo_secret', noteId: 'not_secret', what: 'the budget ends in April' },
      ],
    });
    expect(Object.keys(bridge.workspace.loops)).toEqual(['loo_advice']);
    expect(find(bridge, 'loo_advice')).toMatchObject({ since: talkEnd, stage: 'open', due: '2027-02-12' });
    // Taken off the record later, it goes with its note.
    bridge.do('note.marked', { id: 'not_advice', mark: 'insight', owner: null, isOffRecord: true });
    expect(find(bridge, 'loo_advice')).toBeUndefined();
  });
});

describe('order and groups', () => {
  const stored = (id: string, fields: Partial<Loop>): Loop => ({
    ...freshLoop,
    id,
    kind: 'advice',
    giverId: 'per_odalys',
    what: id,
    createdAt: '2027-01-01T00:00:00.000Z',
    ...fields,
  });

  it('puts first who can hear of something, then by promised day, then by age', () => {
    const bridge = planner();
    const groups = () => loopsByGiver(loops(bridge)).map(({ giverId, ready, open }) => ({ giverId, ready, open }));
    bridge.arrives([
      {
        collection: 'loops',
        id: 'loo_b',
        before: null,
        after: stored('loo_b', { giverId: 'per_bram', createdAt: '2027-01-02T00:00:00.000Z' }),
      },
    ]);
    expect(groups()).toEqual([
      { giverId: 'per_bram', ready: 0, open: 1 },
      { giverId: 'per_odalys', ready: 0, open: 2 },
    ]);
    bridge.do('resource.changed', { id: 'res_slides', fields: { state: 'read' } });
    expect(groups()[0]).toEqual({ giverId: 'per_odalys', ready: 1, open: 2 });
  });

  it('does not depend on the order of the records, and tells each loop once', () => {
    const record = fc.record({
      id: fc.integer({ min: 1, max: 12 }).map((n) => `loo_x${n}`),
      giverId: fc.constantFrom('per_odalys', 'per_bram', 'per_nobody'),
      createdAt: fc.integer({ min: 1, max: 28 }).map((day) => `2027-01-${String(day).padStart(2, '0')}T00:00:00.000Z`),
      didAt: fc.constantFrom(null, now),
      toldAt: fc.constantFrom(null, now),
      letGoAt: fc.constantFrom(null, now),
      resourceId: fc.constantFrom(null, null, 'res_slides'),
    });
    const { workspace } = planner();
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 8 }), (records) => {
        const known = (list: typeof records) => ({
          ...workspace,
          loops: Object.fromEntries(list.map(({ id, ...fields }) => [id, stored(id, fields)])),
        });
        const there = loopsOf(known(records));
        expect(loopsOf(known([...records].reverse()))).toEqual(there);
        expect(loopsByGiver(loopsOf(known([...records].reverse())))).toEqual(loopsByGiver(there));
        expect(new Set(there.map(({ id }) => id)).size).toBe(there.length);
        const grouped = loopsByGiver(there).flatMap((group) => group.loops.map(({ id }) => id));
        expect(grouped.sort()).toEqual(there.map(({ id }) => id).sort());
        // What was told or let go never waits.
        for (const { stage, id } of openLoops(there))
          expect([stage, workspace.loops[id]?.toldAt ?? null]).not.toEqual(['told', now]);
      }),
    );
  });
});

it.each([
  [{ tie: 1, circle: null }, true],
  [{ tie: 3, circle: null }, false],
  [{ tie: 4, circle: 'yearly' }, true],
  [{ tie: 1, circle: 'close' }, false],
  [{ tie: 0, circle: 'light' }, true],
] as const)('%j is a light contact: %s', (person, isLight) => {
  expect(isLightContact(person)).toBe(isLight);
});

describe('the bin', () => {
  const advice = {
    id: 'loo_count',
    giverId: 'per_odalys',
    kind: 'advice' as const,
    what: 'Count before you judge',
    noteId: null,
    interviewId: null,
    resourceId: null,
    introductionId: null,
  };

  it('takes a loop that was kept by hand out of the list, and gives it back as it was', () => {
    const bridge = planner();
    bridge.do('loop.changed', { loop: advice, fields: { did: 'Counted one night.' } });
    const before = loopsOf(bridge.workspace);
    bridge.do('loop.binned', { id: 'loo_count' });
    expect(loopsOf(bridge.workspace).map(({ id }) => id)).not.toContain('loo_count');
    expect(binOf(bridge.workspace, bridge.now)).toMatchObject([
      { id: 'loo_count', name: 'Odalys Thornwhistle: Count before you judge', restore: 'loop.restored' },
    ]);
    bridge.do('loop.restored', { id: 'loo_count' });
    expect(loopsOf(bridge.workspace)).toEqual(before);
  });

  it('refuses what follows from somebody who was named: it would stand there again at once', () => {
    const bridge = planner();
    const loop = { ...advice, id: derivedLoopId('itr_hanh'), kind: 'referral' as const, introductionId: 'itr_hanh' };
    bridge.do('loop.kept', { loops: [loop] });
    expect(() => bridge.do('loop.binned', { id: loop.id })).toThrow(/let it go instead/);
  });
});
