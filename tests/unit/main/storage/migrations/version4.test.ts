import { expect, it } from 'vitest';
import { duringTheCall } from '../../../../../src/main/storage/migrations/version4';
import { defaultSettings } from '../../../../../src/shared/domain/settings';

type Records = Record<string, Record<string, unknown>>;
const after = (collections: Record<string, unknown>) =>
  duringTheCall.change(collections as never) as unknown as Record<string, Records>;

it('leaves a talk that is over without pauses, closing questions and speakers', () => {
  const { interviews, notes, guideQuestions, pitches } = after({
    pitches: { pit_1: { id: 'pit_1', text: 'Six years on a ward.' } },
    interviews: { int_1: { id: 'int_1', surprise: 'the tide' } },
    guideQuestions: { gui_1: { id: 'gui_1', state: 'asked' } },
    notes: { not_1: { id: 'not_1', text: 'count before you judge' } },
  });
  expect(interviews).toEqual({
    int_1: {
      id: 'int_1',
      surprise: 'the tide',
      pauses: [],
      closeBy: null,
      clockShifts: [],
      closing: [],
      mySpeakingSeconds: null,
      energyBefore: null,
      energyAfter: null,
      fit: null,
      decision: '',
      debriefStartedAt: null,
    },
  });
  expect(guideQuestions).toEqual({
    gui_1: { id: 'gui_1', state: 'asked', isUnplanned: false, isParked: false, isForLetter: false },
  });
  expect(pitches).toEqual({ pit_1: { id: 'pit_1', text: 'Six years on a ward.', aim: null, interviewId: null } });
  expect(notes).toEqual({
    not_1: { id: 'not_1', text: 'count before you judge', speakerId: null, personIds: [], isUntimed: false },
  });
});

it('gives settings the defaults that a new planner has', () => {
  const { introductionAsk: _since5, ...letterWords } = defaultSettings().letterWords;
  const fresh: Record<string, unknown> = { ...defaultSettings(), letterWords };
  const { settings } = after({ settings: { set_app: { id: 'set_app' } } });
  for (const [name, value] of Object.entries(settings?.['set_app'] ?? {}))
    expect([name, fresh[name]]).toEqual([name, value]);
});

it('does with each record alone what it does with the whole, twice the same, and changes nothing in what it gets', () => {
  const given = Object.freeze({
    notes: Object.freeze({
      not_1: Object.freeze({ id: 'not_1' }),
      not_2: Object.freeze({ id: 'not_2', speakerId: 'per_1' }),
    }),
  });
  const whole = after(given);
  expect(whole['notes']?.['not_2']).toEqual({ id: 'not_2', speakerId: 'per_1', personIds: [], isUntimed: false });
  expect(after({ notes: { not_2: given.notes.not_2 } })['notes']).toEqual({ not_2: whole['notes']?.['not_2'] });
  expect(after(whole)).toEqual(whole);
});
