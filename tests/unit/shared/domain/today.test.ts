import { expect, it } from 'vitest';
import { todayOf, todaySentence, weekOf } from '../../../../src/shared/domain/today';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2026-05-14T10:20:00.000Z'; // Thursday, 11:20 in London
const today = '2026-05-14';

function planned(bridge: MemoryBridge, id: string, startsAt: string, isJustSocial = false): void {
  bridge.do('interview.planned', {
    id: `int_${id}`,
    personIds: ['per_1'],
    fields: { startsAt, minutes: 30, isJustSocial },
  });
}

function spoken(bridge: MemoryBridge, id: string, endedAt: string): void {
  planned(bridge, id, endedAt);
  bridge.do('interview.ended', {
    id: `int_${id}`,
    endedAt,
    thankYous: [{ followUpId: `fol_${id}`, personId: 'per_1', touchpointId: `tou_${id}` }],
  });
}

function fresh(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  return bridge;
}

const sentenceOf = (bridge: MemoryBridge) =>
  todaySentence(todayOf(bridge.workspace, today, now), today, now, 'Europe/London');

it('asks for nothing on an empty day', () => {
  expect(sentenceOf(fresh())).toBe('');
});

it('shows today’s first talk and the rest of the day after it', () => {
  const bridge = fresh();
  planned(bridge, 'b', '2026-05-14T15:00:00.000Z');
  planned(bridge, 'a', '2026-05-14T13:00:00.000Z');
  planned(bridge, 'c', '2026-05-15T09:00:00.000Z');
  const day = todayOf(bridge.workspace, today, now);
  expect([day.next?.id, day.after.map(({ id }) => id), day.later]).toEqual(['int_a', ['int_b'], null]);
  expect(sentenceOf(bridge)).toBe('Two conversations today.');
});

it('keeps a talk further away than tomorrow for the sentence below', () => {
  const bridge = fresh();
  planned(bridge, 'a', '2026-05-18T09:00:00.000Z');
  const day = todayOf(bridge.workspace, today, now);
  expect([day.next, day.later?.id]).toEqual([null, 'int_a']);
});

it('asks about a planned talk whose time is over, and not about a social one', () => {
  const bridge = fresh();
  planned(bridge, 'a', '2026-05-13T09:00:00.000Z');
  planned(bridge, 'b', '2026-05-13T10:00:00.000Z', true);
  planned(bridge, 'c', '2026-05-14T10:00:00.000Z');
  const day = todayOf(bridge.workspace, today, now);
  expect([day.unsettled.map(({ id }) => id), day.next?.id]).toEqual([['int_a'], 'int_c']);
});

it('says the afternoon, the letter and its hour', () => {
  const bridge = fresh();
  planned(bridge, 'a', '2026-05-14T13:00:00.000Z');
  spoken(bridge, 'b', '2026-05-13T15:30:00.000Z');
  expect(sentenceOf(bridge)).toBe('One conversation this afternoon, and one letter to send by 16:30.');
});

it('puts the letter whose window closes first on top, and closed windows below, the newest first', () => {
  const bridge = fresh();
  spoken(bridge, 'late', '2026-05-01T10:00:00.000Z');
  spoken(bridge, 'later', '2026-05-10T10:00:00.000Z');
  spoken(bridge, 'fresh', '2026-05-14T09:00:00.000Z');
  spoken(bridge, 'soon', '2026-05-13T15:30:00.000Z');
  const { letters, due } = todayOf(bridge.workspace, today, now);
  expect(letters.map(({ followUp }) => followUp.id)).toEqual(['fol_soon', 'fol_fresh', 'fol_later', 'fol_late']);
  expect(due).toEqual([]);
});

it('counts what is due by today, without thank-yous and without what others promised', () => {
  const bridge = fresh();
  spoken(bridge, 'late', '2026-05-01T10:00:00.000Z');
  bridge.do('followUp.added', { id: 'fol_1', title: 'Overdue', due: '2026-05-12' });
  bridge.do('followUp.added', { id: 'fol_2', title: 'Today', due: today });
  bridge.do('followUp.added', { id: 'fol_3', title: 'Theirs', due: '2026-05-12', owner: 'them' });
  bridge.do('followUp.added', { id: 'fol_4', title: 'Tomorrow', due: '2026-05-15' });
  const day = todayOf(bridge.workspace, today, now);
  expect([day.due.map(({ id }) => id), day.openCount]).toEqual([['fol_1', 'fol_2'], 5]);
});

it('sets the week’s talks beside the aim and leaves the social ones out', () => {
  const bridge = fresh();
  spoken(bridge, 'done', '2026-05-11T09:00:00.000Z');
  planned(bridge, 'ahead', '2026-05-17T09:00:00.000Z');
  planned(bridge, 'next', '2026-05-18T09:00:00.000Z');
  planned(bridge, 'social', '2026-05-15T09:00:00.000Z', true);
  const week = weekOf(bridge.workspace, today);
  expect([week.aim, week.done, week.talks.map(({ interview, isDone }) => [interview.id, isDone])]).toEqual([
    2,
    1,
    [
      ['int_done', true],
      ['int_ahead', false],
    ],
  ]);
});
