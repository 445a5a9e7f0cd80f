import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from '../../../../src/shared/domain/businessDays';
import { followUpKinds, type FollowUp } from '../../../../src/shared/domain/followUp';
import { overloadPlan, weighed } from '../../../../src/shared/domain/overload';
import { addDays } from '../../../../src/shared/domain/time';
import { weekSpan } from '../../../../src/shared/domain/weekPlan';
import { profileOf, settingsOf } from '../../../../src/shared/domain/workspace';
import { followUp, monday, thursday, thursdayAt, weekScene } from '../../../support/weekScene';

const plan = (followUps: readonly FollowUp[], keep: number, keptIds?: ReadonlySet<string>) => {
  const { workspace } = weekScene(followUps);
  const calendar = businessCalendar(profileOf(workspace));
  return overloadPlan(workspace, thursday, thursdayAt, { keep, calendar, ...(keptIds && { keptIds }) });
};
const idsOf = (list: readonly { readonly followUp: FollowUp }[]) => list.map((one) => one.followUp.id.slice(4));

describe('what matters', () => {
  it.each<[string, FollowUp, FollowUp]>([
    [
      'a window that closes before a promise',
      followUp('window', { kind: 'thankYou', dueAt: '2027-01-15T17:49:00.000Z', due: '2027-01-15' }),
      followUp('promise', { kind: 'promise' }),
    ],
    ['a promise before a plan of my own', followUp('promise', { kind: 'promise' }), followUp('plan', { due: monday })],
    [
      'among promises, somebody who would vouch for me',
      followUp('near', { kind: 'promise', personId: 'per_near' }),
      followUp('far', { kind: 'promise', personId: 'per_far', due: monday }),
    ],
    [
      'an update before keeping in touch',
      followUp('update', { kind: 'update', personId: 'per_spoke' }),
      followUp('touch', { kind: 'keepInTouch', personId: 'per_spoke' }),
    ],
    ['of equal ones the earlier day', followUp('b', { due: monday }), followUp('a', { due: thursday })],
  ])('%s', (_name, first, second) => {
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(idsOf(weighed(weekScene(order).workspace, thursday, thursdayAt))).toEqual(
        idsOf([{ followUp: first }, { followUp: second }]),
      );
  });

  it('gives what belongs to a goal that is alive more room, and says so', () => {
    const scene = weekScene([
      followUp('plain', { kind: 'promise', due: monday }),
      followUp('goal', { kind: 'promise', interviewId: 'int_1' }),
    ]);
    scene.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Learn how teams decide' });
    scene.do('interview.planned', { id: 'int_1', personIds: ['per_spoke'], fields: { goalId: 'goa_1' } });
    const [first] = weighed(scene.workspace, thursday, thursdayAt);
    expect(first?.followUp.id).toBe('fol_goal');
    expect(first?.reasons).toContain('It belongs to a goal you are working on.');
  });

  it('says why for each, in words and without a number of worth', () => {
    const [one] = weighed(
      weekScene([followUp('a', { kind: 'promise', personId: 'per_near' })]).workspace,
      thursday,
      thursdayAt,
    );
    expect(one?.reasons).toEqual([
      'You promised it for Thu 14 Jan.',
      'Somebody counts on it.',
      'Odalys would vouch for you.',
    ]);
  });

  it('leaves out what others owe, what is paused, done, or has a later day', () => {
    const all = [
      followUp('theirs', { owner: 'them' }),
      followUp('paused', { pausedAt: thursdayAt }),
      followUp('done', { doneAt: thursdayAt, closedAs: 'done' }),
      followUp('later', { due: '2027-01-18' }),
      followUp('snoozed', { snoozedUntil: '2027-01-18' }),
      followUp('asked', { due: '2027-01-17' }),
    ];
    expect(idsOf(weighed(weekScene(all).workspace, thursday, thursdayAt))).toEqual(['asked']);
  });
});

describe('letting go', () => {
  it('names what somebody counts on, in one sentence', () => {
    const { sentence, deferred, kept } = plan(
      [
        followUp('a', { kind: 'promise', title: 'Send the table', personId: 'per_near' }),
        followUp('b', { kind: 'promise', title: 'Read the draft', personId: 'per_far' }),
        followUp('c', { title: 'Tidy up' }),
      ],
      1,
    );
    expect(idsOf(kept)).toEqual(['a']);
    expect(idsOf(deferred)).toEqual(['b', 'c']);
    expect(sentence).toBe('2 things wait from Mon 18 Jan on; somebody counts on “Read the draft”.');
  });

  it('says so when nobody was promised anything, and when nothing is let go', () => {
    expect(plan([followUp('a'), followUp('b')], 1).sentence).toBe(
      'One thing waits until Mon 18 Jan; nobody was promised a day for it.',
    );
    expect(plan([followUp('a')], 3).sentence).toBe('Nothing is let go.');
  });

  it('buries no later day: at most as many as Today shows, with what stands there', () => {
    const crowded = ['m', 'n'].map((id) => followUp(id, { due: '2027-01-18' }));
    const { deferred } = plan([...crowded, ...'abcdef'.split('').map((id) => followUp(id))], 0);
    expect(deferred.map(({ until }) => until)).toEqual([
      '2027-01-18',
      '2027-01-19',
      '2027-01-19',
      '2027-01-19',
      '2027-01-20',
      '2027-01-20',
    ]);
  });

  it('keeps what the person chose', () => {
    const { kept, deferred } = plan([followUp('a', { kind: 'promise' }), followUp('b')], 1, new Set(['fol_b']));
    expect([idsOf(kept), idsOf(deferred)]).toEqual([['b'], ['a']]);
  });

  it('is one step: the things wait, the week remembers it, and one undo takes all of it back', async () => {
    const scene = weekScene([followUp('a'), followUp('b')]);
    scene.do('week.eased', {
      startsOn: monday,
      letGo: [
        { followUpId: 'fol_a', until: '2027-01-18' },
        { followUpId: 'fol_b', until: null },
      ],
    });
    expect(scene.workspace.followUps['fol_a']).toMatchObject({ snoozedUntil: '2027-01-18', doneAt: null });
    expect(scene.workspace.followUps['fol_b']).toMatchObject({ closedAs: 'letGo', doneAt: thursdayAt });
    expect(scene.workspace.weeks['wee_20270111']).toMatchObject({
      overloadedAt: thursdayAt,
      letGo: [{ followUpId: 'fol_a' }, { followUpId: 'fol_b' }],
    });
    await scene.call('change.undo', {});
    expect(scene.workspace.followUps['fol_a']).toMatchObject({ snoozedUntil: null });
    expect(scene.workspace.followUps['fol_b']).toMatchObject({ closedAs: null, doneAt: null });
    expect(scene.workspace.weeks).toEqual({});
  });
});

const anyFollowUp = fc
  .record({
    kind: fc.constantFrom(...followUpKinds),
    due: fc.integer({ min: -40, max: 20 }).map((days) => addDays(thursday, days)),
    personId: fc.constantFrom(null, 'per_near', 'per_spoke', 'per_far'),
    snooze: fc.option(fc.integer({ min: -3, max: 14 }), { nil: null }),
    isTimed: fc.boolean(),
  })
  .map(({ snooze, isTimed, ...fields }) => ({
    ...fields,
    snoozedUntil: snooze === null ? null : addDays(thursday, snooze),
    dueAt: isTimed && fields.kind === 'thankYou' ? `${fields.due}T17:00:00.000Z` : null,
  }));
const someFollowUps = fc
  .array(anyFollowUp, { maxLength: 25 })
  .map((list) => list.map((fields, place) => followUp(`n${place}`, { ...fields, title: `Thing ${place}.` })));
const someDaysOff = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 6 })), { maxLength: 3 })
  .map((list) =>
    list.map(([from, long]) => ({ from: addDays(thursday, from), to: addDays(thursday, from + long), name: '' })),
  );

describe('laws', () => {
  it('nothing that has a deadline is let go without being named; all is kept or put off, once, to a working day after the week', () => {
    fc.assert(
      fc.property(someFollowUps, fc.integer({ min: 0, max: 8 }), someDaysOff, (followUps, keep, daysOff) => {
        const { workspace } = weekScene(followUps);
        const calendar = businessCalendar({ ...profileOf(workspace), daysOff });
        const { kept, deferred, sentence } = overloadPlan(workspace, thursday, thursdayAt, { keep, calendar });
        for (const { followUp: one, hasDeadline, until, reasons } of deferred) {
          if (hasDeadline) expect(sentence).toContain(`“${one.title}”`);
          expect(calendar.isWorkingDay(until)).toBe(true);
          expect(until > weekSpan(thursday, settingsOf(workspace)).last).toBe(true);
          expect(reasons.length).toBeGreaterThan(0);
        }
        const both = [...idsOf(kept), ...idsOf(deferred)];
        expect(new Set(both).size).toBe(both.length);
        expect(both).toEqual(idsOf(weighed(workspace, thursday, thursdayAt)));
        expect(kept.length).toBe(Math.min(keep, both.length));
        // What matters more never comes later than what matters less.
        expect(deferred.map(({ until }) => until)).toEqual(deferred.map(({ until }) => until).toSorted());
      }),
    );
  });

  it('the order does not depend on how the document holds them', () => {
    fc.assert(
      fc.property(someFollowUps, (followUps) => {
        const forwards = idsOf(weighed(weekScene(followUps).workspace, thursday, thursdayAt));
        const backwards = idsOf(weighed(weekScene([...followUps].reverse()).workspace, thursday, thursdayAt));
        expect(backwards).toEqual(forwards);
      }),
    );
  });
});
