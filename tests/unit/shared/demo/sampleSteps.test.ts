import { describe, expect, it } from 'vitest';
import { applyRecords } from '../../../../src/shared/domain/change';
import { commands } from '../../../../src/shared/domain/commands';
import type { Command } from '../../../../src/shared/domain/command';
import { Edit } from '../../../../src/shared/domain/edit';
import { dayOfInstant, weekdayOf } from '../../../../src/shared/domain/time';
import { emptyWorkspace, type Workspace } from '../../../../src/shared/domain/workspace';
import { sampleSteps } from '../../../../src/shared/demo/sampleSteps';
import { openFollowUps } from '../../../../src/shared/domain/agenda';
import { dormantTie } from '../../../../src/shared/domain/dormantTie';
import { hearing } from '../../../../src/shared/domain/heard';
import { loopsOf } from '../../../../src/shared/domain/loops';
import { atOnce } from '../../../../src/shared/domain/slices';
import { rankTouch } from '../../../../src/shared/domain/touchRank';
import { interviewId, personId } from '../../../../src/shared/demo/sampleId';
import { talkScripts } from '../../../../src/shared/demo/sampleTalkScripts';
import type { z } from 'zod';

const moments = [
  '2026-07-01T03:00:00.000Z',
  '2026-11-22T12:00:00.000Z',
  '2027-01-11T08:00:00.000Z',
  '2027-01-14T11:20:00.000Z',
  '2027-01-14T17:40:00.000Z',
  '2027-01-14T18:30:00.000Z',
  '2027-01-17T22:00:00.000Z',
  '2027-01-20T14:15:00.000Z',
  '2027-01-24T20:00:00.000Z',
  '2027-03-30T09:00:00.000Z',
  '2030-10-27T01:30:00.000Z',
];

function lived(now: string): Workspace {
  const workspace = structuredClone(emptyWorkspace('Europe/London'));
  for (const { name, input, at } of sampleSteps(now)) {
    const command = commands[name] as Command<z.ZodType>;
    const edit = new Edit(workspace);
    command.change(edit, command.input.parse(input), at);
    applyRecords(workspace, edit.records());
  }
  return workspace;
}

describe('the sample workspace', () => {
  it.each(moments)('is made by ordinary commands, none of them later than now (%s)', (now) => {
    expect(sampleSteps(now).filter(({ at }) => at > now)).toEqual([]);
    expect(Object.keys(lived(now).people).length).toBeGreaterThanOrEqual(8);
  });

  it.each(moments)('has no talk in an impossible state (%s)', (now) => {
    const { interviews, notes, guideQuestions } = lived(now);
    for (const interview of Object.values(interviews)) {
      const { state, startsAt, liveStartedAt, liveEndedAt, currentGuideQuestionId } = interview;
      const hasBegun = ['live', 'toWrapUp', 'toThank', 'closed'].includes(state);
      expect(liveStartedAt !== null).toBe(hasBegun);
      expect(liveEndedAt !== null).toBe(hasBegun && state !== 'live');
      if (state === 'scheduled') expect(startsAt).not.toBeNull();
      if (state !== 'live') expect(currentGuideQuestionId).toBeNull();
      if (hasBegun) expect(liveStartedAt! <= now).toBe(true);
      const lines = Object.values(notes).filter((note) => note.interviewId === interview.id);
      if (!hasBegun) expect(lines).toEqual([]);
      for (const line of lines)
        if (line.guideQuestionId !== null) expect(guideQuestions[line.guideQuestionId]!.interviewId).toBe(interview.id);
    }
  });

  it('is the same every time', () => {
    const now = '2027-01-17T22:00:00.000Z';
    expect(sampleSteps(now)).toEqual(sampleSteps(now));
  });

  it('keeps the scenario’s own calendar in its own week, and its weekdays in every other', () => {
    const talkWithOdalys = (now: string) =>
      Object.values(lived(now).interviews).find(({ purpose }) => purpose.startsWith('Which alarms'))!.startsAt!;
    expect(talkWithOdalys('2027-01-14T11:20:00.000Z')).toBe('2027-01-14T17:30:00.000Z');
    const summer = talkWithOdalys('2026-07-01T03:00:00.000Z');
    expect(summer).toBe('2026-07-02T16:30:00.000Z');
    expect(weekdayOf(dayOfInstant(summer, 'Europe/London'))).toBe(4);
  });

  it('keeps what was told in trust out of everything but the note itself', () => {
    const after = lived('2027-01-17T22:00:00.000Z');
    const secret = Object.values(after.notes).filter((note) => note.isOffRecord);
    expect(secret.map(({ text }) => text)).toEqual(['they lose their research budget in april, dont tell']);
    const { notes: _notes, ...elsewhere } = after;
    expect(JSON.stringify(elsewhere)).not.toMatch(/research budget/i);
  });

  it('gives each line of the raw notes its place and its fate', () => {
    const { notes } = lived('2027-01-24T20:00:00.000Z');
    for (const script of talkScripts) {
      const lines = Object.values(notes).filter((note) => note.interviewId === interviewId(script.key));
      expect(lines.length, script.key).toBe(script.lines.length);
      expect(
        lines.every(({ outcome }) => outcome !== null),
        script.key,
      ).toBe(true);
    }
  });

  it.each(moments)('shows what comes after the talks, on whatever day it is opened (%s)', (now) => {
    const workspace = lived(now);
    const today = dayOfInstant(now, 'Europe/London');
    const heard = atOnce(hearing(workspace, { zone: 'Europe/London' }));
    const options = { zone: 'Europe/London', heard };
    expect(rankTouch(workspace, today, options).length, 'to write to').toBeGreaterThanOrEqual(2);
    expect(dormantTie(workspace, today, options)?.personId).toBe(personId('marion'));
    const loops = loopsOf(workspace);
    expect(loops.filter(({ stage }) => stage === 'did').length, 'to tell').toBeGreaterThan(0);
    expect(loops.filter(({ stage }) => stage === 'told').length, 'told').toBeGreaterThan(0);
    const shelf = Object.values(workspace.resources);
    expect(new Set(shelf.map(({ state }) => state))).toEqual(new Set(['unread', 'read', 'used']));
    expect(shelf.some(({ sharedWithIds }) => sharedWithIds.length > 0)).toBe(true);
    expect(Object.values(workspace.events).filter(({ state }) => state === 'attended').length).toBeGreaterThan(0);
    expect(Object.values(workspace.groups).length).toBe(2);
    expect(Object.values(workspace.weeks).filter(({ aim }) => aim !== '').length).toBeGreaterThan(0);
    const open = openFollowUps(Object.values(workspace.followUps));
    expect(open.filter(({ owner, pausedAt }) => owner === 'me' && pausedAt === null).length).toBeGreaterThan(2);
    expect(open.some(({ pausedAt }) => pausedAt !== null)).toBe(true);
    expect(open.some(({ repeats }) => repeats !== null)).toBe(true);
  });

  it('is a picture of Today at noon of its talk: an occasion, a new role, three follow-ups, a name to sort', () => {
    const now = '2027-01-14T11:20:00.000Z';
    const workspace = lived(now);
    const heard = atOnce(hearing(workspace, { zone: 'Europe/London' }));
    const kinds = rankTouch(workspace, '2027-01-14', { zone: 'Europe/London', heard }).map(({ reason }) => reason.kind);
    expect(kinds).toEqual(['occasion', 'newRole', 'resource', 'resource']);
    expect(Object.values(workspace.encounters).filter(({ personId: who }) => who === null)).toHaveLength(1);
    expect(workspace.weeks['wee_20270111']?.aim).toBe('Talk with Odalys, and write to one new person');
  });

  it('shows one of everything by the end of its week', () => {
    const after = lived('2027-01-17T22:00:00.000Z');
    const states = Object.values(after.interviews).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['closed', 'scheduled', 'requested']));
    for (const name of [
      'goals',
      'assumptions',
      'evidence',
      'observations',
      'needs',
      'resources',
      'introductions',
      'messages',
      'followUps',
      'touchpoints',
    ] as const) {
      expect(Object.keys(after[name]).length, name).toBeGreaterThan(0);
    }
  });
});
