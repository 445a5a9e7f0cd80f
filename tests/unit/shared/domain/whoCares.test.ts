import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedResource, touches } from '../../../../src/shared/domain/shelfMatch';
import { sharesOf, whatToSend, whoWouldCare } from '../../../../src/shared/domain/whoCares';
import type { CommandInput } from '../../../../src/shared/domain/commands';
import { addDays } from '../../../../src/shared/domain/time';
import { careWords } from '../../../../src/shared/text/careWords';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-02-12T16:00:00.000Z';
const today = '2027-02-12';

type Fields = CommandInput<'person.changed'>['fields'];

function shelf(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Letters and calls',
    kind: 'article',
    link: 'https://paper.example/letters',
    note: '',
    topics: ['shut-off letters', 'plain language'],
  });
  return bridge;
}

function person(bridge: MemoryBridge, id: string, fields: Fields = {}): void {
  bridge.do('person.added', { id, name: `Person ${id}`, fields: { interests: ['Shut-off letters'], ...fields } });
}

function touch(bridge: MemoryBridge, personId: string, daysAgo: number, kind: 'call' | 'article' = 'call'): void {
  bridge.do('touchpoint.logged', {
    id: `tou_${personId.slice(4)}${kind}${daysAgo}`,
    personId,
    kind,
    direction: 'given',
    summary: '',
    at: `${addDays(today, -daysAgo)}T10:00:00.000Z`,
  });
}

const who = (bridge: MemoryBridge, day = today) =>
  whoWouldCare(bridge.workspace, bridge.workspace.resources['res_1']!, day);
const ids = (bridge: MemoryBridge, day = today) => who(bridge, day).now.map(({ personId }) => personId);

describe('interests and topics', () => {
  const resource = foldedResource({ topics: ['Alarm fatigue', 'triage'], title: 'How nurses silence a bed board' });
  it.each([
    ['alarm fatigue', true],
    ['Alarms', true],
    ['triáge', true],
    ['Triage of walk-in patients', true],
    ['bed boards', true],
    ['nurses', true],
    ['rowing', false],
    ['alarm clocks', false],
    ['bed boards of hotels', false],
    ['of', false],
    ['', false],
  ])('“%s”: %s', (interest, isTouched) => {
    expect(touches(resource, interest)).toBe(isTouched);
  });
});

describe('who would care', () => {
  it('is who follows a topic, looks for it or works on it; with every interest that is touched', () => {
    const bridge = shelf();
    person(bridge, 'per_a', { interests: ['Shut-off letters', 'Plain language', 'Rowing'] });
    person(bridge, 'per_b', { interests: [], asks: ['plain language'] });
    person(bridge, 'per_c', { interests: [], project: 'Plain language in Ohio' });
    person(bridge, 'per_d', { interests: ['Rowing'] });
    expect(ids(bridge).sort()).toEqual(['per_a', 'per_b', 'per_c']);
    expect(who(bridge).now[0]).toMatchObject({ personId: 'per_a', interests: ['Shut-off letters', 'Plain language'] });
  });

  it.each([
    ['rests', { cadenceDays: 0 }],
    ['is just social', { isJustSocial: true }],
  ])('is never somebody who %s', (_, fields) => {
    const bridge = shelf();
    person(bridge, 'per_a', fields);
    expect(who(bridge)).toEqual({ now: [], later: [] });
    expect(whatToSend(bridge.workspace, bridge.workspace.people['per_a']!, today).items).toEqual([]);
  });

  it('is nobody archived, in the bin, who named it, or who has it', () => {
    const bridge = shelf();
    for (const id of ['per_archived', 'per_binned', 'per_namer', 'per_has', 'per_sent', 'per_free']) person(bridge, id);
    bridge.do('person.archived', { id: 'per_archived', isArchived: true });
    bridge.do('person.binned', { id: 'per_binned' });
    bridge.do('resource.changed', {
      id: 'res_1',
      fields: { namedByPersonId: 'per_namer', sharedWithIds: ['per_has'] },
    });
    bridge.do('resource.shared', {
      id: 'res_1',
      personId: 'per_sent',
      touchpointId: 'tou_1',
      at: '2026-01-01T10:00:00.000Z',
    });
    expect(ids(bridge)).toEqual(['per_free']);
    expect(who(bridge).later).toEqual([]);
  });

  it('puts the longer silence first, and two interests before one', () => {
    const bridge = shelf();
    person(bridge, 'per_lately');
    person(bridge, 'per_long');
    person(bridge, 'per_never');
    person(bridge, 'per_two', { interests: ['Shut-off letters', 'Plain language'] });
    touch(bridge, 'per_lately', 3);
    touch(bridge, 'per_long', 300);
    touch(bridge, 'per_two', 200);
    expect(ids(bridge)).toEqual(['per_two', 'per_long', 'per_never', 'per_lately']);
  });

  it.each([
    [59, false, ['later', '2027-02-13']],
    [60, false, ['now']],
    [5, true, ['now']],
  ] as const)('sent something %i days ago, likes reading %s: %j', (daysAgo, likesReading, wanted) => {
    const bridge = shelf();
    person(bridge, 'per_a', { likesReading });
    touch(bridge, 'per_a', daysAgo, 'article');
    const { now: at, later } = who(bridge);
    expect(at.length > 0 ? ['now'] : ['later', later[0]?.from]).toEqual(wanted);
    expect(whatToSend(bridge.workspace, bridge.workspace.people['per_a']!, today).from).toBe(
      wanted[0] === 'later' ? wanted[1] : null,
    );
  });

  it('goes by my number of days', () => {
    const bridge = shelf();
    person(bridge, 'per_a');
    touch(bridge, 'per_a', 10, 'article');
    expect(ids(bridge)).toEqual([]);
    bridge.do('settings.changed', { fields: { shareGapDays: 7 } });
    expect(ids(bridge)).toEqual(['per_a']);
  });

  it('says why in words', () => {
    const care = {
      personId: 'per_a',
      interests: ['triage'],
      lastContactDays: 75,
      lastShareDays: null,
      likesReading: false,
    };
    expect(careWords(care)).toBe('Cares about triage. Last in touch 2 months ago. Nothing sent yet.');
    expect(careWords({ ...care, interests: ['a', 'b', 'c', 'd'], lastContactDays: null, likesReading: true })).toBe(
      'Cares about a, b and c. Not in touch yet. Likes to be sent things.',
    );
  });

  it('keeps its laws whatever the people are like', () => {
    const interest = fc.constantFrom('Shut-off letters', 'plain language', 'Rowing', '');
    const anybody = fc.record({
      interests: fc.array(interest, { maxLength: 3 }),
      isJustSocial: fc.boolean(),
      cadenceDays: fc.constantFrom(null, 0, 30),
      likesReading: fc.boolean(),
      sharedAgo: fc.option(fc.integer({ min: 0, max: 200 })),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 8 }), (people) => {
        const bridge = shelf();
        for (const [place, { sharedAgo, interests, ...fields }] of people.entries()) {
          person(bridge, `per_${place}`, { ...fields, interests: interests.filter((one) => one !== '') });
          if (sharedAgo !== null) touch(bridge, `per_${place}`, sharedAgo, 'article');
        }
        const { now: at, later } = who(bridge);
        const told = [...at, ...later].map(({ personId }) => personId);
        expect(new Set(told).size).toBe(told.length);
        for (const { personId, interests } of [...at, ...later]) {
          const one = bridge.workspace.people[personId]!;
          expect(one.isJustSocial || one.cadenceDays === 0).toBe(false);
          expect(interests.length).toBeGreaterThan(0);
        }
        for (const { lastShareDays, likesReading } of at)
          expect(likesReading || lastShareDays === null || lastShareDays >= 60).toBe(true);
        for (const { from } of later) expect(from > today).toBe(true);
        // Both ways round the answer is the same.
        for (const id of Object.keys(bridge.workspace.people)) {
          const could = whatToSend(bridge.workspace, bridge.workspace.people[id]!, today);
          expect(could.items.length > 0).toBe(told.includes(id));
          expect(could.items.length > 0 && could.from !== null).toBe(later.some(({ personId }) => personId === id));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('what to send: what touches most first, then what I know myself, then the newest', () => {
  const bridge = shelf();
  const add = (id: string, topics: string[]) =>
    bridge.do('resource.added', { id, title: id, kind: 'article', link: '', note: '', topics });
  bridge.now = '2027-02-12T17:00:00.000Z';
  add('res_read', ['plain language']);
  add('res_new', ['plain language']);
  add('res_none', ['rowing']);
  bridge.do('resource.changed', { id: 'res_read', fields: { state: 'read' } });
  add('res_gone', ['plain language']);
  bridge.do('resource.binned', { id: 'res_gone' });
  person(bridge, 'per_a', { interests: ['Plain language', 'Shut-off letters'] });
  const { items } = whatToSend(bridge.workspace, bridge.workspace.people['per_a']!, today);
  expect(items.map(({ resource }) => resource.id)).toEqual(['res_1', 'res_read', 'res_new']);
  bridge.do('resource.restored', { id: 'res_gone' });
  expect(whatToSend(bridge.workspace, bridge.workspace.people['per_a']!, today).items).toHaveLength(4);
});

it('tells to whom it went and when, also what was kept before the day was', () => {
  const bridge = shelf();
  person(bridge, 'per_a');
  person(bridge, 'per_b');
  bridge.do('resource.changed', { id: 'res_1', fields: { sharedWithIds: ['per_b'] } });
  bridge.do('resource.shared', { id: 'res_1', personId: 'per_a', touchpointId: 'tou_1' });
  expect(sharesOf(bridge.workspace, bridge.workspace.resources['res_1']!)).toEqual([
    { personId: 'per_a', at: now },
    { personId: 'per_b', at: null },
  ]);
});
