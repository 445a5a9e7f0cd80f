import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyActions } from '../../../../src/shared/domain/dailyActions';
import { followUpKinds, type FollowUp } from '../../../../src/shared/domain/followUp';
import { emptyProfile, PROFILE_ID, type Profile } from '../../../../src/shared/domain/profile';
import { defaultSettings, SETTINGS_ID } from '../../../../src/shared/domain/settings';
import { addDays, weekdayOf } from '../../../../src/shared/domain/time';
import { byId, someFollowUp } from '../../../support/someFollowUp';

const today = '2027-01-14'; // a Thursday
const now = '2027-01-14T10:00:00.000Z';

function known(followUps: readonly FollowUp[], profile: Partial<Profile> = {}, aDay = 3) {
  return {
    followUps: byId(followUps),
    people: {},
    profile: { [PROFILE_ID]: { ...emptyProfile('Europe/London'), ...profile } },
    settings: { [SETTINGS_ID]: { ...defaultSettings(), networkActionsADay: aDay } },
  };
}
const titles = ({ chosen, waiting }: ReturnType<typeof dailyActions>) => [
  chosen.map(({ followUp }) => followUp.title),
  waiting.map(({ title }) => title),
];
const named = (title: string, fields: Partial<FollowUp> = {}) => someFollowUp({ title, ...fields });

describe('what a day asks for', () => {
  const all = [
    named('keep in touch', { kind: 'keepInTouch' }),
    named('nudge', { kind: 'nudge', due: '2027-01-10' }),
    named('promise of today', { kind: 'promise' }),
    named('old promise', { kind: 'promise', due: '2027-01-08' }),
    named('late thank-you', { kind: 'thankYou', dueAt: '2027-01-13T17:49:00.000Z', due: '2027-01-13' }),
    named('thank-you that closes tomorrow', {
      kind: 'thankYou',
      dueAt: '2027-01-15T09:00:00.000Z',
      due: '2027-01-15',
    }),
    named('thank-you that closes today', { kind: 'thankYou', dueAt: '2027-01-14T17:49:00.000Z' }),
  ];

  it('thank-yous inside their window first, then promises; the rest waits in its order', () => {
    expect(titles(dailyActions(known(all), today, now))).toEqual([
      ['thank-you that closes today', 'thank-you that closes tomorrow', 'old promise'],
      ['promise of today', 'late thank-you', 'nudge', 'keep in touch'],
    ]);
  });

  it('says why, and that what is late can still be kept', () => {
    const { chosen } = dailyActions(known(all, {}, 7), today, now);
    expect(chosen.map(({ why }) => why)).toEqual([
      'The window for this letter closes today at 17:49.',
      'The window for this letter closes Fri 15 Jan at 09:00.',
      'You promised it for Fri 8 Jan; it can still be kept.',
      'You promised it for today.',
      'A late thank-you is still a thank-you.',
      'The business days without an answer are over.',
      'You wanted to be in touch around now.',
    ]);
  });

  it('counts what was done today already, and not what was skipped, let go or done yesterday', () => {
    const done = (fields: Partial<FollowUp>) => named('done', { doneAt: now, closedAs: 'done', ...fields });
    const count = (...those: FollowUp[]) => dailyActions(known([...all, ...those]), today, now).chosen.length;
    expect(count()).toBe(3);
    expect(count(done({}), done({}))).toBe(1);
    expect(count(done({}), done({}), done({}), done({}))).toBe(0);
    expect(count(done({ closedAs: 'skipped' }), done({ closedAs: 'letGo' }))).toBe(3);
    expect(count(done({ doneAt: '2027-01-13T23:30:00.000Z' }), done({ owner: 'them' }))).toBe(3);
  });

  it.each([
    ['a Saturday', '2027-01-16', '2027-01-16T10:00:00.000Z', {}],
    ['a day off', today, now, { daysOff: [{ from: '2027-01-13', to: '2027-01-15', name: 'Rest' }] }],
    [
      'a shift',
      today,
      now,
      {
        shifts: [{ name: 'Night', on: '2027-01-13', from: '19:00', toOn: today, to: '15:00', everyDays: 0 }],
      },
    ],
  ] as const)('asks for nothing on %s, and everything waits', (_what, day, moment, profile) => {
    const { chosen, waiting } = dailyActions(known(all, profile as unknown as Partial<Profile>), day, moment);
    expect([chosen, waiting.length]).toEqual([[], 7]);
  });

  it('asks for nothing on a public holiday that is known', () => {
    const holidays = [{ day: today, name: 'A holiday' }];
    expect(dailyActions({ ...known(all), holidays }, today, now).chosen).toEqual([]);
  });

  it('leaves out what is theirs, paused, put off, closed, in the bin or not due', () => {
    const none = [
      named('theirs', { owner: 'them' }),
      named('paused', { pausedAt: now }),
      named('put off', { snoozedUntil: '2027-01-15' }),
      named('thank-you put off', { kind: 'thankYou', snoozedUntil: '2027-01-15', dueAt: '2027-01-15T09:00:00.000Z' }),
      named('done', { doneAt: '2027-01-10T09:00:00.000Z', closedAs: 'done' }),
      named('binned', { deletedAt: now }),
      named('tomorrow', { due: '2027-01-15' }),
    ];
    expect(titles(dailyActions(known(none), today, now))).toEqual([[], []]);
  });
});

describe('for any follow-ups', () => {
  const day = fc.integer({ min: -30, max: 30 }).map((count) => addDays(today, count));
  const moment = fc
    .integer({ min: -3_000, max: 3_000 })
    .map((minutes) => new Date(Date.parse(now) + minutes * 60_000).toISOString());
  const one = fc
    .record({
      kind: fc.constantFrom(...followUpKinds),
      owner: fc.constantFrom('me' as const, 'them' as const),
      due: day,
      dueAt: fc.option(moment),
      snoozedUntil: fc.option(day, { freq: 3 }),
      pausedAt: fc.option(moment, { freq: 6 }),
      createdAt: moment,
    })
    .map((fields) => someFollowUp(fields));
  const some = fc.array(one, { maxLength: 12 });

  it('never more than a day holds, never on a day off, nobody twice, nobody lost', () => {
    fc.assert(
      fc.property(some, day, fc.integer({ min: 0, max: 6 }), (followUps, on, aDay) => {
        const { chosen, waiting } = dailyActions(known(followUps, {}, aDay), on, `${on}T10:00:00.000Z`);
        expect(chosen.length <= aDay).toBe(true);
        if ([0, 6].includes(weekdayOf(on))) expect(chosen).toEqual([]);
        const ids = [...chosen.map(({ followUp }) => followUp.id), ...waiting.map(({ id }) => id)];
        expect(new Set(ids).size).toBe(ids.length);
        // With room for all of them on a working day, the same ones are chosen.
        if (![0, 6].includes(weekdayOf(on))) {
          const roomy = dailyActions(known(followUps, {}, 20), on, `${on}T10:00:00.000Z`);
          expect(roomy.chosen.map(({ followUp }) => followUp.id)).toEqual(ids);
          expect(roomy.chosen.every(({ why }) => why.endsWith('.'))).toBe(true);
        }
      }),
    );
  });

  it('in whatever order they come, the same list', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (followUps, numbers) => {
        const mixed = followUps
          .map((followUp) => ({ followUp, place: numbers.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ followUp }) => followUp);
        expect(dailyActions(known(mixed), today, now)).toEqual(dailyActions(known(followUps), today, now));
      }),
    );
  });
});
