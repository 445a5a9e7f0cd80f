import { describe, expect, it } from 'vitest';
import { outreachStatistics } from '../../../../src/shared/domain/outreachStatistics';
import { settingsOf } from '../../../../src/shared/domain/workspace';
import { addDays } from '../../../../src/shared/domain/time';
import { OutreachScene } from '../../../support/outreachScene';

const TODAY = '2027-03-01';

/** `count` notes, one a day from Mon 4 January on; the first `replied` of them answered, of those `met` with a talk. */
function scene(count: number, replied: number, met: number): OutreachScene {
  const scene = new OutreachScene();
  for (let place = 0; place < count; place += 1) {
    const day = addDays('2027-01-04', place);
    scene.person(`p${place}`, `Person ${place}`, `House${place}`);
    scene.send(`m${place}`, `p${place}`, `${day}T10:00:00.000Z`, place % 2 === 0 ? {} : { channel: 'linkedin' });
    if (place < replied)
      scene.do(
        'outreach.replied',
        { id: `mes_m${place}`, touchpointId: scene.touch() },
        `${addDays(day, 1)}T10:00:00.000Z`,
      );
    if (place < met)
      scene.do(
        'interview.planned',
        { id: `int_m${place}`, personIds: [`per_p${place}`], fields: { startsAt: `${addDays(day, 9)}T10:00:00.000Z` } },
        `${addDays(day, 2)}T10:00:00.000Z`,
      );
  }
  return scene;
}

const told = (planner: OutreachScene, today = TODAY, from = 10) =>
  outreachStatistics(planner.states(`${today}T09:00:00.000Z`), settingsOf(planner.workspace), today, from);

describe('reply statistics', () => {
  it('gives shares with their interval, for replies and meetings', () => {
    const { all, by } = told(scene(20, 6, 3));
    expect(all).toMatchObject({ n: 20, replies: 6, meetings: 3 });
    // 6 of 20 by the Wilson score: 14.5 % to 51.9 % (the formula of wilson.ts, checked there against Newcombe 1998).
    expect(all.replyRate?.from).toBeCloseTo(0.1455, 3);
    expect(all.replyRate?.to).toBeCloseTo(0.519, 3);
    expect(all.meetingRate?.share).toBe(0.15);
    expect(by.channel.map(({ key, n, replies }) => [key, n, replies])).toEqual([
      ['email', 10, 3],
      ['linkedin', 10, 3],
    ]);
    expect(by.weekday.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '0']);
    expect(by.weekday.reduce((sum, { n }) => sum + n, 0)).toBe(20);
    expect(by.length.map(({ key, n }) => [key, n])).toEqual([['short', 20]]);
  });

  it('gives none below the number that is set', () => {
    const planner = scene(6, 2, 1);
    expect(told(planner).all).toMatchObject({ n: 6, replies: 2, replyRate: null, meetingRate: null });
    expect(told(planner, TODAY, 6).all.replyRate).not.toBeNull();
  });

  it('leaves out what has not had its days, answered or not, and what came back', () => {
    const planner = scene(12, 12, 0);
    // By Mon 18 January the seven business days of the notes up to Thu 7 January are over.
    const early = told(planner, '2027-01-18');
    expect(early.all.n).toBe(4);
    expect(early.tooNew).toBe(8);
    planner.do('outreach.bounced', { id: 'mes_m0' }, '2027-01-18T10:00:00.000Z');
    expect(told(planner, '2027-01-18')).toMatchObject({ bounced: 1, all: { n: 3 } });
  });

  it('counts a no as a reply, and an answer to the nudge for its note', () => {
    const planner = scene(1, 0, 0);
    planner.send('n', 'p0', '2027-01-14T10:00:00.000Z', { nudges: 'm0' });
    planner.do('outreach.declined', { id: 'mes_n', touchpointId: planner.touch() }, '2027-01-15T10:00:00.000Z');
    expect(told(planner).all).toMatchObject({ n: 1, replies: 1 });
  });
});
