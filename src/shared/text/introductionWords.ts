import type { Instant } from '../domain/field';
import type { AskedFirst, PairReason } from '../domain/introductionPairs';
import type { IntroductionNext } from '../domain/introductionStanding';
import { isMade, isSetAside, joinsTwo, type StepNames } from '../domain/introductionSteps';
import type { Introduction } from '../domain/network';

/** What an introduction waits for, in a few words, for my own eyes. */
export function nextWords(next: IntroductionNext, introduction: Introduction, names: StepNames): string {
  switch (next.kind) {
    case 'ask':
      return `Ask ${names[next.side]}`;
    case 'tell':
      return `Tell ${names[next.side]} it is not possible now`;
    case 'join':
      return 'Write the joining letter';
    case 'check':
      return 'Did they talk?';
    case 'askBy':
      return `Ask ${names.by}`;
    case 'write':
      return `Write to ${names.b}`;
    case 'written':
      return `${names.b} heard from you`;
    case 'thankBy':
      return `Thank ${names.by}`;
    case 'answer':
      return `${names[next.side]} was asked`;
    case 'later':
      return `${names[next.side]} said later`;
    case 'talk':
      return 'Joined';
    case 'hear':
      return introduction.state === 'agreed' ? `${names.by} will introduce you` : `${names.by} was asked`;
    case 'nothing':
      return endWords(introduction);
  }
}

function endWords(introduction: Introduction): string {
  switch (introduction.state) {
    case 'met':
      return 'They talked';
    case 'notMet':
      return joinsTwo(introduction) ? 'They did not talk' : 'You did not talk';
    case 'thanked':
      return joinsTwo(introduction) ? 'They talked; finished' : 'Thanked for';
    default:
      return isSetAside(introduction) ? 'Put aside' : 'Not possible at the moment';
  }
}

/** Why two people are suggested. `name`: what a person is called. */
export function reasonWords(reason: PairReason, name: (id: string) => string): string {
  if (reason.kind === 'interest') return `Both care about ${reason.interest}.`;
  const gives = { offer: 'can give', role: 'works as', interest: 'cares about' }[reason.from];
  return `${name(reason.wantsId)}: “${reason.want}”. ${name(reason.givesId)} ${gives} “${reason.give}”.`;
}

/** Why this one of the two is asked first. */
export function askedFirstWords(why: AskedFirst, { a, b }: Pick<StepNames, 'a' | 'b'>): string {
  switch (why) {
    case 'level':
      return `${a} is asked first: in that role time is scarcer.`;
    case 'wish':
      return `${a} is asked first: ${b} has wished for it already.`;
    case 'tie':
      return `${a} is asked first: you know ${b} better, so a no troubles nobody else.`;
    case 'even':
      return 'Either may be asked first.';
  }
}

export interface StripStep {
  readonly name: string;
  /** no: it ended here. */
  readonly shape: 'done' | 'now' | 'ahead' | 'no';
  readonly at: Instant | null;
}

/** The states of an introduction as a strip, from the idea to the thanks. */
export function introductionStrip(introduction: Introduction, names: StepNames): StripStep[] {
  const steps = joinsTwo(introduction) ? betweenTwo(introduction, names) : askedFor(introduction, names);
  const ended = steps.some(({ shape }) => shape === 'no') || introduction.state === 'declined';
  const now = ended ? -1 : steps.findIndex(({ shape }) => shape === 'ahead');
  return steps.map((step, place) => (place === now ? { ...step, shape: 'now' } : step));
}

const step = (name: string, isDone: boolean, at: Instant | null): StripStep => ({
  name,
  shape: isDone ? 'done' : 'ahead',
  at: isDone ? at : null,
});

function betweenTwo(introduction: Introduction, names: StepNames): StripStep[] {
  const { aAnswer, bAnswer, aAskedAt, bAskedAt, aAnsweredAt, bAnsweredAt } = introduction;
  const answer = (name: string, said: Introduction['aAnswer'], at: Instant | null): StripStep =>
    said === 'no'
      ? { name: `${name}: no`, shape: 'no', at }
      : said === 'later'
        ? { name: `${name}: later`, shape: 'ahead', at }
        : step(`${name}: yes`, said === 'yes', at);
  return [
    step(`${names.a} asked`, aAnswer !== 'notAsked', aAskedAt),
    answer(names.a, aAnswer, aAnsweredAt),
    step(`${names.b} asked`, bAnswer !== 'notAsked', bAskedAt),
    answer(names.b, bAnswer, bAnsweredAt),
    step('Joined', isMade(introduction), introduction.madeAt),
    talked(introduction, 'They talked', 'They did not talk'),
    step('Thanked', introduction.state === 'thanked', introduction.thankedAt),
  ];
}

function askedFor(introduction: Introduction, names: StepNames): StripStep[] {
  const { state, aAnswer, aAskedAt, aAnsweredAt } = introduction;
  const isOn = state === 'made' || state === 'met' || state === 'notMet' || state === 'thanked';
  return [
    ...(aAskedAt === null && (state === 'offered' || isOn)
      ? [step(`${names.by} named ${names.b}`, true, introduction.at)]
      : [
          step(`${names.by} asked`, state !== 'idea', aAskedAt),
          aAnswer === 'no'
            ? ({ name: `${names.by}: no`, shape: 'no', at: aAnsweredAt } as const)
            : step(`${names.by}: yes`, aAnswer === 'yes' || isOn, aAnsweredAt),
        ]),
    step('Introduced', isOn, introduction.madeAt),
    talked(introduction, 'You talked', 'You did not talk'),
    step('Thanked', state === 'thanked', introduction.thankedAt),
  ];
}

function talked({ state, metAt }: Introduction, yes: string, no: string): StripStep {
  return state === 'notMet'
    ? { name: no, shape: 'no', at: null }
    : step(yes, state === 'met' || state === 'thanked', metAt);
}
