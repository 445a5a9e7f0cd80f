import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isJoinedTooSoon,
  isMade,
  lockOf,
  whyNot,
  withStep,
  type IntroductionStep,
} from '../../../../src/shared/domain/introductionSteps';
import { freshIntroduction, introductionSchema, type Introduction } from '../../../../src/shared/domain/network';

const names = { a: 'Teodor', b: 'Ngozi', by: 'Bram' };
const later = (minutes: number) => new Date(Date.parse('2027-01-21T16:00:00.000Z') + minutes * 60_000).toISOString();

const betweenTwo: Introduction = {
  ...freshIntroduction,
  id: 'itr_1',
  byPersonId: null,
  aPersonId: 'per_teodor',
  bPersonId: 'per_ngozi',
  reason: '',
  mayUseName: 'unknown',
  state: 'idea',
  interviewId: null,
  noteId: null,
  at: later(0),
};
const askedFor: Introduction = { ...betweenTwo, byPersonId: 'per_bram', aPersonId: null };

const ask = (side: 'a' | 'b'): IntroductionStep => ({ kind: 'ask', side });
const answer = (side: 'a' | 'b', said: 'yes' | 'no' | 'later'): IntroductionStep => ({
  kind: 'answer',
  side,
  answer: said,
});
const met = (hasMet: boolean): IntroductionStep => ({ kind: 'met', hasMet, cameOfIt: '' });
const join: IntroductionStep = { kind: 'join' };
const thank: IntroductionStep = { kind: 'thank' };
const back: IntroductionStep = { kind: 'back' };
const setAside: IntroductionStep = { kind: 'setAside' };

/** Each step in turn, a minute later than the one before; throws with the sentence when one is refused. */
function after(start: Introduction, ...steps: readonly IntroductionStep[]): Introduction {
  return steps.reduce((introduction, step, place) => {
    const why = whyNot(introduction, step, names);
    if (why !== null) throw new Error(why);
    return withStep(introduction, step, later(place + 1));
  }, start);
}

const bothYes = [ask('a'), answer('a', 'yes'), ask('b'), answer('b', 'yes')];

describe('two people whom I join', () => {
  it.each<[string, readonly IntroductionStep[], Introduction['state']]>([
    ['nothing yet', [], 'idea'],
    ['the first is asked', [ask('a')], 'offered'],
    ['the first said later', [ask('a'), answer('a', 'later')], 'offered'],
    ['the first said no', [ask('a'), answer('a', 'no')], 'declined'],
    ['the first said yes', [ask('a'), answer('a', 'yes')], 'offered'],
    ['the second is asked', bothYes.slice(0, 3), 'offered'],
    ['the second said no', [...bothYes.slice(0, 3), answer('b', 'no')], 'declined'],
    ['both said yes', bothYes, 'agreed'],
    ['joined', [...bothYes, join], 'made'],
    ['they talked', [...bothYes, join, met(true)], 'met'],
    ['they did not talk', [...bothYes, join, met(false)], 'notMet'],
    ['finished', [...bothYes, join, met(true), thank], 'thanked'],
    ['put aside', [ask('a'), setAside], 'declined'],
    ['both said it in a talk, without a letter', [answer('a', 'yes'), answer('b', 'yes')], 'agreed'],
    ['later, asked again, yes', [ask('a'), answer('a', 'later'), ask('a'), answer('a', 'yes')], 'offered'],
    ['a no that becomes a yes', [ask('a'), answer('a', 'no'), answer('a', 'yes')], 'offered'],
  ])('%s', (_, steps, state) => {
    expect(after(betweenTwo, ...steps).state).toBe(state);
  });

  it.each<[string, readonly IntroductionStep[], IntroductionStep, string]>([
    [
      'the second before the first',
      [],
      ask('b'),
      'Teodor is asked first, and has not said yes; Ngozi is asked after that.',
    ],
    ['the second while the first thinks', [ask('a')], ask('b'), 'Teodor is asked first'],
    ['twice', [ask('a')], ask('a'), 'Teodor was asked already. An answer takes its time.'],
    ['after a no', [ask('a'), answer('a', 'no')], ask('a'), 'Teodor has answered already.'],
    [
      'joining an idea',
      [],
      join,
      'The joining letter is locked until both said yes. Teodor was not asked yet and Ngozi was not asked yet.',
    ],
    [
      'joining after one yes',
      bothYes.slice(0, 3),
      join,
      'The joining letter is locked until both said yes. Ngozi has not answered yet.',
    ],
    ['joining after a no', [...bothYes.slice(0, 3), answer('b', 'no')], join, 'Ngozi said no.'],
    ['joining twice', [...bothYes, join], join, 'The two are joined already.'],
    ['a change of mind after joining', [...bothYes, join], answer('a', 'no'), 'The two are joined already.'],
    ['a talk before joining', bothYes, met(true), 'The two are not joined yet.'],
    ['thanks before a talk', [...bothYes, join], thank, 'Say first whether the two have talked.'],
    ['another order once asked', [ask('a')], { kind: 'turn' }, 'Teodor was asked already, so the order stays.'],
    ['asking for what was put aside', [setAside], ask('a'), 'This introduction was put aside. Take it up again first.'],
    ['back from nothing', [], back, 'Nothing was done here yet.'],
  ])('refuses %s in a sentence', (_, steps, step, sentence) => {
    const why = whyNot(after(betweenTwo, ...steps), step, names);
    expect(why).toContain(sentence);
    expect(why).toMatch(/Nothing was changed\.$/);
  });

  it('keeps the lock until both said yes, and says whose yes is missing', () => {
    expect(lockOf(after(betweenTwo, ...bothYes.slice(0, 3)), names)).toBe('Ngozi has not answered yet.');
    expect(lockOf(after(betweenTwo, ...bothYes), names)).toBeNull();
    expect(lockOf(after(betweenTwo, ...bothYes, answer('b', 'later')), names)).toBe('Ngozi said later.');
  });

  it('is asked in the other order while nobody was asked', () => {
    expect(after(betweenTwo, { kind: 'turn' })).toMatchObject({ aPersonId: 'per_ngozi', bPersonId: 'per_teodor' });
  });
});

describe('somebody who introduces me', () => {
  it.each<[string, Introduction, readonly IntroductionStep[], Introduction['state']]>([
    ['asked', askedFor, [ask('a')], 'askedFor'],
    ['said yes', askedFor, [ask('a'), answer('a', 'yes')], 'agreed'],
    ['said no', askedFor, [ask('a'), answer('a', 'no')], 'declined'],
    ['made', askedFor, [ask('a'), answer('a', 'yes'), join], 'made'],
    ['thanked at once', askedFor, [ask('a'), join, thank], 'thanked'],
    ['offered, talked, thanked', { ...askedFor, state: 'offered' }, [met(true), thank], 'thanked'],
  ])('%s', (_, start, steps, state) => {
    expect(after(start, ...steps).state).toBe(state);
  });

  it('needs no second yes of mine', () => {
    expect(whyNot(askedFor, answer('b', 'yes'), names)).toContain('not asked for');
    expect(whyNot(askedFor, join, names)).toBe('Say first that you asked Bram. Nothing was changed.');
  });
});

const sides = ['a', 'b'] as const;
const everyStep: readonly IntroductionStep[] = [
  ...sides.map(ask),
  // Yes stands there more often, so that the way to the end is walked.
  ...sides.flatMap((side) => [answer(side, 'yes'), answer(side, 'yes'), answer(side, 'no'), answer(side, 'later')]),
  join,
  join,
  met(true),
  met(false),
  thank,
  setAside,
  back,
  { kind: 'turn' },
];
/** Which of the steps that are allowed is taken each time. */
const choices = fc.array(fc.nat(), { minLength: 4, maxLength: 30 });

/** Walks along steps that are allowed; `see` gets each with what was before and after it. */
function walk(
  start: Introduction,
  turns: readonly number[],
  see: (step: IntroductionStep, before: Introduction, next: Introduction, at: string) => void,
): void {
  let introduction = start;
  for (const [place, turn] of turns.entries()) {
    const allowed = everyStep.filter((step) => whyNot(introduction, step, names) === null);
    const step = allowed[turn % allowed.length];
    if (step === undefined) throw new Error(`no way on from ${introduction.state}`);
    const next = withStep(introduction, step, later(2 * place + 1));
    see(step, introduction, next, later(2 * place + 2));
    introduction = next;
  }
}

describe('whatever is done in whatever order', () => {
  it('nobody is joined without two yeses, and every state is a valid record', () => {
    let made = 0;
    fc.assert(
      fc.property(choices, (turns) => {
        walk(betweenTwo, turns, (_, __, next) => {
          expect(introductionSchema.safeParse(next).success).toBe(true);
          expect(isJoinedTooSoon(next)).toBe(false);
          if (!isMade(next)) return;
          made += 1;
          expect([next.aAnswer, next.bAnswer]).toEqual(['yes', 'yes']);
        });
      }),
      { numRuns: 500 },
    );
    expect(made).toBeGreaterThan(50);
  });

  it('a step that is not allowed is refused in a sentence, and every state but the first has a way back', () => {
    fc.assert(
      fc.property(fc.constantFrom(betweenTwo, askedFor), choices, (start, turns) => {
        walk(start, turns, (_, __, next) => {
          for (const step of everyStep) expect(whyNot(next, step, names) ?? 'Nothing was changed.').toMatch(/\.$/);
          expect(whyNot(next, back, names) === null).toBe(next.state !== 'idea');
        });
      }),
      { numRuns: 200 },
    );
  });

  it('one step back leads to where it was, but for a change of mind', () => {
    let checked = 0;
    const shown = ({ state, aAnswer, bAnswer }: Introduction) => ({ state, aAnswer, bAnswer });
    fc.assert(
      fc.property(fc.constantFrom(betweenTwo, askedFor), choices, (start, turns) => {
        walk(start, turns, (step, before, next, at) => {
          if (step.kind === 'back' || step.kind === 'turn') return;
          // What the first says after the second was asked, another answer, and a second report take the place of the earlier.
          const isChange =
            (step.kind === 'met' && (before.state === 'met' || before.state === 'notMet')) ||
            ('side' in step && step.side === 'a' && before.bAnswer !== 'notAsked') ||
            (step.kind === 'answer' &&
              !['notAsked', 'asked'].includes(step.side === 'a' ? before.aAnswer : before.bAnswer));
          if (isChange) return;
          expect(shown(withStep(next, back, at))).toEqual(shown(before));
          checked += 1;
        });
      }),
      { numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(400);
  });
});
