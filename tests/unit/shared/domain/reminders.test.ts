import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshFollowUp, type FollowUp } from '../../../../src/shared/domain/followUp';
import { nextReminderDay, planReminders, staleReminders } from '../../../../src/shared/domain/reminders';
import { noticeOf } from '../../../../src/shared/domain/reminderWords';
import type { Settings } from '../../../../src/shared/domain/settings';
import { addDays, addToInstant, dayOfInstant, instantOf } from '../../../../src/shared/domain/time';
import { wallOf } from '../../../../src/shared/domain/wallClock';
import { profileOf, settingsOf, type Workspace } from '../../../../src/shared/domain/workspace';
import { MemoryBridge } from '../../../support/memoryBridge';

const zone = 'Europe/London';
const at = (wall: string) => instantOf(wall.slice(0, 10), wall.slice(11), zone);

/** Imogen on Monday 4 January 2027, with Odalys and Bram. */
function imogen(now = '2027-01-04 09:30'): MemoryBridge {
  const bridge = new MemoryBridge(at(now));
  bridge.do('welcome.finished', {});
  bridge.do('person.added', { id: 'per_odalys', name: 'Odalys Thornwhistle' });
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  only(bridge, 'talk', 'thankYou', 'followUp');
  return bridge;
}

/** Reminds of these kinds and of no other. */
function only(bridge: MemoryBridge, ...kinds: (keyof Settings['notifyKinds'])[]): void {
  const all = Object.keys(settingsOf(bridge.workspace).notifyKinds);
  const notifyKinds = Object.fromEntries(all.map((kind) => [kind, kinds.includes(kind as never)]));
  bridge.do('settings.changed', { fields: { notifyKinds: notifyKinds as Settings['notifyKinds'] } });
}

function promise(bridge: MemoryBridge, id: string, due: string, more: Partial<FollowUp> = {}): void {
  bridge.do('followUp.added', { id: `fol_${id}`, title: `Promise ${id}`, due, personId: 'per_odalys' });
  const followUps = bridge.workspace.followUps as Record<string, FollowUp>;
  followUps[`fol_${id}`] = { ...(followUps[`fol_${id}`] as FollowUp), ...more };
}

function talk(
  bridge: MemoryBridge,
  startsAt: string,
  fields: { isJustSocial?: boolean; medium?: 'message' } = {},
): void {
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_odalys'],
    fields: { startsAt: at(startsAt), minutes: 20, ...fields },
  });
  bridge.do('interview.moved', { id: 'int_1', state: 'scheduled' });
}

function spoke(bridge: MemoryBridge, endedAt: string): void {
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_odalys'], fields: { startsAt: at(endedAt) } });
  bridge.now = at(endedAt);
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: at(endedAt),
    thankYous: [{ followUpId: 'fol_thanks', personId: 'per_odalys', touchpointId: 'tou_1' }],
  });
}

/** What is shown from now on, at which minute, when the app runs all the time. */
function diary(
  bridge: MemoryBridge,
  until: string,
  holidays: { day: string; name: string }[] = [],
): [string, ...string[]][] {
  const told: [string, ...string[]][] = [];
  for (let steps = 0; bridge.now < at(until); steps += 1) {
    expect(steps).toBeLessThan(200);
    const { due, next } = planReminders(bridge.workspace, bridge.now, holidays);
    if (due.length > 0) {
      told.push([
        wallOf(bridge.now, zone),
        ...due.flatMap(({ subjects }) => subjects.map((one) => one.split(':').slice(0, 2).join(' '))),
      ]);
      shown(bridge, due);
      continue;
    }
    if (next === null || next > at(until)) {
      bridge.now = at(until);
      break;
    }
    expect(next > bridge.now).toBe(true);
    bridge.now = next;
  }
  return told;
}

let keys = 0;
function shown(bridge: MemoryBridge, due: readonly { subjects: readonly string[] }[]): void {
  bridge.do('reminders.shown', {
    shown: due.flatMap(({ subjects }) => subjects.map((subject) => ({ id: `rem_${(keys += 1)}`, subject }))),
  });
}

describe('what is reminded of, and when', () => {
  it('a follow-up on its day, at the hour of reminders; put off, on the other day; and then no more', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06');
    expect(diary(bridge, '2027-01-08 12:00')).toEqual([['2027-01-06 09:00', 'followUp fol_a']]);
    bridge.do('followUp.snoozed', { id: 'fol_a', until: '2027-01-11' });
    expect(diary(bridge, '2027-01-20 12:00')).toEqual([['2027-01-11 09:00', 'followUp fol_a']]);
  });

  it('several of one day in one, the talk first', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06');
    promise(bridge, 'b', '2027-01-06');
    bridge.now = at('2027-01-06 09:00');
    const { due } = planReminders(bridge.workspace, bridge.now);
    expect(noticeOf(due, bridge.workspace, bridge.now)).toMatchObject({
      title: '2 things when you have a moment',
      body: 'Promise a\nPromise b',
      to: '/',
    });
  });

  it.each([
    ['paused', { pausedAt: '2027-01-04T10:00:00.000Z' }],
    ['done', { doneAt: '2027-01-04T10:00:00.000Z', closedAs: 'done' as const }],
    ['in the bin', { deletedAt: '2027-01-04T10:00:00.000Z' }],
    ['theirs, and waiting is off', { owner: 'them' as const }],
  ])('never of a follow-up that is %s', (_what, fields) => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06', fields);
    expect(diary(bridge, '2027-02-08 12:00')).toEqual([]);
  });

  it('never about somebody just social, nor of a talk that is', () => {
    const bridge = imogen();
    bridge.do('person.changed', { id: 'per_odalys', fields: { isJustSocial: true } });
    promise(bridge, 'a', '2027-01-06');
    talk(bridge, '2027-01-07 17:30', { isJustSocial: true });
    expect(diary(bridge, '2027-02-08 12:00')).toEqual([]);
  });

  it('of what is written today for today after three hours, not at once', () => {
    const bridge = imogen('2027-01-06 10:00');
    promise(bridge, 'a', '2027-01-06');
    promise(bridge, 'b', '2027-01-07');
    expect(diary(bridge, '2027-01-08 12:00')).toEqual([
      ['2027-01-06 13:00', 'followUp fol_a'],
      ['2027-01-07 09:00', 'followUp fol_b'],
    ]);
    // The same when the day was changed by hand a moment ago.
    const changed = imogen('2027-01-04 10:00');
    promise(changed, 'a', '2027-01-06');
    changed.now = at('2027-01-06 10:00');
    const writtenAt = () => at('2027-01-06 09:59');
    expect(planReminders(changed.workspace, changed.now, [], writtenAt)).toEqual({
      due: [],
      next: at('2027-01-06 12:59'),
    });
  });

  it('a talk: to be confirmed on the working day before, and when it is near', () => {
    const bridge = imogen();
    talk(bridge, '2027-01-18 17:30');
    expect(diary(bridge, '2027-01-19 12:00')).toEqual([
      ['2027-01-15 09:00', 'confirm int_1'],
      ['2027-01-18 17:15', 'talk int_1'],
    ]);
  });

  it('a confirmed talk is not to be confirmed; one at another hour is told at that hour', () => {
    const bridge = imogen();
    talk(bridge, '2027-01-14 17:30');
    bridge.do('interview.checked', { id: 'int_1', check: 'timeConfirmed', isDone: true });
    expect(diary(bridge, '2027-01-14 17:20')).toEqual([['2027-01-14 17:15', 'talk int_1']]);
    bridge.do('interview.changed', { id: 'int_1', fields: { startsAt: at('2027-01-15 10:00') } });
    expect(diary(bridge, '2027-01-19 12:00')).toEqual([['2027-01-15 09:45', 'talk int_1']]);
  });

  it('a talk in the quiet hours is told just before them; one on a Saturday on that Saturday', () => {
    const evening = imogen();
    talk(evening, '2027-01-14 20:30', { medium: 'message' });
    expect(diary(evening, '2027-01-19 12:00')).toEqual([['2027-01-14 19:59', 'talk int_1']]);
    const saturday = imogen();
    talk(saturday, '2027-01-16 11:00', { medium: 'message' });
    expect(diary(saturday, '2027-01-19 12:00')).toEqual([['2027-01-16 10:45', 'talk int_1']]);
  });

  it('thanks: a while after the talk, and once more before the window closes', () => {
    const bridge = imogen();
    spoke(bridge, '2027-01-12 11:00');
    expect(diary(bridge, '2027-01-20 12:00')).toEqual([
      ['2027-01-12 14:00', 'thankYou fol_thanks'],
      ['2027-01-13 09:00', 'thankYou fol_thanks'],
    ]);
  });

  it('thanks after an evening talk: the next morning, and before the window closes', () => {
    const bridge = imogen();
    spoke(bridge, '2027-01-14 17:50');
    expect(diary(bridge, '2027-01-20 12:00')).toEqual([
      ['2027-01-15 09:00', 'thankYou fol_thanks'],
      ['2027-01-15 15:50', 'thankYou fol_thanks'],
    ]);
  });

  it('the nurse’s night shift of Tue 12 January: nothing until 15:00 the next day, and then in one', () => {
    const bridge = imogen();
    bridge.do('profile.changed', {
      fields: {
        shifts: [
          { name: 'Night shift', on: '2027-01-12', from: '19:00', toOn: '2027-01-13', to: '15:00', everyDays: 0 },
        ],
      },
    });
    promise(bridge, 'a', '2027-01-13');
    spoke(bridge, '2027-01-12 17:50');
    expect(diary(bridge, '2027-01-14 12:00')).toEqual([['2027-01-13 15:00', 'thankYou fol_thanks', 'followUp fol_a']]);
  });

  it('on a day off and a public holiday nothing; the day after, all of it in one', () => {
    const bridge = imogen();
    bridge.do('profile.changed', { fields: { daysOff: [{ from: '2027-01-12', to: '2027-01-13', name: 'Exams' }] } });
    promise(bridge, 'a', '2027-01-12');
    promise(bridge, 'b', '2027-01-13');
    promise(bridge, 'c', '2027-01-14');
    expect(diary(bridge, '2027-01-20 12:00', [{ day: '2027-01-14', name: 'A holiday' }])).toEqual([
      ['2027-01-15 09:00', 'followUp fol_a', 'followUp fol_b', 'followUp fol_c'],
    ]);
  });

  it('once a week whose rhythm has come round, and the review on its day; none of it twice', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-03-01');
    bridge.do('person.changed', { id: 'per_bram', fields: { cadenceDays: 7 } });
    only(bridge, 'keepInTouch', 'review');
    expect(diary(bridge, '2027-01-19 12:00')).toEqual([
      ['2027-01-08 16:00', 'review 2027-01-08'],
      ['2027-01-15 16:00', 'review 2027-01-15'],
      ['2027-01-18 09:00', 'keepInTouch 2027-01-18'],
    ]);
  });

  it('no review where Friday is free: on the day before; where it was done already: none', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-03-01');
    only(bridge, 'review');
    expect(diary(bridge, '2027-01-09 12:00', [{ day: '2027-01-08', name: 'A holiday' }])).toEqual([
      ['2027-01-07 19:59', 'review 2027-01-08'],
    ]);
  });

  it('nothing at all while a talk is on, before the first steps are done, or when it is switched off', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06');
    bridge.now = at('2027-01-06 09:00');
    expect(planReminders(bridge.workspace, bridge.now).due).toHaveLength(1);
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_odalys'], fields: {} });
    bridge.do('interview.started', { id: 'int_1' });
    expect(planReminders(bridge.workspace, bridge.now).due).toEqual([]);
    const off = imogen();
    promise(off, 'a', '2027-01-06');
    off.do('settings.changed', { fields: { notifies: false } });
    expect(planReminders(off.workspace, at('2027-01-06 09:00'))).toEqual({ due: [], next: null });
  });

  it('snoozed: again when it was asked for, once', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06');
    bridge.now = at('2027-01-06 09:00');
    bridge.do('reminders.shown', { shown: [{ id: 'rem_1', subject: 'followUp:fol_a:2027-01-06' }] });
    bridge.do('reminders.answered', { ids: ['rem_1'], answer: 'snoozed', again: at('2027-01-06 10:00') });
    expect(planReminders(bridge.workspace, bridge.now)).toEqual({ due: [], next: at('2027-01-06 10:00') });
    bridge.now = at('2027-01-06 10:00');
    bridge.do('reminders.shown', { shown: [{ id: 'rem_1', subject: 'followUp:fol_a:2027-01-06' }] });
    expect(diary(bridge, '2027-01-20 12:00')).toEqual([]);
  });

  it('after three weeks away: everything in one, the talk that is over is not among it', () => {
    const bridge = imogen();
    talk(bridge, '2027-01-14 17:30');
    promise(bridge, 'a', '2027-01-06');
    promise(bridge, 'b', '2027-01-12');
    bridge.now = at('2027-01-27 10:20');
    expect(diary(bridge, '2027-02-20 12:00')).toEqual([['2027-01-27 10:20', 'followUp fol_a', 'followUp fol_b']]);
  });

  it('what was let go for some weeks waits until then', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06');
    (bridge.workspace.weeks as Record<string, unknown>)['wee_1'] = {
      id: 'wee_1',
      startsOn: '2027-01-04',
      aim: '',
      giving: '',
      reviewedAt: null,
      reviewed: [],
      overloadedAt: bridge.now,
      letGo: [{ followUpId: 'fol_a', until: '2027-01-18' }],
      note: '',
      createdAt: bridge.now,
    };
    expect(diary(bridge, '2027-02-20 12:00')).toEqual([['2027-01-18 09:00', 'followUp fol_a']]);
  });

  it('“Next working day” passes over the weekend and a holiday', () => {
    const bridge = imogen();
    expect(nextReminderDay(bridge.workspace, at('2027-01-15 16:00'), [{ day: '2027-01-18', name: 'off' }])).toEqual({
      day: '2027-01-19',
      moment: at('2027-01-19 09:00'),
    });
  });

  it('forgets what is over for two months, and nothing whose follow-up is there', () => {
    const bridge = imogen();
    promise(bridge, 'a', '2027-01-06');
    bridge.do('reminders.shown', {
      shown: [
        { id: 'rem_1', subject: 'followUp:fol_a:2027-01-06' },
        { id: 'rem_2', subject: 'review:2027-01-01' },
      ],
    });
    expect(staleReminders(bridge.workspace, at('2027-02-20 09:00'))).toEqual([]);
    expect(staleReminders(bridge.workspace, at('2027-03-20 09:00'))).toEqual(['rem_2']);
  });
});

describe('words', () => {
  it('a talk says who, when and how; a letter until when; nothing off the record', () => {
    const bridge = imogen();
    talk(bridge, '2027-01-14 17:30');
    bridge.now = at('2027-01-14 17:15');
    const soon = planReminders(bridge.workspace, bridge.now).due.filter(({ about }) => about.kind === 'talkSoon');
    expect(noticeOf(soon, bridge.workspace, bridge.now)).toMatchObject({
      title: 'Odalys Thornwhistle in 15 minutes',
      body: '17:30, video call',
      to: '/interviews/int_1/prep',
    });
    promise(bridge, 'a', '2027-01-15', { noteId: 'not_1' });
    (bridge.workspace.notes as Record<string, unknown>)['not_1'] = { id: 'not_1', isOffRecord: true };
    const later = at('2027-01-15 09:00');
    const due = planReminders(bridge.workspace, later).due.filter(({ about }) => about.kind === 'followUp');
    expect(noticeOf(due, bridge.workspace, later)?.title).toBe('Something for Odalys Thornwhistle');
  });

  it('more than four lines are counted, and long words are cut in whole letters', () => {
    const bridge = imogen();
    for (const id of ['a', 'b', 'c', 'd', 'e']) promise(bridge, id, '2027-01-06');
    bridge.do('followUp.changed', { id: 'fol_a', fields: { title: '👩‍🔬'.repeat(200) } });
    const now = at('2027-01-06 09:00');
    const notice = noticeOf(planReminders(bridge.workspace, now).due, bridge.workspace, now);
    expect(notice?.title).toBe('5 things when you have a moment');
    expect(notice?.body.split('\n').at(-1)).toBe('and 2 more');
    // No half of a letter is left over.
    expect(notice?.body).not.toMatch(/[\ud800-\udfff]/u);
  });
});

const days = fc.integer({ min: -30, max: 60 }).map((by) => addDays('2027-03-20', by));
const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Auckland');

const planner = fc.record({
  promises: fc.array(
    fc.record({
      due: days,
      snoozedUntil: fc.option(days),
      owner: fc.constantFrom('me', 'them'),
      isPaused: fc.boolean(),
    }),
    { minLength: 4, maxLength: 8 },
  ),
  talks: fc.array(fc.record({ on: days, at: clock }), { maxLength: 4 }),
  ended: fc.option(fc.record({ on: days, at: clock })),
  quietFrom: clock,
  quietTo: clock,
  remindAt: clock,
  off: fc.array(days, { maxLength: 5 }),
  night: fc.option(days),
});
type Planner = typeof planner extends fc.Arbitrary<infer Value> ? Value : never;

function made(given: Planner): Workspace {
  const bridge = new MemoryBridge('2027-01-01T09:00:00.000Z');
  bridge.do('welcome.finished', {});
  bridge.do('person.added', { id: 'per_odalys', name: 'Odalys' });
  bridge.do('settings.changed', {
    fields: {
      quietFrom: given.quietFrom,
      quietTo: given.quietTo,
      remindAt: given.remindAt,
      notifyKinds: {
        talk: true,
        thankYou: true,
        followUp: true,
        waiting: true,
        keepInTouch: true,
        event: true,
        review: true,
      },
    },
  });
  bridge.do('profile.changed', {
    fields: {
      daysOff: given.off.map((day) => ({ from: day, to: day, name: '' })),
      shifts:
        given.night === null
          ? []
          : [{ name: '', on: given.night, from: '19:00', toOn: addDays(given.night, 1), to: '15:00', everyDays: 14 }],
    },
  });
  const followUps = bridge.workspace.followUps as Record<string, FollowUp>;
  given.promises.forEach(({ due, snoozedUntil, owner, isPaused }, place) => {
    const id = `fol_${place}`;
    followUps[id] = {
      ...freshFollowUp,
      ...{ id, kind: 'promise', title: id, detail: '', owner, personId: null, interviewId: null, noteId: null },
      ...{ due, dueAt: null, snoozedUntil, createdAt: bridge.now },
      pausedAt: isPaused ? bridge.now : null,
    };
  });
  given.talks.forEach(({ on, at: time }, place) => {
    const id = `int_${place}`;
    bridge.do('interview.planned', { id, personIds: ['per_odalys'], fields: { startsAt: instantOf(on, time, zone) } });
    bridge.do('interview.moved', { id, state: 'scheduled' });
  });
  if (given.ended !== null) {
    const endedAt = instantOf(given.ended.on, given.ended.at, zone);
    bridge.do('interview.planned', { id: 'int_ended', personIds: ['per_odalys'], fields: {} });
    bridge.do('interview.ended', {
      id: 'int_ended',
      endedAt,
      thankYous: [{ followUpId: 'fol_thanks', personId: 'per_odalys', touchpointId: 'tou_1' }],
    });
  }
  return bridge.workspace;
}

/** One computer’s copy, with what it has shown. */
interface Computer {
  workspace: Workspace;
  now: string;
}

function note({ workspace, now }: Computer, subjects: readonly string[]): void {
  const reminders = { ...workspace.reminders };
  for (const subject of subjects)
    reminders[subject] = { id: subject, subject, shownAt: now, answer: 'none', again: null };
  (workspace as { reminders: Workspace['reminders'] }).reminders = reminders;
}

describe('laws', () => {
  it('never two reminders for one thing, never in a quiet time, and the next look is always ahead: over sleep, days and zones', () => {
    let told = 0;
    fc.assert(
      fc.property(
        planner,
        fc.array(fc.record({ sleepsHours: fc.integer({ min: 0, max: 90 }), zone: fc.option(zones) }), {
          minLength: 20,
          maxLength: 60,
        }),
        (given, turns) => {
          const computer: Computer = { workspace: made(given), now: '2027-02-15T09:00:00.000Z' };
          const seen = new Set<string>();
          for (const turn of turns) {
            if (turn.zone !== null) {
              const { profile } = computer.workspace;
              (computer.workspace as { profile: Workspace['profile'] }).profile = {
                ...profile,
                pro_me: { ...profileOf(computer.workspace), timeZone: turn.zone },
              };
            }
            const { due, next } = planReminders(computer.workspace, computer.now);
            if (next !== null) expect(next > computer.now).toBe(true);
            if (due.length > 0) {
              expect(isQuiet(computer)).toBe(false);
              for (const { subjects } of due) {
                for (const subject of subjects) {
                  expect(seen.has(subject)).toBe(false);
                  seen.add(subject);
                  told += 1;
                }
              }
              note(
                computer,
                due.flatMap(({ subjects }) => subjects),
              );
              // What was told is told: nothing of it is due in the same moment.
              expect(planReminders(computer.workspace, computer.now).due).toEqual([]);
            }
            const sleeps = addToInstant(computer.now, { hours: turn.sleepsHours });
            computer.now = turn.sleepsHours > 0 ? sleeps : (next ?? addToInstant(computer.now, { hours: 7 }));
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(told).toBeGreaterThan(25);
  });

  it('two computers tell each thing once, as soon as one knows what the other told; in the same order', () => {
    fc.assert(
      fc.property(planner, fc.array(fc.boolean(), { minLength: 30, maxLength: 60 }), (given, turns) => {
        const mine: Computer = { workspace: made(given), now: '2027-02-15T09:00:00.000Z' };
        const theirs: Computer = { workspace: { ...mine.workspace }, now: mine.now };
        const seen = new Set<string>();
        for (const isMine of turns) {
          const [one, other] = isMine ? [mine, theirs] : [theirs, mine];
          other.now = one.now = addToInstant(one.now > other.now ? one.now : other.now, { hours: 5 });
          const plans = [one, other].map(({ workspace, now }) => planReminders(workspace, now).due);
          expect(plans[1]).toEqual(plans[0]);
          const subjects = (plans[0] ?? []).flatMap((reminder) => reminder.subjects);
          for (const subject of subjects) {
            expect(seen.has(subject)).toBe(false);
            seen.add(subject);
          }
          note(one, subjects);
          (other.workspace as { reminders: Workspace['reminders'] }).reminders = one.workspace.reminders;
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** By other means than the planner’s own. */
function isQuiet({ workspace, now }: Computer): boolean {
  const { timeZone, daysOff, shifts } = profileOf(workspace);
  const { quietFrom: from, quietTo: to } = settingsOf(workspace);
  const shownNow = wallOf(now, timeZone);
  const time = shownNow.slice(11);
  const today = dayOfInstant(now, timeZone);
  const inQuiet = from < to ? from <= time && time < to : from > to && (time >= from || time < to);
  const inShift = shifts.some((shift) => {
    for (let by = 0; addDays(shift.on, by) <= today; by += 14)
      if (`${addDays(shift.on, by)} ${shift.from}` <= shownNow && shownNow < `${addDays(shift.toOn, by)} ${shift.to}`)
        return true;
    return false;
  });
  return inQuiet || inShift || daysOff.some((off) => off.from <= today && today <= off.to);
}
