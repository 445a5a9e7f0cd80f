import { describe, expect, it } from 'vitest';
import { giveFacts, isMet } from '../../../../src/shared/domain/giveFacts';
import { helpThisWeek } from '../../../../src/shared/domain/helpThisWeek';
import { mentorsAndPeers } from '../../../../src/shared/domain/mentorsAndPeers';
import { networkBalance } from '../../../../src/shared/domain/peopleFacts';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-14T11:20:00.000Z';
const today = '2027-01-14';
const zone = 'Europe/London';

function planner(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', {
    id: 'per_bram',
    name: 'Bram',
    fields: { asks: ['installers'], interests: ['boards at night'] },
  });
  bridge.do('person.added', {
    id: 'per_ngozi',
    name: 'Ngozi',
    fields: { offers: ['Installers of flow boards'], asks: ['a ward from above'] },
  });
  return bridge;
}
let count = 0;
function touch(
  bridge: MemoryBridge,
  kind: 'article' | 'message' | 'coffee' | 'interview',
  direction: 'given' | 'received' | 'both',
  at: string,
): void {
  count += 1;
  bridge.do('touchpoint.logged', { id: `tou_g${count}`, personId: 'per_bram', kind, direction, summary: '', at });
}
const facts = (bridge: MemoryBridge, id = 'per_bram') =>
  giveFacts(bridge.workspace, bridge.workspace.people[id]!, today, zone);

describe('three gentle facts', () => {
  it('are empty where nothing is known', () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', { id: 'per_bram', name: 'Bram' });
    expect(facts(bridge)).toEqual({ received: null, given: null, favour: null });
  });

  it('name the last help each way; a letter of mine is none', () => {
    const bridge = planner();
    touch(bridge, 'interview', 'both', '2027-01-05T10:00:00.000Z');
    touch(bridge, 'article', 'given', '2027-01-06T10:00:00.000Z');
    touch(bridge, 'message', 'given', '2027-01-08T10:00:00.000Z');
    touch(bridge, 'message', 'received', '2027-01-09T10:00:00.000Z');
    const { received, given } = facts(bridge);
    expect([received?.at, given?.at]).toEqual(['2027-01-05T10:00:00.000Z', '2027-01-06T10:00:00.000Z']);
    bridge.do('introduction.added', {
      id: 'itr_1', byPersonId: 'per_bram', aPersonId: null, bPersonId: 'per_ngozi', reason: '', mayUseName: 'yes', state: 'made', interviewId: null, noteId: null, at: '2027-01-10T10:00:00.000Z',
    }); // prettier-ignore
    expect(facts(bridge).received).toMatchObject({ kind: 'introduction', at: '2027-01-10T10:00:00.000Z' });
  });

  it('find a favour: what fits on the shelf, what I offer, whom they should meet', () => {
    const bridge = planner();
    expect(facts(bridge).favour).toEqual({
      kind: 'meetsAsk',
      otherId: 'per_ngozi',
      ask: 'installers',
      offer: 'Installers of flow boards',
    });
    expect(facts(bridge, 'per_ngozi').favour).toEqual({
      kind: 'meetsOffer',
      otherId: 'per_bram',
      ask: 'installers',
      offer: 'Installers of flow boards',
    });
    bridge.do('profile.changed', { fields: { canOffer: ['A list of installers'] } });
    expect(facts(bridge).favour).toEqual({ kind: 'mine', ask: 'installers', offer: 'A list of installers' });
    bridge.do('resource.added', {
      id: 'res_1',
      title: 'Boards at night',
      kind: 'article',
      link: '',
      note: '',
      topics: [],
    });
    expect(facts(bridge).favour).toMatchObject({ kind: 'share', interest: 'boards at night' });
  });

  it('never propose two who know each other, or anybody who rests', () => {
    const bridge = planner();
    bridge.do('tie.added', {
      id: 'tie_1',
      aPersonId: 'per_bram',
      bPersonId: 'per_ngozi',
      kind: 'knows',
      strength: 1,
      note: '',
    });
    expect(facts(bridge).favour).toBeNull();
    const other = planner();
    other.do('person.changed', { id: 'per_ngozi', fields: { cadenceDays: 0 } });
    expect(facts(other).favour).toBeNull();
    other.do('person.changed', { id: 'per_bram', fields: { isJustSocial: true } });
    other.do('resource.added', {
      id: 'res_1',
      title: 'Boards at night',
      kind: 'article',
      link: '',
      note: '',
      topics: [],
    });
    expect(facts(other).favour).toBeNull();
  });
});

it.each([
  ['Installers of flow boards', 'installers', true],
  ['Reading', 'somebody for reading letters', true],
  ['Ward tours', 'a ward at night', false],
  ['', 'anything', false],
])('%j meets %j: %s', (offer, ask, isIt) => {
  expect(isMet(offer, ask)).toBe(isIt);
});

describe('whom I could help this week', () => {
  it('has one idea each, what can be met first, then what nobody here meets yet', () => {
    const bridge = planner();
    bridge.do('person.added', {
      id: 'per_teodor',
      name: 'Teodor',
      fields: { wishes: 'To hear from people who install systems' },
    });
    bridge.do('person.added', { id: 'per_rest', name: 'Rest', fields: { asks: ['installers'], cadenceDays: 0 } });
    bridge.do('person.added', {
      id: 'per_social',
      name: 'Social',
      fields: { asks: ['installers'], isJustSocial: true },
    });
    const ideas = helpThisWeek(bridge.workspace, today, { zone });
    expect(ideas.map(({ personId, by }) => [personId, by.kind])).toEqual([
      ['per_bram', 'person'],
      ['per_ngozi', 'think'],
      ['per_teodor', 'think'],
    ]);
  });

  it('hears a wish in a note, for half a year', () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', { id: 'per_1', name: 'Marisol' });
    bridge.do('profile.changed', { fields: { canOffer: ['Reading briefs'] } });
    const wish = {
      personId: 'per_1',
      noteId: 'not_1',
      interviewId: 'int_1',
      what: 'wants somebody for reading briefs',
    };
    const on = (saidOn: string) =>
      helpThisWeek(bridge.workspace, today, { zone, heard: { wishes: [{ ...wish, saidOn }] } });
    expect(on('2026-12-01')).toEqual([
      {
        personId: 'per_1', ask: wish.what, by: { kind: 'mine', offer: 'Reading briefs' },
        from: { kind: 'note', noteId: 'not_1', interviewId: 'int_1', saidOn: '2026-12-01' },
      },
    ]); // prettier-ignore
    expect(on('2026-06-01')).toEqual([]);
  });
});

describe('mentors and peers', () => {
  it('come with their rhythm, the next first; both missing is said, with whom one could ask', () => {
    const bridge = new MemoryBridge(now);
    const add = (id: string, fields: object, title: string) =>
      bridge.do('person.added', {
        id, name: id, fields,
        role: { id: `rol_${id.slice(4)}`, personId: id, organisationId: null, title, from: null, to: null, isCurrent: true },
      }); // prettier-ignore
    add('per_head', { tie: 4 }, 'Director of nursing');
    add('per_mate', { tie: 4 }, 'Staff nurse');
    add('per_far', { tie: 1 }, 'Director');
    expect(mentorsAndPeers(bridge.workspace, today, { zone })).toEqual({
      mentors: [], peers: [], missing: ['mentor', 'peer'], couldAsk: { mentor: ['per_head'], peer: ['per_mate'] },
    }); // prettier-ignore
    bridge.do('person.changed', { id: 'per_head', fields: { part: 'mentor', cadenceDays: 30 } });
    bridge.do('touchpoint.logged', {
      id: 'tou_1',
      personId: 'per_head',
      kind: 'call',
      direction: 'both',
      summary: '',
      at: '2027-01-04T10:00:00.000Z',
    });
    const after = mentorsAndPeers(bridge.workspace, today, { zone });
    expect(after.mentors).toMatchObject([{ personId: 'per_head', lastOn: '2027-01-04', next: '2027-02-03' }]);
    expect(after.missing).toEqual(['peer']);
  });
});

it('counts the whole network, without what was social', () => {
  const bridge = planner();
  touch(bridge, 'article', 'given', now);
  touch(bridge, 'coffee', 'both', now);
  touch(bridge, 'message', 'received', now);
  expect(networkBalance(bridge.workspace)).toEqual({ given: 2, received: 2 });
  bridge.do('person.changed', { id: 'per_bram', fields: { isJustSocial: true } });
  expect(networkBalance(bridge.workspace)).toEqual({ given: 0, received: 0 });
});
