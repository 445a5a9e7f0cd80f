import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tightPairs, tooNear } from '../../../../src/shared/domain/keptApart';
import { nearAdvice } from '../../../../src/shared/domain/nearAdvice';
import { addToInstant } from '../../../../src/shared/domain/time';
import { weekScene } from '../../../support/weekScene';

const at = (clock: string) => `2027-01-14T${clock}:00.000Z`;
const talks = (...list: readonly (readonly [id: string, clock: string, minutes: number])[]) => {
  const scene = weekScene();
  for (const [id, clock, minutes] of list)
    scene.do('interview.planned', {
      id: `int_${id}`,
      personIds: ['per_spoke'],
      fields: { startsAt: at(clock), minutes },
    });
  return scene;
};
const between = (scene: ReturnType<typeof talks>, recovery: number) =>
  tightPairs(Object.values(scene.workspace.interviews), recovery).map(
    ({ first, second, minutes }) => `${first.id.slice(4)} ${second.id.slice(4)} ${minutes}`,
  );

it.each<[string, readonly (readonly [string, string, number])[], number, string[]]>([
  [
    'enough time between',
    [
      ['a', '10:00', 20],
      ['b', '10:50', 20],
    ],
    30,
    [],
  ],
  [
    'a minute too few',
    [
      ['a', '10:00', 20],
      ['b', '10:49', 20],
    ],
    30,
    ['a b 29'],
  ],
  [
    'on each other',
    [
      ['a', '10:00', 30],
      ['b', '10:15', 20],
    ],
    30,
    ['a b -15'],
  ],
  [
    'a long one that also stands in the way of the third',
    [
      ['a', '10:00', 90],
      ['b', '10:10', 10],
      ['c', '11:40', 20],
    ],
    30,
    ['a b -80', 'a c 10'],
  ],
  [
    'nothing is kept',
    [
      ['a', '10:00', 20],
      ['b', '10:20', 20],
    ],
    0,
    [],
  ],
])('%s', (_name, list, recovery, expected) => {
  expect(between(talks(...list), recovery)).toEqual(expected);
});

it('leaves out what was called off, and the talk that is being moved', () => {
  const scene = talks(['a', '10:00', 20], ['b', '10:30', 20]);
  scene.do('interview.moved', { id: 'int_a', state: 'cancelled' });
  expect(between(scene, 30)).toEqual([]);
  const asked = { startsAt: at('10:40'), minutes: 20, butId: 'int_b' };
  expect(tooNear(Object.values(scene.workspace.interviews), asked, 30)).toEqual([]);
});

it('the planner says how near, and keeps quiet when there is room', () => {
  const { workspace } = talks(['a', '10:00', 20]);
  const say = (clock: string) =>
    nearAdvice(
      Object.values(workspace.interviews),
      workspace.people,
      { startsAt: at(clock), minutes: 20, butId: null },
      30,
    ).map(({ says, isAgainst }) => [says, isAgainst]);
  expect(say('10:35')).toEqual([
    ['Only 15 minutes between this and the talk with Bram; you keep 30 to recover.', true],
  ]);
  expect(say('09:35')).toEqual([['Only 5 minutes between this and the talk with Bram; you keep 30 to recover.', true]]);
  expect(say('10:10')).toEqual([['It overlaps the talk with Bram by 10 minutes.', true]]);
  expect(say('10:50')).toEqual([]);
});

it('every pair it names has fewer minutes than are kept, and what it does not name has enough to the one before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: fc.integer({ min: 0, max: 600 }), minutes: fc.integer({ min: 5, max: 90 }) }), {
        maxLength: 7,
      }),
      fc.integer({ min: 0, max: 90 }),
      (list, recovery) => {
        const scene = weekScene();
        for (const [place, { from, minutes }] of list.entries())
          scene.do('interview.planned', {
            id: `int_${place}`,
            personIds: ['per_spoke'],
            fields: { startsAt: addToInstant('2027-01-14T08:00:00.000Z', { minutes: from }), minutes },
          });
        const pairs = tightPairs(Object.values(scene.workspace.interviews), recovery);
        for (const { minutes } of pairs) expect(minutes).toBeLessThan(recovery);
        const sorted = [...list].sort((a, b) => a.from - b.from);
        const tight = sorted.filter((one, place) =>
          sorted.slice(0, place).some((before) => one.from - before.from - before.minutes < recovery),
        );
        expect(pairs.length).toBe(tight.length);
      },
    ),
    { numRuns: 60 },
  );
});
