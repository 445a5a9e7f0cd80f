import type { Instant } from './field';
import type { Introduction } from './network';

/**
 * The double opt-in introduction (letters.md 3.6, after avc.com 2009 and cbinsights.com): idea → A asked → yes, no or
 * later → B asked → yes, no or later → made → met or not met → thanked. Pure: a step is allowed or refused with a
 * sentence, and every step has its way back.
 *
 * `a` is asked first: the one whose time is scarcer. Of an introduction I asked somebody for (`byPersonId` is theirs),
 * `a` is me: its times and answer tell when I asked and what the introducer said.
 */

export type Side = 'a' | 'b';
export type Answer = 'yes' | 'no' | 'later';

export type IntroductionStep =
  | { readonly kind: 'ask'; readonly side: Side }
  | { readonly kind: 'answer'; readonly side: Side; readonly answer: Answer }
  | { readonly kind: 'join' }
  | { readonly kind: 'met'; readonly hasMet: boolean; readonly cameOfIt: string }
  | { readonly kind: 'thank' }
  | { readonly kind: 'setAside' }
  | { readonly kind: 'turn' }
  | { readonly kind: 'back' };

/** What the two, and who introduces, are called in a refusal. */
export interface StepNames {
  readonly a: string;
  readonly b: string;
  readonly by: string;
}

const UNCHANGED = 'Nothing was changed.';
const doneStates: ReadonlySet<Introduction['state']> = new Set(['made', 'met', 'notMet', 'thanked']);

/** I join two others; both are asked first. */
export function joinsTwo(
  introduction: Pick<Introduction, 'byPersonId' | 'aPersonId'>,
): introduction is { byPersonId: null; aPersonId: string } {
  return introduction.byPersonId === null && introduction.aPersonId !== null;
}

/** The two were joined, whatever came of it. */
export function isMade({ state }: Pick<Introduction, 'state'>): boolean {
  return doneStates.has(state);
}

/** Put aside without a no of anybody. */
export function isSetAside({ state, aAnswer, bAnswer }: Introduction): boolean {
  return state === 'declined' && aAnswer !== 'no' && bAnswer !== 'no';
}

export function answerOf(introduction: Introduction, side: Side): Introduction['aAnswer'] {
  return side === 'a' ? introduction.aAnswer : introduction.bAnswer;
}

/** The side of one of the two; undefined: it is neither. */
export function sideOf(introduction: Introduction, personId: string): Side | undefined {
  return introduction.aPersonId === personId ? 'a' : introduction.bPersonId === personId ? 'b' : undefined;
}

/** Why the joining letter is still locked, in a sentence for my own eyes; null: both said yes. */
export function lockOf(introduction: Introduction, names: StepNames): string | null {
  if (isMade(introduction)) return null;
  const missing = (['a', 'b'] as const).filter((side) => answerOf(introduction, side) !== 'yes');
  if (missing.length === 0 && introduction.state === 'agreed') return null;
  if (missing.length === 0) return 'This introduction was put aside.';
  const says = { notAsked: 'was not asked yet', asked: 'has not answered yet', later: 'said later', no: 'said no' };
  return `${missing
    .map((side) => {
      const answer = answerOf(introduction, side);
      return `${names[side]} ${answer === 'yes' ? '' : says[answer]}`;
    })
    .join(' and ')}.`;
}

/** Why a step cannot be taken now, in a sentence that says that nothing was changed; null: it can. */
export function whyNot(introduction: Introduction, step: IntroductionStep, names: StepNames): string | null {
  const why = joinsTwo(introduction)
    ? whyNotBetweenTwo(introduction, step, names)
    : whyNotAskedFor(introduction, step, names);
  return why === null ? null : `${why} ${UNCHANGED}`;
}

function whyNotBetweenTwo(introduction: Introduction, step: IntroductionStep, names: StepNames): string | null {
  const { state, aAnswer } = introduction;
  switch (step.kind) {
    case 'ask':
    case 'answer': {
      if (isMade(introduction)) return 'The two are joined already.';
      if (isSetAside(introduction)) return 'This introduction was put aside. Take it up again first.';
      if (step.side === 'b' && aAnswer !== 'yes')
        return `${names.a} is asked first, and has not said yes; ${names.b} is asked after that.`;
      if (step.kind === 'answer') return null;
      const answer = answerOf(introduction, step.side);
      if (answer === 'asked') return `${names[step.side]} was asked already. An answer takes its time.`;
      return answer === 'yes' || answer === 'no' ? `${names[step.side]} has answered already.` : null;
    }
    case 'join': {
      if (isMade(introduction)) return 'The two are joined already.';
      const lock = lockOf(introduction, names);
      return lock === null ? null : `The joining letter is locked until both said yes. ${lock}`;
    }
    case 'met':
      return state === 'made' || state === 'met' || state === 'notMet'
        ? null
        : state === 'thanked'
          ? 'This introduction is finished. Go one step back first.'
          : 'The two are not joined yet.';
    case 'thank':
      return state === 'met' || state === 'notMet'
        ? null
        : state === 'thanked'
          ? 'This was thanked for already.'
          : 'Say first whether the two have talked.';
    case 'setAside':
      return isMade(introduction)
        ? 'The two are joined already.'
        : state === 'declined'
          ? 'This introduction has ended already.'
          : null;
    case 'turn':
      return state === 'idea' ? null : `${names.a} was asked already, so the order stays.`;
    case 'back':
      return aAnswer === 'notAsked' && !isMade(introduction) && state !== 'declined'
        ? 'Nothing was done here yet.'
        : null;
  }
}

/** Somebody introduces me: I asked them for it, or they offered. */
function whyNotAskedFor(introduction: Introduction, step: IntroductionStep, names: StepNames): string | null {
  const { state } = introduction;
  switch (step.kind) {
    case 'ask':
      if (step.side === 'b') return 'Somebody else introduces here; only they are asked.';
      return state === 'idea' || (state === 'askedFor' && introduction.aAnswer === 'later')
        ? null
        : state === 'askedFor'
          ? `${names.by} was asked already. An answer takes its time.`
          : 'This was asked or offered already.';
    case 'answer':
      return step.side === 'a' && (state === 'askedFor' || state === 'agreed' || introduction.aAnswer === 'no')
        ? null
        : 'This was not asked for, so there is no answer to it.';
    case 'join':
      return state === 'askedFor' || state === 'offered' || state === 'agreed'
        ? null
        : state === 'idea'
          ? `Say first that you asked ${names.by}.`
          : 'This introduction was made already, or has ended.';
    case 'met':
      return state === 'idea' || state === 'declined' || state === 'thanked'
        ? 'This introduction has not come about.'
        : null;
    case 'thank':
      return state === 'made' || state === 'met'
        ? null
        : state === 'thanked'
          ? 'This was thanked for already.'
          : 'There is nothing to thank for yet.';
    case 'setAside':
      return state === 'askedFor' || state === 'offered' || state === 'agreed'
        ? null
        : 'This introduction was made already, or has not begun.';
    case 'turn':
      return 'Somebody else introduces here, so there is no order.';
    case 'back':
      return state === 'idea' || (state === 'offered' && introduction.aAnswer === 'notAsked')
        ? 'Nothing was done here yet.'
        : null;
  }
}

/** The introduction after a step that `whyNot` allows. */
export function withStep(introduction: Introduction, step: IntroductionStep, at: Instant): Introduction {
  switch (step.kind) {
    case 'ask':
      return restated(withAnswer(introduction, step.side, 'asked', at));
    case 'answer':
      return restated(withAnswer(introduction, step.side, step.answer, at));
    case 'join':
      return { ...introduction, state: 'made', madeAt: at };
    case 'met':
      return {
        ...introduction,
        state: step.hasMet ? 'met' : 'notMet',
        metAt: step.hasMet ? at : null,
        cameOfIt: step.cameOfIt,
      };
    case 'thank':
      return { ...introduction, state: 'thanked', thankedAt: at };
    case 'setAside':
      return { ...introduction, state: 'declined' };
    case 'turn':
      return introduction.aPersonId === null
        ? introduction
        : { ...introduction, aPersonId: introduction.bPersonId, bPersonId: introduction.aPersonId };
    case 'back':
      return stepBack(introduction);
  }
}

function withAnswer(introduction: Introduction, side: Side, answer: 'asked' | Answer, at: Instant): Introduction {
  const [answerAt, askedAt] =
    answer === 'asked'
      ? // Asked again after “later”: when they said so stays, so that the way back is known.
        [side === 'a' ? introduction.aAnsweredAt : introduction.bAnsweredAt, at]
      : // Said in a talk, without having been asked by letter: asked and answered in one breath.
        [at, (side === 'a' ? introduction.aAskedAt : introduction.bAskedAt) ?? at];
  return side === 'a'
    ? { ...introduction, aAnswer: answer, aAskedAt: askedAt, aAnsweredAt: answerAt }
    : { ...introduction, bAnswer: answer, bAskedAt: askedAt, bAnsweredAt: answerAt };
}

/** The state that the answers make, before the two are joined. */
function restated(introduction: Introduction): Introduction {
  return { ...introduction, state: stateBefore(introduction) };
}

function stateBefore(introduction: Introduction): Introduction['state'] {
  const { aAnswer, bAnswer } = introduction;
  if (!joinsTwo(introduction)) {
    if (aAnswer === 'no') return 'declined';
    return aAnswer === 'yes' ? 'agreed' : aAnswer === 'notAsked' ? 'offered' : 'askedFor';
  }
  if (aAnswer === 'no' || bAnswer === 'no') return 'declined';
  if (aAnswer === 'yes' && bAnswer === 'yes') return 'agreed';
  return aAnswer === 'notAsked' ? 'idea' : 'offered';
}

/** One step back: what was said last is taken back. */
function stepBack(introduction: Introduction): Introduction {
  const { state, metAt, bAnswer, aAnswer } = introduction;
  const isBetweenTwo = joinsTwo(introduction);
  if (state === 'thanked')
    return {
      ...introduction,
      state: metAt !== null ? 'met' : isBetweenTwo ? 'notMet' : 'made',
      thankedAt: null,
    };
  if (state === 'met' || state === 'notMet') {
    const isJoined = isBetweenTwo || introduction.madeAt !== null;
    const back = { ...introduction, metAt: null, cameOfIt: '' };
    return isJoined ? { ...back, state: 'made' } : restated(back);
  }
  if (state === 'made') return restated({ ...introduction, madeAt: null });
  if (isSetAside(introduction)) return restated(introduction);
  if (isBetweenTwo && bAnswer !== 'notAsked') return restated(unanswered(introduction, 'b'));
  if (aAnswer !== 'notAsked') {
    const back = unanswered(introduction, 'a');
    return back.aAnswer === 'notAsked' ? { ...back, state: 'idea' } : restated(back);
  }
  return introduction;
}

function unanswered(introduction: Introduction, side: Side): Introduction {
  const answer = answerOf(introduction, side);
  const askedAt = side === 'a' ? introduction.aAskedAt : introduction.bAskedAt;
  const answeredAt = side === 'a' ? introduction.aAnsweredAt : introduction.bAnsweredAt;
  const before =
    answer === 'asked'
      ? answeredAt === null
        ? { answer: 'notAsked' as const, askedAt: null, answeredAt: null }
        : { answer: 'later' as const, askedAt, answeredAt }
      : askedAt === answeredAt
        ? { answer: 'notAsked' as const, askedAt: null, answeredAt: null }
        : { answer: 'asked' as const, askedAt, answeredAt: null };
  return side === 'a'
    ? { ...introduction, aAnswer: before.answer, aAskedAt: before.askedAt, aAnsweredAt: before.answeredAt }
    : { ...introduction, bAnswer: before.answer, bAskedAt: before.askedAt, bAnsweredAt: before.answeredAt };
}

/** A joining that says more than its answers: what no command may leave behind. */
export function isJoinedTooSoon(introduction: Introduction): boolean {
  return (
    joinsTwo(introduction) &&
    (isMade(introduction) || introduction.state === 'agreed') &&
    (introduction.aAnswer !== 'yes' || introduction.bAnswer !== 'yes')
  );
}
