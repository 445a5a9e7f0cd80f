import { expect, it } from 'vitest';
import { beforeTheCall } from '../../../../../src/main/storage/migrations/version3';
import { defaultSettings } from '../../../../../src/shared/domain/settings';

type Records = Record<string, Record<string, unknown>>;
const after = (collections: Record<string, unknown>) =>
  beforeTheCall.change(collections as never) as unknown as Record<string, Records>;

it('turns the star of a question into must, and no star into should', () => {
  const { guideQuestions } = after({
    guideQuestions: { gui_1: { isMust: true, text: 'a' }, gui_2: { isMust: false } },
  });
  expect(guideQuestions).toEqual({
    gui_1: { text: 'a', priority: 'must', assumptionId: null, dismissed: [] },
    gui_2: { priority: 'should', assumptionId: null, dismissed: [] },
  });
});

it('makes what stood in the profile the first version of the pitch, and nothing of nothing', () => {
  const told = after({ profile: { pro_me: { id: 'pro_me', pitch: 'I read tides.' } } });
  expect(told['profile']).toEqual({ pro_me: { id: 'pro_me', phone: '', noGo: [], daysOff: [], pitchId: 'pit_first' } });
  expect(told['pitches']).toMatchObject({ pit_first: { id: 'pit_first', text: 'I read tides.' } });
  const silent = after({ profile: { pro_me: { id: 'pro_me', pitch: ' ' } } });
  expect([silent['profile']?.['pro_me']?.['pitchId'], silent['pitches']]).toEqual([null, {}]);
});

it('keeps the numbers a person chose, under the names of what they do', () => {
  const { settings } = after({ settings: { set_app: { nudgeAfterBusinessDays: 4, secondNudgeAfterBusinessDays: 9 } } });
  expect(settings?.['set_app']).toMatchObject({ nextPersonAfterBusinessDays: 4, nudgeAfterBusinessDays: 9 });
  expect(settings?.['set_app']).not.toHaveProperty('secondNudgeAfterBusinessDays');
});

it('gives settings the defaults that a new planner has', () => {
  const fresh: Record<string, unknown> = { ...defaultSettings() };
  const { settings } = after({ settings: { set_app: { id: 'set_app' } } });
  for (const [name, value] of Object.entries(settings?.['set_app'] ?? {}))
    expect([name, fresh[name]]).toEqual([name, value]);
});

it('does with each record alone what it does with the whole, twice the same, and changes nothing in what it gets', () => {
  const given = Object.freeze({
    people: Object.freeze({
      per_1: Object.freeze({ id: 'per_1' }),
      per_2: Object.freeze({ id: 'per_2', country: 'GB' }),
    }),
  });
  const whole = after(given);
  expect(whole['people']).toEqual({
    per_1: { id: 'per_1', country: '', noGo: [] },
    per_2: { id: 'per_2', country: 'GB', noGo: [] },
  });
  expect(after({ people: { per_2: given.people.per_2 } })['people']).toEqual({ per_2: whole['people']?.['per_2'] });
  expect(after(whole)).toEqual(whole);
});
