import { expect, it } from 'vitest';
import { afterTheCall } from '../../../../../src/main/storage/migrations/version5';
import { emptyProfile } from '../../../../../src/shared/domain/profile';
import { defaultSettings } from '../../../../../src/shared/domain/settings';

type Records = Record<string, Record<string, unknown>>;
const after = (collections: Record<string, unknown>) =>
  afterTheCall.change(collections as never) as unknown as Record<string, Records>;

it('says of a closed follow-up that it was done, and of an open one nothing', () => {
  const { followUps } = after({
    followUps: {
      fol_1: { id: 'fol_1', doneAt: '2027-01-14T17:30:00.000Z' },
      fol_2: { id: 'fol_2', doneAt: null },
    },
  });
  const rest = {
    pausedAt: null,
    repeats: null,
    repeatOfId: null,
    loopId: null,
    introductionId: null,
    eventId: null,
    calendar: null,
  };
  expect(followUps).toEqual({
    fol_1: { id: 'fol_1', doneAt: '2027-01-14T17:30:00.000Z', closedAs: 'done', ...rest },
    fol_2: { id: 'fol_2', doneAt: null, closedAs: null, ...rest },
  });
});

it('asks nobody for an introduction that was noted before: nobody is taken to have said yes', () => {
  const { introductions } = after({ introductions: { itr_1: { id: 'itr_1', state: 'made' } } });
  expect(introductions?.['itr_1']).toMatchObject({ state: 'made', aAnswer: 'notAsked', bAnswer: 'notAsked' });
});

it('gives settings and profile the defaults that a new planner has, and keeps the numbers that were changed', () => {
  const settings = after({ settings: { set_app: { id: 'set_app', letterWords: { nudge: 55 } } } })['settings']?.[
    'set_app'
  ];
  expect(settings?.['letterWords']).toEqual({
    introductionAsk: defaultSettings().letterWords.introductionAsk,
    nudge: 55,
  });
  const fresh: Record<string, unknown> = { ...defaultSettings(), letterWords: settings?.['letterWords'] };
  for (const [name, value] of Object.entries(settings ?? {})) expect([name, fresh[name]]).toEqual([name, value]);
  const empty: Record<string, unknown> = { ...emptyProfile('Europe/London') };
  const profile = after({ profile: { pro_me: { id: 'pro_me' } } })['profile']?.['pro_me'];
  for (const [name, value] of Object.entries(profile ?? {})) expect([name, empty[name]]).toEqual([name, value]);
});

it('does with each record alone what it does with the whole, twice the same, and changes nothing in what it gets', () => {
  const given = Object.freeze({
    people: Object.freeze({
      per_1: Object.freeze({ id: 'per_1' }),
      per_2: Object.freeze({ id: 'per_2', circle: 'close' }),
    }),
  });
  const whole = after(given);
  expect(whole['people']?.['per_2']).toMatchObject({ id: 'per_2', circle: 'close', offers: [] });
  expect(after({ people: { per_2: given.people.per_2 } })['people']).toEqual({ per_2: whole['people']?.['per_2'] });
  expect(after(whole)).toEqual(whole);
});
