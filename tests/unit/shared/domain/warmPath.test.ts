import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleOverlap } from '../../../../src/shared/domain/roleOverlap';
import { emptyWorkspace, type Workspace } from '../../../../src/shared/domain/workspace';
import { LinkIndex, mayBeAsked } from '../../../../src/shared/domain/warmLinks';
import { atOnce } from '../../../../src/shared/domain/slices';
import { warmNumbers, warmValues } from '../../../../src/shared/domain/warmNumbers';
import { findWarmPaths, searchWarmPaths } from '../../../../src/shared/domain/warmPath';
import { dealingsOf, reach, willingness } from '../../../../src/shared/domain/warmReach';
import { tellWarmPaths } from '../../../../src/shared/domain/warmPathWords';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-20T12:00:00.000Z';
const today = '2027-01-20';
const values = warmValues({ warm: {} });
const thinnest = values.thinnest / 100;

describe('two roles at one organisation', () => {
  const role = (from: string | null, to: string | null, isCurrent = false) => ({ from, to, isCurrent });
  it.each([
    ['both now, dates unknown', role(null, null, true), role(null, null, true), { certainty: 'sure', isNow: true }],
    ['years that touch for sure', role('2015', '2020'), role('2017', '2019'), { certainty: 'sure', days: 366 }],
    ['the same year, perhaps', role('2019', '2019'), role('2019', '2019'), { certainty: 'maybe', days: 0 }],
    ['one ended the year the other began', role('2015', '2019'), role('2019', '2022'), { certainty: 'maybe' }],
    ['one ended the month before', role('2015', '2019-03'), role('2019-04', '2022'), null],
    [
      'one ended the day the other began',
      role('2015', '2019-04-30'),
      role('2019-04-30', null, true),
      { certainty: 'sure' },
    ],
    ['an end that is not known', role('2015', null), role('2024', null, true), { certainty: 'maybe' }],
    ['long before', role('2001', '2004'), role('2019', null, true), null],
    ['nothing known of the past one', role(null, null), role('2019', null, true), { certainty: 'maybe' }],
    ['joined after the other left', role('2020-05', null, true), role(null, '2020-04'), null],
  ])('%s', (_name, a, b, expected) => {
    const found = roleOverlap(a, b, today);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
    // It is the same seen from the other side.
    expect(roleOverlap(b, a, today)).toEqual(found);
  });
});

/** People 0 … n-1 with ties to me, ties between them, and some who may not be asked. */
interface Graph {
  readonly mine: readonly number[];
  readonly ties: readonly (readonly [a: number, b: number, strength: number])[];
  readonly social: readonly number[];
}
const size = 7;
const node = fc.nat(size - 1);
const graph: fc.Arbitrary<Graph> = fc.record({
  mine: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size }),
  ties: fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 3 })), { maxLength: 14 }),
  social: fc.array(node, { maxLength: 2 }),
});

function planner({ mine, ties, social }: Graph): Workspace {
  const bridge = new MemoryBridge(now);
  mine.forEach((tie, place) =>
    bridge.do('person.added', {
      id: `per_${place}`,
      name: `Person ${place}`,
      fields: { tie, isJustSocial: social.includes(place) },
    }),
  );
  ties.forEach(([a, b, strength], place) => {
    if (a !== b)
      bridge.do('tie.added', {
        id: `tie_${place}`,
        aPersonId: `per_${a}`,
        bPersonId: `per_${b}`,
        kind: 'knows',
        strength,
        note: '',
      });
  });
  return bridge.workspace;
}

/** The strength of the best simple path, by trying them all. */
function bestByHand(known: Workspace, target: string): number {
  const index = atOnce(LinkIndex.read(known, now));
  const dealings = atOnce(dealingsOf(known, now));
  let best = 0;
  const walk = (id: string, strength: number, seen: ReadonlySet<string>) => {
    const person = known.people[id];
    if (person === undefined) return;
    best = Math.max(best, strength * reach(person, dealings, now, values));
    for (const [other, link] of index.linksOf(id)) {
      const next = known.people[other];
      if (next === undefined || seen.has(other) || !mayBeAsked(next)) continue;
      walk(other, strength * link.strength * willingness(next, dealings, values), new Set([...seen, other]));
    }
  };
  walk(target, 1, new Set([target]));
  return best;
}

const strengthTo = (known: Workspace, personId = 'per_0') =>
  findWarmPaths(known, { personId }, now).paths[0]?.strength ?? 0;

describe('the best path', () => {
  it('is never worse than any simple path', () => {
    fc.assert(
      fc.property(graph, (one) => {
        const known = planner(one);
        const byHand = bestByHand(known, 'per_0');
        expect(strengthTo(known)).toBeCloseTo(byHand >= thinnest ? byHand : 0, 10);
      }),
      { numRuns: 150 },
    );
  });

  it('is never made worse by another tie', () => {
    fc.assert(
      fc.property(graph, fc.tuple(node, node, fc.integer({ min: 1, max: 3 })), (one, more) => {
        const before = strengthTo(planner(one));
        const after = strengthTo(planner({ ...one, ties: [...one.ties, more] }));
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
      { numRuns: 150 },
    );
  });

  it('never asks somebody who is just social, and visits nobody twice; every alternative begins with somebody else', () => {
    fc.assert(
      fc.property(graph, (one) => {
        const known = planner(one);
        const { paths } = findWarmPaths(known, { personId: 'per_0' }, now);
        for (const { steps, strength } of paths) {
          const ids = steps.map(({ personId }) => personId);
          expect(ids.at(-1)).toBe('per_0');
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.slice(0, -1).every((id) => known.people[id]?.isJustSocial === false)).toBe(true);
          expect(strength).toBeGreaterThanOrEqual(thinnest);
        }
        expect(new Set(paths.map(({ steps }) => steps[0]?.personId)).size).toBe(paths.length);
      }),
      { numRuns: 100 },
    );
  });
});

/** Imogen’s people: Bram (spoke twice) was at Larkmoor with Odalys; Teodor is her own trust’s. */
function nurses(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  const add = (
    id: string,
    name: string,
    fields: Record<string, unknown>,
    at: [string, string | null, string | null][],
  ) => {
    bridge.do('person.added', { id: `per_${id}`, name, fields });
    at.forEach(([organisation, from, to], place) =>
      bridge.do('role.added', {
        role: {
          id: `rol_${id}${place}`,
          personId: `per_${id}`,
          organisationId: `org_${organisation}`,
          title: 'Lead',
          from,
          to,
          isCurrent: to === null,
        },
      }),
    );
  };
  for (const [id, name] of [
    ['larkmoor', 'Larkmoor'],
    ['fennimore', 'Fennimore'],
  ] as const)
    bridge.do('organisation.added', { id: `org_${id}`, name, fields: { sector: 'ward alerts' } });
  add('odalys', 'Odalys Thornwhistle', { tie: 0 }, [['larkmoor', '2019', null]]);
  add('bram', 'Bram Quickwater', { tie: 3 }, [
    ['fennimore', '2024', null],
    ['larkmoor', '2018', '2023'],
  ]);
  return bridge;
}
const told = (bridge: MemoryBridge, personId = 'per_odalys') =>
  tellWarmPaths(bridge.workspace, { personId }, now, 'Europe/London');

describe('in words', () => {
  it('says for each step why it may hold', () => {
    const [path] = told(nurses()).paths;
    expect(path?.steps.map(({ name, why }) => [name, why])).toEqual([
      ['Bram Quickwater', 'You spoke twice, or helped each other.'],
      ['Odalys Thornwhistle', 'Bram and Odalys were at Larkmoor together for 3 years, until 2023.'],
    ]);
    expect(path?.feel).toBe('fair');
  });

  it('takes the introducer who already did it, and says so', () => {
    const bridge = nurses();
    bridge.do('person.changed', { id: 'per_bram', fields: { part: 'connector' } });
    bridge.do('person.added', { id: 'per_x', name: 'X', fields: { tie: 1 } });
    bridge.do('introduction.added', {
      id: 'itr_1',
      byPersonId: 'per_bram',
      aPersonId: null,
      bPersonId: 'per_x',
      reason: '',
      mayUseName: 'yes',
      state: 'made',
      interviewId: null,
      noteId: null,
    });
    expect(told(bridge).paths[0]?.steps[0]?.asking).toBe('Bram likes to connect people and has introduced you before.');
  });

  it('never goes over an introduction that rests on a line off the record, nor over a name that may not be used', () => {
    const bridge = nurses();
    bridge.do('role.removed', { id: 'rol_bram1' });
    expect(told(bridge).paths).toEqual([]);
    const introduction = (id: string, noteId: string | null, mayUseName: 'yes' | 'no') =>
      bridge.do('introduction.added', {
        id,
        byPersonId: 'per_bram',
        aPersonId: null,
        bPersonId: 'per_odalys',
        reason: 'they lose their budget',
        mayUseName,
        state: 'askedFor',
        interviewId: 'int_1',
        noteId,
      });
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_bram'], fields: {}, guide: [] });
    bridge.do('note.written', {
      id: 'not_1',
      interviewId: 'int_1',
      guideQuestionId: null,
      text: '~ Odalys may know',
      mark: null,
      isOffRecord: true,
      owner: 'me',
      at: now,
    });
    introduction('itr_1', 'not_1', 'yes');
    introduction('itr_2', null, 'no');
    expect(bridge.workspace.notes['not_1']?.isOffRecord).toBe(true);
    expect(told(bridge).paths).toEqual([]);
    introduction('itr_3', null, 'yes');
    const [path] = told(bridge).paths;
    expect(path?.steps[1]?.why).toBe('Bram named Odalys to you on 20 January 2027.');
    expect(JSON.stringify(told(bridge))).not.toContain('budget');
  });

  it('with nobody between says who might know, and why', () => {
    const bridge = nurses();
    bridge.do('role.removed', { id: 'rol_bram1' });
    expect(told(bridge)).toMatchObject({
      paths: [],
      mightKnow: [{ name: 'Bram Quickwater', why: 'works in the same field, ward alerts, at Fennimore' }],
    });
  });

  it('finds a way to anybody at an organisation', () => {
    const found = tellWarmPaths(nurses().workspace, { organisationId: 'org_larkmoor' }, now, '');
    expect(found.paths[0]?.steps.map(({ name }) => name)).toEqual(['Bram Quickwater', 'Odalys Thornwhistle']);
  });

  it('asks nobody who said they do not introduce', () => {
    const bridge = nurses();
    bridge.do('person.changed', { id: 'per_bram', fields: { rules: 'First name. No introductions, please' } });
    expect(told(bridge)).toEqual({ paths: [], mightKnow: [], remarks: [] });
  });

  it('of an empty planner there is nothing to say', () => {
    expect(tellWarmPaths(emptyWorkspace(''), { personId: 'per_nobody' }, now, '')).toEqual({
      paths: [],
      mightKnow: [],
      remarks: [],
    });
  });
});

describe('its numbers', () => {
  it('are settings: what is changed there changes what is found, and what it is called', () => {
    const bridge = nurses();
    const set = (warm: Partial<Record<keyof typeof warmNumbers, number>>) =>
      bridge.do('settings.changed', { fields: { warm } });
    expect(told(bridge).paths[0]?.feel).toBe('fair');
    set({ feelsStrong: 10 });
    expect(told(bridge).paths[0]?.feel).toBe('strong');
    set({ togetherLong: 0 });
    expect(told(bridge).paths).toEqual([]);
    set({});
    expect(told(bridge).paths[0]?.feel).toBe('fair');
  });

  it('have a default each that its own schema takes', () => {
    for (const { value, name } of Object.values(warmNumbers)) {
      expect(Number.isInteger(value) && value >= 0, name).toBe(true);
    }
    const bridge = nurses();
    bridge.do('settings.changed', { fields: { warm: values } });
    expect(told(bridge).paths[0]?.feel).toBe('fair');
  });
});

describe('in a crowd', () => {
  /** 201 others at Larkmoor, of whom `nurses` of them have Odalys’ title. */
  function crowd(title: string): MemoryBridge {
    const bridge = nurses();
    const place = (id: number) => ({
      id: `rol_c${id}`,
      personId: `per_c${id}`,
      organisationId: 'org_larkmoor',
      from: '2020',
      to: null,
      isCurrent: true,
      level: null,
    });
    bridge.do('people.imported', {
      organisations: [],
      people: Array.from({ length: 201 }, (_, id) => ({
        id: `per_c${id}`,
        name: `Colleague ${id}`,
        fields: { tie: id === 7 ? 3 : 0, tags: ['alumni'] },
      })),
      roles: Array.from({ length: 201 }, (_, id) => ({ ...place(id), title: id === 7 ? title : `Post ${id}` })),
    });
    return bridge;
  }

  it('counts only those of the same title at the same time, for less, and says so', () => {
    const same = told(crowd('  LEAD '));
    expect(same.paths[0]?.steps.map(({ name }) => name)).toEqual(['Colleague 7', 'Odalys Thornwhistle']);
    expect(same.paths[0]?.steps[1]?.why).toMatch(/are both Lead at Larkmoor, at the same time; you know too many/);
    expect(told(crowd('Porter')).paths.map(({ steps }) => steps[0]?.name)).not.toContain('Colleague 7');
    expect(same.remarks).toEqual([
      'You know 203 people at Larkmoor. Being there together says little about two of them, so only those of the same title at the same time count.',
    ]);
  });

  it('says it of an organisation that is the target, and of a tag', () => {
    const bridge = crowd('Porter');
    const of = (target: { personId: string } | { organisationId: string }) =>
      tellWarmPaths(bridge.workspace, target, now, '').remarks;
    expect(of({ organisationId: 'org_larkmoor' })).toHaveLength(1);
    expect(of({ organisationId: 'org_fennimore' })).toEqual([]);
    expect(of({ personId: 'per_c3' })[1]).toBe(
      '201 people carry the tag “alumni”. That says nothing about two of them, so it is not counted.',
    );
    bridge.do('settings.changed', { fields: { warm: { crowd: 1_000 } } });
    expect(of({ personId: 'per_c3' })).toEqual([]);
  });
});

it('gives way often: no slice of a search looks at more than a few hundred records', () => {
  const bridge = nurses();
  bridge.do('people.imported', {
    organisations: [],
    people: Array.from({ length: 3_000 }, (_, id) => ({ id: `per_c${id}`, name: `Somebody ${id}`, fields: {} })),
    roles: [],
  });
  const slices = searchWarmPaths(bridge.workspace, { personId: 'per_odalys' }, now);
  let count = 0;
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) count += 1;
  expect(count).toBeGreaterThan(10);
  expect(step.value.paths[0]?.steps[0]?.personId).toBe('per_bram');
});
