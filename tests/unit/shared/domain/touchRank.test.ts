import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dormantPeriod, dormantTie } from '../../../../src/shared/domain/dormantTie';
import type { Occasion } from '../../../../src/shared/domain/heard';
import { reasonsFor, suggestions } from '../../../../src/shared/domain/keepInTouch';
import { addDays } from '../../../../src/shared/domain/time';
import { bestTouch, rankTouch } from '../../../../src/shared/domain/touchRank';
import type { Workspace } from '../../../../src/shared/domain/workspace';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-14T11:20:00.000Z';
const today = '2027-01-14';
const zone = 'Europe/London';

function planner(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman', fields: { pronouns: 'she', tie: 2 } });
  return bridge;
}
let count = 0;
function touched(bridge: MemoryBridge, days: readonly string[], fields: object = {}, personId = 'per_1'): void {
  for (const day of days) {
    count += 1;
    const id = `tou_t${count}`;
    const touch = {
      id,
      personId,
      kind: 'message' as const,
      direction: 'both' as const,
      summary: '',
      at: `${day}T12:00:00.000Z`,
    };
    bridge.do('touchpoint.logged', touch);
    const all = bridge.workspace.touchpoints as Record<string, object>;
    all[id] = { ...all[id], ...fields };
  }
}
const kinds = (bridge: MemoryBridge, on = today, occasions: readonly Occasion[] = []) =>
  reasonsFor(bridge.workspace, bridge.workspace.people['per_1']!, on, { zone, heard: { occasions } }).map(
    ({ kind }) => kind,
  );
const ranked = (bridge: MemoryBridge, on = today) =>
  rankTouch(bridge.workspace, on, { zone }).map(({ personId, reason }) => `${personId} ${reason.kind}`);

const occasion = (on: string | null, saidOn = '2026-12-01'): Occasion => ({
  personId: 'per_1', noteId: 'not_1', interviewId: 'int_1', saidOn, on, what: 'launch in March',
}); // prettier-ignore

describe('an occasion they told me of', () => {
  it.each([
    ['2027-03-15', '2027-03-07', false],
    ['2027-03-15', '2027-03-08', true],
    ['2027-03-15', '2027-04-12', true],
    ['2027-03-15', '2027-04-13', false],
    [null, '2026-12-14', false],
    [null, '2026-12-15', true],
    [null, '2027-12-01', true],
    [null, '2027-12-02', false],
  ])('on %s is a reason on %s: %s', (on, day, isIt) => {
    expect(kinds(planner(), day, [occasion(on)]).includes('occasion')).toBe(isIt);
  });

  it('is told once: a touch about then ends it, the thank-you of the same talk does not', () => {
    const bridge = planner();
    touched(bridge, ['2027-03-10']);
    expect(kinds(bridge, '2027-03-20', [occasion('2027-03-15')])).not.toContain('occasion');
    const soon = planner();
    touched(soon, ['2027-01-15']);
    expect(kinds(soon, '2027-01-17', [occasion('2027-01-20', '2027-01-14')])).toContain('occasion');
  });
});

describe('silence', () => {
  const fiveWeeks = ['2026-06-01', '2026-07-06', '2026-08-10', '2026-09-14'];
  it.each([
    ['drifting from their own rhythm', {}, fiveWeeks, today, true],
    ['within their own rhythm', {}, fiveWeeks, '2026-10-20', false],
    ['too few touches to have one', {}, ['2026-08-10', '2026-09-14'], today, false],
    ['too few, but more than a year', {}, ['2025-08-10', '2026-01-10'], today, true],
    ['the same with somebody who is only a name', { tie: 0 }, ['2025-08-10', '2026-01-10'], today, false],
    ['a chosen rhythm that has come round', { cadenceDays: 90 }, ['2026-09-14'], today, true],
    ['a chosen rhythm that has not, whatever they were used to', { cadenceDays: 180 }, fiveWeeks, today, false],
    ['the rhythm of a circle', { circle: 'regular' }, ['2026-09-14'], today, true],
    ['somebody who rests', { cadenceDays: 0 }, fiveWeeks, today, false],
    ['somebody just social', { isJustSocial: true }, fiveWeeks, today, false],
    ['nobody there is a record with', { cadenceDays: 30 }, [], today, false],
  ] as const)('%s', (_, fields, days, on, isIt) => {
    const bridge = planner();
    bridge.do('person.changed', { id: 'per_1', fields });
    touched(bridge, days);
    expect(kinds(bridge, on).includes('silence')).toBe(isIt);
  });
});

it('ranks nobody who fell silent years ago, unless a rhythm was chosen for them', () => {
  const bridge = planner();
  touched(bridge, ['2024-01-14']);
  expect(ranked(bridge, '2027-01-13')).toEqual(['per_1 silence']);
  expect(ranked(bridge, '2027-01-14')).toEqual([]);
  // Their own page still says so.
  expect(kinds(bridge, '2027-01-14')).toEqual(['silence']);
  bridge.do('person.changed', { id: 'per_1', fields: { circle: 'yearly' } });
  expect(ranked(bridge, '2027-01-14')).toEqual(['per_1 silence']);
});

it('asks how their project goes when the two have not been in touch for a while', () => {
  const bridge = planner();
  bridge.do('person.changed', { id: 'per_1', fields: { project: 'the night count' } });
  touched(bridge, ['2026-12-20']);
  expect(kinds(bridge)).toEqual([]);
  expect(kinds(bridge, '2027-02-18')).toEqual(['project']);
});

it('asks whether two I introduced have talked, after two weeks, unless that is planned', () => {
  const bridge = planner();
  bridge.do('person.added', { id: 'per_2', name: 'Amara Nwosu' });
  bridge.do('introduction.added', {
    id: 'itr_1', byPersonId: null, aPersonId: 'per_1', bPersonId: 'per_2', reason: '', mayUseName: 'yes', state: 'idea', interviewId: null, noteId: null, at: now,
  }); // prettier-ignore
  // As it is once both have agreed and the joining letter went.
  const introductions = bridge.workspace.introductions as Record<string, object>;
  introductions['itr_1'] = { ...introductions['itr_1'], state: 'made', madeAt: now };
  expect(ranked(bridge, '2027-01-27')).toEqual([]);
  expect(ranked(bridge, '2027-01-28')).toEqual(['per_1 introductionCheck', 'per_2 introductionCheck']);
  bridge.do('followUp.added', { id: 'fol_1', title: 'Did they talk?', due: '2027-01-28' });
  const all = bridge.workspace.followUps as Record<string, object>;
  all['fol_1'] = { ...all['fol_1'], introductionId: 'itr_1' };
  expect(ranked(bridge, '2027-01-28')).toEqual([]);
});

it('sends something to read at most once in two months, unless they asked for more', () => {
  const bridge = planner();
  bridge.do('person.changed', { id: 'per_1', fields: { interests: ['Triage'] } });
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Triage at night',
    kind: 'article',
    link: '',
    note: '',
    topics: [],
  });
  touched(bridge, ['2026-12-01'], { kind: 'article', direction: 'given' });
  expect(kinds(bridge, '2027-01-29')).toEqual([]);
  expect(kinds(bridge, '2027-01-30')).toContain('resource');
  bridge.do('person.changed', { id: 'per_1', fields: { likesReading: true } });
  expect(kinds(bridge, '2027-01-29')).toContain('resource');
});

/** Some people with some of everything that makes a reason. */
const worlds = fc
  .record({
    people: fc.array(
      fc.record({
        cadenceDays: fc.constantFrom(null, 0, 30, 90),
        circle: fc.constantFrom(null, 'close' as const, 'yearly' as const),
        tags: fc.constantFrom<string[]>([], ['alumni'], ['Board']),
        isJustSocial: fc.boolean(),
        tie: fc.integer({ min: 0, max: 4 }),
        part: fc.constantFrom(null, 'mentor' as const, 'peer' as const),
        interests: fc.constantFrom<string[]>([], ['triage'], ['rowing', 'triage']),
        project: fc.constantFrom('', 'the night count'),
        touches: fc.array(fc.integer({ min: -2_000, max: 20 }), { maxLength: 6 }),
        isPlanned: fc.boolean(),
        isArchived: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    resources: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ people, resources }) => {
    const bridge = new MemoryBridge(now);
    people.forEach(({ touches, isPlanned, isArchived, ...fields }, place) => {
      const id = `per_${place}`;
      bridge.do('person.added', { id, name: `Person ${place}`, fields });
      touched(
        bridge,
        touches.map((day) => addDays(today, day)),
        {},
        id,
      );
      if (isArchived) bridge.do('person.archived', { id, isArchived });
      if (isPlanned)
        bridge.do('followUp.added', {
          id: `fol_${place}`,
          title: 'Later',
          due: today,
          kind: 'keepInTouch',
          personId: id,
        });
    });
    for (let place = 0; place < resources; place++)
      bridge.do('resource.added', {
        id: `res_${place}`,
        title: 'On triage',
        kind: 'article',
        link: '',
        note: '',
        topics: [],
      });
    bridge.do('settings.changed', { fields: { tagCadences: [{ tag: 'alumni', days: 60 }] } });
    return bridge.workspace;
  });

/** The same document in another order. */
function turned(workspace: Workspace): Workspace {
  return Object.fromEntries(
    Object.entries(workspace).map(([name, records]) => [name, Object.fromEntries(Object.entries(records).reverse())]),
  ) as unknown as Workspace;
}

describe('the ranking of everybody', () => {
  it('leaves those in peace who rest, are just social, archived or planned for, and never repeats anybody', () => {
    fc.assert(
      fc.property(worlds, (workspace) => {
        const rows = rankTouch(workspace, today, { zone });
        expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length);
        for (const { personId } of rows) {
          const person = workspace.people[personId]!;
          expect([person.isJustSocial, person.cadenceDays === 0, person.archivedAt]).toEqual([false, false, null]);
          expect(workspace.followUps[personId.replace('per', 'fol')]).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('begins with the best, also where only they are worked out', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 9 }), (workspace, most) => {
        const rows = rankTouch(workspace, today, { zone }).slice(0, most);
        expect(bestTouch(workspace, today, most, { zone })).toEqual(rows);
        expect(suggestions(workspace, today, most, { zone })).toEqual(rows.map(({ reason }) => reason));
      }),
      { numRuns: 100 },
    );
  });

  it('is in the same order whatever order the document is in', () => {
    fc.assert(
      fc.property(worlds, (workspace) => {
        expect(rankTouch(turned(workspace), today, { zone })).toEqual(rankTouch(workspace, today, { zone }));
        expect(dormantTie(turned(workspace), today, { zone })).toEqual(dormantTie(workspace, today, { zone }));
      }),
      { numRuns: 60 },
    );
  });

  it('rests each reason on a record that is there', () => {
    fc.assert(
      fc.property(worlds, (workspace) => {
        for (const { reason, lastOn } of rankTouch(workspace, today, { zone })) {
          if (reason.kind === 'resource') expect(workspace.resources[reason.resource.id]).toBe(reason.resource);
          else if (reason.kind === 'project') expect(workspace.people[reason.personId]?.project).toBe(reason.project);
          else expect(reason.kind).toBe('silence');
          if (reason.kind !== 'resource')
            expect(
              Object.values(workspace.touchpoints).some(
                ({ personId, at }) => personId === reason.personId && at.slice(0, 10) === lastOn,
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the dormant tie of the week', () => {
  function silent(): MemoryBridge {
    const bridge = new MemoryBridge(now);
    const add = (id: string, fields: object, title: string, days: readonly string[]) => {
      bridge.do('person.added', {
        id, name: id, fields,
        role: { id: `rol_${id.slice(4)}`, personId: id, organisationId: null, title, from: null, to: null, isCurrent: true },
      }); // prettier-ignore
      touched(bridge, days, {}, id);
    };
    add('per_friend', { tie: 4 }, 'Nurse', [
      '2019-01-01',
      '2019-02-01',
      '2019-03-01',
      '2020-04-01',
      '2021-05-01',
      '2022-06-01',
    ]);
    add('per_head', { tie: 2 }, 'Director of care', ['2022-06-01']);
    return bridge;
  }
  const all = (bridge: MemoryBridge) =>
    new Set(
      Array.from(
        { length: 30 },
        (_, week) => dormantTie(bridge.workspace, addDays(today, week * 7), { zone })?.personId,
      ),
    );

  it('says how long, how little together, how high, and why they may be trusted', () => {
    const bridge = silent();
    bridge.do('person.binned', { id: 'per_friend' });
    expect(dormantTie(bridge.workspace, today, { zone })).toEqual({
      personId: 'per_head', lastOn: '2022-06-01', together: 1, level: 'head', trust: 'tie',
    }); // prettier-ignore
  });

  it('is one and the same all week, and another in other weeks', () => {
    const bridge = silent();
    const monday = '2027-01-11';
    const week = Array.from(
      { length: 7 },
      (_, day) => dormantTie(bridge.workspace, addDays(monday, day), { zone })?.personId,
    );
    expect(new Set(week).size).toBe(1);
    expect(dormantPeriod('2027-01-17', 7)).toBe(dormantPeriod(monday, 7));
    expect(dormantPeriod('2027-01-18', 7)).toBe(dormantPeriod(monday, 7) + 1);
    expect(all(bridge)).toEqual(new Set(['per_friend', 'per_head']));
  });

  it('prefers, of many, those one would not choose', () => {
    const bridge = silent();
    for (let place = 0; place < 20; place++) {
      const id = `per_h${place}`;
      bridge.do('person.added', { id, name: id, fields: { tie: 2 } });
      touched(bridge, ['2021-01-01'], {}, id);
    }
    // The familiar friend has many days on record and comes after everybody of whom there is little.
    expect(all(bridge).has('per_friend')).toBe(false);
  });

  it.each([
    ['not silent for long enough', (bridge: MemoryBridge) => touched(bridge, ['2024-02-01'], {}, 'per_head')],
    ['rests', (bridge: MemoryBridge) => bridge.do('person.changed', { id: 'per_head', fields: { cadenceDays: 0 } })],
    [
      'is just social',
      (bridge: MemoryBridge) => bridge.do('person.changed', { id: 'per_head', fields: { isJustSocial: true } }),
    ],
    ['is archived', (bridge: MemoryBridge) => bridge.do('person.archived', { id: 'per_head', isArchived: true })],
    [
      'only exchanged a note and plays no part',
      (bridge: MemoryBridge) => bridge.do('person.changed', { id: 'per_head', fields: { tie: 1 } }),
    ],
    [
      'is planned for',
      (bridge: MemoryBridge) =>
        bridge.do('followUp.added', { id: 'fol_1', title: 'x', due: today, kind: 'keepInTouch', personId: 'per_head' }),
    ],
  ])('is never somebody who %s', (_, change) => {
    const bridge = silent();
    bridge.do('person.binned', { id: 'per_friend' });
    change(bridge);
    expect(dormantTie(bridge.workspace, today, { zone })).toBeNull();
  });

  it('is over for this week once one was written to', () => {
    const bridge = silent();
    expect(dormantTie(bridge.workspace, today, { zone })).not.toBeNull();
    touched(bridge, ['2027-01-13'], {}, 'per_head');
    expect(dormantTie(bridge.workspace, today, { zone })).toBeNull();
    expect(dormantTie(bridge.workspace, '2027-01-18', { zone })?.personId).toBe('per_friend');
  });
});
