import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { About } from '../../../../src/shared/domain/reminderKinds';
import { noticeOf } from '../../../../src/shared/domain/reminderWords';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-15T16:00:00.000Z';

function planner(): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-04T09:30:00.000Z');
  bridge.do('welcome.finished', {});
  bridge.do('person.added', { id: 'per_odalys', name: 'Odalys Thornwhistle' });
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  bridge.do('person.added', { id: 'per_ngozi', name: 'Ngozi Featherstone' });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_odalys'],
    fields: { startsAt: '2027-01-15T17:30:00.000Z', minutes: 20 },
  });
  bridge.do('event.added', {
    id: 'eve_1',
    name: 'Design evening',
    fields: { on: '2027-01-15', startsAt: '2027-01-15T18:00:00.000Z', leaveAt: '2027-01-15T20:00:00.000Z' },
  });
  for (const id of ['fol_1', 'fol_theirs'])
    bridge.do('followUp.added', { id, title: 'The slides', due: '2027-01-15', personId: 'per_odalys' });
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: '2027-01-14T17:50:00.000Z',
    thankYous: [{ followUpId: 'fol_thanks', personId: 'per_odalys', touchpointId: 'tou_1' }],
  });
  return bridge;
}

/** Somebody whose rhythm has come round by the Monday of that week. */
function theirTurn(bridge: MemoryBridge, personId: string): void {
  bridge.do('person.changed', { id: personId, fields: { cadenceDays: 2 } });
}

const closesAt = '2027-01-15T17:50:00.000Z';
/** The way of each kind of thing, and what its first button says. A new kind is a type error here until it has its row. */
const ways: Readonly<Record<About['kind'], readonly [About, string, string]>> = {
  thankYou: [{ kind: 'thankYou', followUpId: 'fol_thanks', closesAt }, '/interviews/int_1/thank-you', 'Write it'],
  followUp: [{ kind: 'followUp', followUpId: 'fol_1' }, '/follow-ups?followUp=fol_1', 'Done'],
  waiting: [{ kind: 'waiting', followUpId: 'fol_theirs' }, '/follow-ups?followUp=fol_theirs', 'It came'],
  talkSoon: [{ kind: 'talkSoon', interviewId: 'int_1' }, '/interviews/int_1/prep', 'Open the brief'],
  // The row that confirms it stands on Today, with its letter.
  confirm: [{ kind: 'confirm', interviewId: 'int_1' }, '/', 'Open Today'],
  event: [{ kind: 'event', eventId: 'eve_1' }, '/events/eve_1', 'Open'],
  keepInTouch: [{ kind: 'keepInTouch' }, '/people/per_bram', 'Look'],
  review: [{ kind: 'review' }, '/week/review', 'Begin'],
};

const routes = [
  ...readFileSync(join(import.meta.dirname, '../../../../src/renderer/app/pages.tsx'), 'utf8').matchAll(
    /(?:screen\(|path: )'(\/[^']*)'/g,
  ),
].map(([, path]) => new RegExp(`^${(path ?? '').replaceAll(/:\w+/g, '[^/]+')}$`));

describe('the click on a notification lands where its words point', () => {
  it.each(Object.entries(ways))('%s', (_kind, [about, to, button]) => {
    const bridge = planner();
    theirTurn(bridge, 'per_bram');
    const notice = noticeOf([{ about, subjects: ['x'] } as never], bridge.workspace, now);
    expect(notice).toMatchObject({ to, actions: [{ text: button }, ...(notice?.actions.slice(1) ?? [])] });
    expect(routes.some((route) => route.test(to.replace(/\?.*/, '')))).toBe(true);
  });

  it('several people whose turn it is stand in Keep in touch; several things together on Today', () => {
    const bridge = planner();
    theirTurn(bridge, 'per_bram');
    theirTurn(bridge, 'per_ngozi');
    const turn = { about: { kind: 'keepInTouch' }, subjects: ['keepInTouch:2027-01-11'] } as never;
    const review = { about: { kind: 'review' }, subjects: ['review:2027-01-15'] } as never;
    expect(noticeOf([turn], bridge.workspace, now)?.to).toBe('/people/keep-in-touch');
    expect(noticeOf([turn, review], bridge.workspace, now)).toMatchObject({
      to: '/',
      actions: [{ text: 'Open Today' }, { text: 'In an hour' }],
    });
  });

  it('an event that is gone by now opens the list of events', () => {
    const bridge = planner();
    const gone = { about: { kind: 'event', eventId: 'eve_gone' }, subjects: ['x'] } as never;
    expect(noticeOf([gone], bridge.workspace, now)?.to).toBe('/events');
  });
});
