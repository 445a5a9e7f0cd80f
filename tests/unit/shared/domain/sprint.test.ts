import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/shared/domain/settings';
import type { Sprint, SprintEntry } from '../../../../src/shared/domain/sprint';
import { cleanUps } from '../../../../src/shared/domain/sprintCleanUp';
import { locksResearch, sprintClock } from '../../../../src/shared/domain/sprintClock';
import { isOnScale, onFive, sayScore } from '../../../../src/shared/domain/sprintEditions';
import { changedSince, lastTime, ratingsOf, sayRating } from '../../../../src/shared/domain/sprintHistory';
import { isResearch } from '../../../../src/shared/domain/researchPlaces';
import { bySprint, finishedSprints, openSprint, sorted, sprintLines } from '../../../../src/shared/domain/sprintFacts';
import { organisationRows } from '../../../../src/shared/domain/organisationFacts';
import { organisationKey } from '../../../../src/shared/text/organisationName';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-10T09:00:00.000Z';
const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const base: Sprint = {
  id: 'spr_1',
  edition: 'second',
  step: 'list',
  stepStartedAt: now,
  stepSeconds: 0,
  startedAt: now,
  endedAt: null,
  batchIds: [],
  deletedAt: null,
};

describe('the clock', () => {
  it.each([
    ['just begun', { ...base }, at(0), { used: 0, left: 2_400, isPaused: false, isAbandoned: false }],
    ['after a sleep of ten minutes', base, at(10), { used: 600, left: 1_800, isPaused: false, isAbandoned: false }],
    ['paused', { ...base, stepStartedAt: null, stepSeconds: 90 }, at(500), { used: 90, left: 2_310, isPaused: true }],
    ['resumed', { ...base, stepStartedAt: at(60), stepSeconds: 90 }, at(61), { used: 150, left: 2_250 }],
    ['over', base, at(43), { left: -180, isAbandoned: false }],
    ['left alone over night', base, at(600), { isAbandoned: true }],
    ['a clock that was set back', base, at(-5), { used: 0, left: 2_400 }],
    ['sorting has no time', { ...base, step: 'sorted' as const }, at(5), { planned: 0, isAbandoned: false }],
  ])('%s', (_name, sprint, when, expected) => {
    expect(sprintClock(sprint, defaultSettings(), when)).toMatchObject(expected);
  });

  it('takes its minutes from the settings', () => {
    const settings = { ...defaultSettings(), sprintPostingMinutes: 7 };
    expect(sprintClock({ ...base, step: 'posting' }, settings, now).planned).toBe(420);
  });
});

const entry = fc.record({
  id: fc.uuid(),
  motivation: fc.option(fc.integer({ min: 0, max: 5 })),
  posting: fc.option(fc.integer({ min: 1, max: 3 })),
  advocacy: fc.option(fc.boolean()),
  order: fc.constantFrom('a0', 'a1', 'a2'),
});

it('sorts by M, then P, then Y before N, then as listed, for any list', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const list = [...entries].sort(bySprint);
      for (const [place, one] of list.entries()) {
        const next = list[place + 1];
        if (next === undefined) continue;
        const [m, n] = [one.motivation ?? -1, next.motivation ?? -1];
        expect(m).toBeGreaterThanOrEqual(n);
        if (m !== n) continue;
        const [p, q] = [one.posting ?? 0, next.posting ?? 0];
        expect(p).toBeGreaterThanOrEqual(q);
        if (p === q && next.advocacy === true) expect(one.advocacy).toBe(true);
      }
    }),
  );
});

/** A bridge with a running sprint over `names`. */
function running(names: readonly string[], edition: Sprint['edition'] = 'second'): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('sprint.started', { id: 'spr_1', edition });
  bridge.do('sprint.listed', {
    id: 'spr_1',
    entries: names.map((name, place) => ({
      id: `spe_${place}`,
      organisationId: `org_${place}`,
      source: 'dream' as const,
      name,
    })),
  });
  return bridge;
}
const rate = (bridge: MemoryBridge, place: number, rating: Partial<SprintEntry>) =>
  bridge.do('sprint.rated', { ratings: [{ id: `spe_${place}`, ...rating }] });
const namesOf = (bridge: MemoryBridge, id = 'spr_1') =>
  sorted(sprintLines(bridge.workspace, id)).map(({ organisation }) => organisation.name);

describe('a run', () => {
  it('keeps a rating on the entry and, as the latest, on the organisation', () => {
    const bridge = running(['Larkmoor']);
    rate(bridge, 0, { advocacy: true });
    rate(bridge, 0, { motivation: 3 });
    rate(bridge, 0, { posting: 2 });
    expect(bridge.workspace.sprintEntries['spe_0']).toMatchObject({ advocacy: true, motivation: 3, posting: 2 });
    // Its own scale goes to five: the highest of the second edition is the highest there.
    expect(bridge.workspace.organisations['org_0']).toMatchObject({ advocacy: true, motivation: 5, posting: 2 });
  });

  it('refuses a second run beside the first, a score off the scale, and rating a finished one', () => {
    const bridge = running(['Larkmoor'], 'first');
    expect(() => bridge.do('sprint.started', { id: 'spr_2', edition: 'second' })).toThrow('under way already');
    expect(() => rate(bridge, 0, { motivation: 0 })).toThrow('from 1 to 5');
    bridge.do('sprint.finished', { id: 'spr_1', batch: 5 });
    expect(() => rate(bridge, 0, { motivation: 2 })).toThrow('finished');
  });

  it('pauses and resumes without losing or inventing time', () => {
    const bridge = running(['A']);
    bridge.now = at(4);
    bridge.do('sprint.paused', { id: 'spr_1' });
    expect(bridge.workspace.sprints['spr_1']).toMatchObject({ stepStartedAt: null, stepSeconds: 240 });
    bridge.now = at(90);
    bridge.do('sprint.resumed', { id: 'spr_1' });
    const sprint = bridge.workspace.sprints['spr_1'] as Sprint;
    expect(sprintClock(sprint, defaultSettings(), at(91)).used).toBe(300);
    bridge.do('sprint.resumed', { id: 'spr_1', isAnew: true });
    expect(sprintClock(bridge.workspace.sprints['spr_1'] as Sprint, defaultSettings(), at(91)).used).toBe(60);
  });

  it('takes one off the list again, and what only the list made goes to the bin', () => {
    const bridge = running(['Larkmoor', 'Fennimore']);
    bridge.do('sprint.unlisted', { entryId: 'spe_0' });
    expect(namesOf(bridge)).toEqual(['Fennimore']);
    expect(bridge.workspace.organisations['org_0']?.deletedAt).toBe(now);
  });

  it('lists an organisation once, however often it is asked for', () => {
    const bridge = running(['Larkmoor']);
    bridge.do('sprint.listed', {
      id: 'spr_1',
      entries: [
        { id: 'spe_9', organisationId: 'org_0', source: 'known', name: null },
        { id: 'spe_8', organisationId: 'org_8', source: 'known', name: 'New' },
        { id: 'spe_7', organisationId: 'org_8', source: 'known', name: 'New' },
      ],
    });
    expect(namesOf(bridge)).toEqual(['Larkmoor', 'New']);
  });

  it('ends with the first batch as targets, in the order of the run, before what was ranked by hand', () => {
    const bridge = new MemoryBridge(now);
    bridge.do('organisation.added', { id: 'org_z', name: 'By hand', fields: { rank: 'a0' } });
    bridge.do('sprint.started', { id: 'spr_1', edition: 'second' });
    bridge.do('sprint.listed', {
      id: 'spr_1',
      entries: ['A', 'B', 'C'].map((name, place) => ({
        id: `spe_${place}`,
        organisationId: `org_${place}`,
        source: 'dream' as const,
        name,
      })),
    });
    rate(bridge, 0, { motivation: 1 });
    rate(bridge, 1, { motivation: 3, posting: 1, advocacy: true });
    rate(bridge, 2, { motivation: 3, posting: 2, advocacy: false });
    bridge.do('sprint.finished', { id: 'spr_1', batch: 2 });
    expect(bridge.workspace.sprints['spr_1']).toMatchObject({ batchIds: ['org_2', 'org_1'], endedAt: now });
    const rows = organisationRows(bridge.workspace, 'target', now, new Intl.Collator('en'));
    expect(rows.map(({ organisation }) => organisation.name)).toEqual(['C', 'B', 'By hand']);
    expect(bridge.workspace.organisations['org_0']?.state).toBe('watching');
    expect(openSprint(bridge.workspace)).toBeNull();
  });

  it('keeps the history of earlier runs and says what changed since', () => {
    const bridge = running(['A', 'B']);
    rate(bridge, 0, { motivation: 3, advocacy: false, posting: 1 });
    rate(bridge, 1, { motivation: 2, advocacy: false, posting: 1 });
    bridge.do('sprint.finished', { id: 'spr_1', batch: 1 });
    bridge.now = at(60 * 24 * 30);
    bridge.do('sprint.started', { id: 'spr_2', edition: 'second' });
    bridge.do('sprint.listed', {
      id: 'spr_2',
      entries: [0, 1].map((place) => ({
        id: `spe_b${place}`,
        organisationId: `org_${place}`,
        source: 'known' as const,
        name: null,
      })),
    });
    bridge.do('sprint.rated', {
      ratings: [
        { id: 'spe_b0', motivation: 1, advocacy: false, posting: 1 },
        { id: 'spe_b1', motivation: 2, advocacy: true, posting: 3 },
      ],
    });
    const second = openSprint(bridge.workspace) as Sprint;
    const before = lastTime(bridge.workspace, second);
    const lines = sorted(sprintLines(bridge.workspace, 'spr_2'));
    expect(
      lines.map((line, place) => changedSince(line, before.get(line.organisation.id), place + 1, 'second')),
    ).toEqual(['posting 1, now 3; an advocate now; was place 2', 'motivation 3 of 3, now 1 of 3; was place 1']);
    // What was said then stands.
    expect(namesOf(bridge, 'spr_1')).toEqual(['A', 'B']);
    expect(bridge.workspace.sprintEntries['spe_0']?.motivation).toBe(3);
    expect(finishedSprints(bridge.workspace).map(({ id }) => id)).toEqual(['spr_1']);
  });
});

describe('the hints', () => {
  const sevenNames = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  it('offers number six a 4, lifts a 2 with fitting posts, and sends to the 0s; applied, they are gone', () => {
    const bridge = running(sevenNames);
    for (const place of [0, 1, 2, 3, 4]) rate(bridge, place, { motivation: 3, posting: 1 });
    rate(bridge, 5, { motivation: 2, posting: 3 });
    rate(bridge, 6, { motivation: 0, posting: 1 });
    const lines = sorted(sprintLines(bridge.workspace, 'spr_1'));
    const offers = cleanUps(lines, 5, 'second');
    expect(offers.map(({ kind }) => kind)).toEqual(['justOutside', 'lift', 'lookUp']);
    expect(offers[0]).toMatchObject({ place: 6, then: 1, motivation: 4, line: { organisation: { name: 'F' } } });
    rate(bridge, 5, { motivation: 4 });
    rate(bridge, 6, { motivation: 1 });
    expect(namesOf(bridge)[0]).toBe('F');
    // Another is number six now.
    expect(cleanUps(sorted(sprintLines(bridge.workspace, 'spr_1')), 5, 'second').map(({ kind }) => kind)).toEqual([
      'justOutside',
    ]);
  });

  it('on the scale of the first edition gives number six no more than it takes, and never a 4 that leads nowhere', () => {
    const bridge = running(sevenNames, 'first');
    for (const place of [0, 1, 2, 3]) rate(bridge, place, { motivation: 5, posting: 1 });
    rate(bridge, 4, { motivation: 4, posting: 1 });
    rate(bridge, 5, { motivation: 3, posting: 3 });
    const offers = cleanUps(sorted(sprintLines(bridge.workspace, 'spr_1')), 5, 'first');
    // With a 4 its posts put it before number five, a 5 is not needed; the one without a score is named.
    expect(offers).toMatchObject([
      { kind: 'justOutside', motivation: 4, place: 6, then: 5 },
      { kind: 'lift', from: 3, motivation: 4 },
      { kind: 'lookUp', lines: [{ organisation: { name: 'G' } }] },
    ]);
    rate(bridge, 4, { motivation: 5, posting: 3 });
    rate(bridge, 5, { motivation: 4, posting: 1 });
    // As much as the others, it would still stand behind them: no offer.
    expect(cleanUps(sorted(sprintLines(bridge.workspace, 'spr_1')), 5, 'first').map(({ kind }) => kind)).toEqual([
      'lookUp',
    ]);
  });

  it('offers nothing for a short list that is all known', () => {
    const bridge = running(['A', 'B']);
    rate(bridge, 0, { motivation: 3 });
    rate(bridge, 1, { motivation: 1 });
    expect(cleanUps(sorted(sprintLines(bridge.workspace, 'spr_1')), 5, 'second')).toEqual([]);
  });
});

it.each([
  ['"Tidewell" Care Systems, Ltd.', 'tidewell care systems'],
  ['The Osier & Thane Ventures', 'Osier and Thane Ventures'],
  ['Łódź Health GmbH', 'lodz health'],
])('knows %s and %s for the same', (a, b) => {
  expect(organisationKey(a)).toBe(organisationKey(b));
});

it('tells different places apart, also where a name is only a legal form', () => {
  expect(organisationKey('Larkmoor Digital Wards')).not.toBe(organisationKey('Larkmoor'));
  expect(organisationKey('SA')).not.toBe(organisationKey('AG'));
  expect(organisationKey('李')).toBe('李');
});

describe('the two editions', () => {
  it.each([
    ['second', [0, 1, 2, 3, 4], [-1, 5, 1.5]],
    ['first', [1, 2, 3, 4, 5], [0, 6]],
  ] as const)('%s takes its own scores', (edition, good, bad) => {
    expect(good.every((score) => isOnScale(edition, score))).toBe(true);
    expect(bad.some((score) => isOnScale(edition, score))).toBe(false);
  });

  it('mean the same on an organisation: low, middle and high of three, or one to five', () => {
    expect([0, 1, 2, 3, 4].map((score) => onFive('second', score))).toEqual([0, 1, 3, 5, 5]);
    expect([1, 2, 3, 4, 5].map((score) => onFive('first', score))).toEqual([1, 2, 3, 4, 5]);
    const monotone = (scores: readonly number[]) => scores.every((one, place) => one >= (scores[place - 1] ?? 0));
    expect(monotone([0, 1, 2, 3, 4].map((score) => onFive('second', score)))).toBe(true);
  });

  it('are told apart in words and in the history of an organisation', () => {
    expect([sayScore('second', 0), sayScore('second', 4), sayScore('first', 4), sayScore('first', null)]).toEqual([
      'unknown',
      '4, above the scale',
      '4 of 5',
      'not rated',
    ]);
    const bridge = running(['A', 'B'], 'first');
    rate(bridge, 0, { motivation: 3, posting: 2, advocacy: true });
    rate(bridge, 1, { motivation: 5 });
    bridge.do('sprint.finished', { id: 'spr_1', batch: 1 });
    bridge.now = at(60 * 24 * 30);
    bridge.do('sprint.started', { id: 'spr_2', edition: 'second' });
    bridge.do('sprint.listed', {
      id: 'spr_2',
      entries: [{ id: 'spe_a', organisationId: 'org_0', source: 'known', name: null }],
    });
    bridge.do('sprint.rated', { ratings: [{ id: 'spe_a', motivation: 3 }] });
    const second = openSprint(bridge.workspace) as Sprint;
    const [line] = sorted(sprintLines(bridge.workspace, 'spr_2'));
    if (line === undefined) throw new Error('the line is there');
    // Three of five is not three of three.
    expect(changedSince(line, lastTime(bridge.workspace, second).get('org_0'), 1, 'second')).toContain(
      'motivation 3 of 5, now 3 of 3',
    );
    bridge.do('sprint.finished', { id: 'spr_2', batch: 1 });
    expect(ratingsOf(bridge.workspace, 'org_0').map((rating) => [sayRating(rating), rating.wasInBatch])).toEqual([
      ['place 1 of 1: motivation 3 of 3, posting not looked at, advocates not asked', true],
      ['place 2 of 2: motivation 3 of 5, posting 2, an advocate', false],
    ]);
  });
});

describe('research waits', () => {
  const settings = defaultSettings();
  it.each([
    ['no sprint', null, at(1), false],
    ['its clock runs', base, at(1), true],
    ['a little over', base, at(60), true],
    ['paused', { ...base, stepStartedAt: null }, at(1), false],
    ['sorted', { ...base, step: 'sorted' as const }, at(1), false],
    ['finished', { ...base, endedAt: at(1) }, at(2), false],
    ['given up', { ...base, deletedAt: at(1) }, at(2), false],
    ['left alone over night', base, at(600), false],
  ])('%s', (_name, sprint, when, expected) => {
    expect(locksResearch(sprint, settings, when)).toBe(expected);
  });

  it.each([
    ['/organisations', true],
    ['/organisations/org_1', true],
    ['/organisations/map', true],
    ['/people', true],
    ['/people/per_1', true],
    ['/insights', true],
    ['/organisations/sprint', false],
    ['/people/brainstorm', false],
    ['/', false],
    ['/interviews/int_1/live', false],
    ['/settings', false],
    ['/peoples', false],
  ])('%s: %s', (pathname, expected) => {
    expect(isResearch(pathname)).toBe(expected);
  });
});
