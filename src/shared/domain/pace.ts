import type { Instant } from './field';
import type { GuideQuestion, Interview } from './interview';
import { stages, type Stage } from './question';
import type { Settings } from './settings';
import { isPaused, passed, pausedBetween, type TimedTalk } from './talkTime';
import { addToInstant, millisecondsBetween } from './time';

/** What the clock says quietly: the close begins, the last minutes, over time. */
export type Cue = 'closing' | 'last' | 'over';

/** Where a running talk stands against its length and its guide. Seconds, from instants: no counter that a sleep or a crash could stop. */
export interface Pace {
  /** Seconds since the real start; 0 before it. */
  readonly elapsed: number;
  /** Seconds until the talk has to be over; negative: over time. */
  readonly left: number;
  /** Seconds from the real start to when the talk has to be over. */
  readonly length: number;
  /** Seconds before the end at which it is time to close. */
  readonly closingFrom: number;
  readonly isClosing: boolean;
  /** null: nothing has to be said yet, or the talk is not on. */
  readonly cue: Cue | null;
  /** A pause stops the pace, not the clock. */
  readonly isPaused: boolean;
  /** Seconds behind the guide’s plan; negative: ahead; null: there is no plan to compare with. */
  readonly behind: number | null;
  /** Seconds since the current question became current, without pauses; 0 without one. */
  readonly onQuestion: number;
}

type Talk = TimedTalk & Pick<Interview, 'minutes' | 'closeBy' | 'currentGuideQuestionId'>;
/** Minutes before the end, from Settings. */
export type CueMinutes = Pick<Settings, 'closingMinutesFrom' | 'lastMinutes'>;

/** When a talk has to be over: as it was said, otherwise its minutes after the real start; null: it has not begun. */
export function endOf({ closeBy, liveStartedAt, minutes }: Pick<Talk, 'closeBy' | 'liveStartedAt' | 'minutes'>) {
  return closeBy ?? (liveStartedAt === null ? null : addToInstant(liveStartedAt, { minutes }));
}

/** Product.md: the last five minutes belong to the close; of a talk under 20 minutes, the last quarter. */
function closingSeconds(minutes: number, { closingMinutesFrom }: CueMinutes): number {
  return Math.min(closingMinutesFrom, minutes / 4) * 60;
}

export function paceOf(talk: Talk, guide: readonly GuideQuestion[], now: Instant, cues: CueMinutes): Pace {
  const at = talk.liveEndedAt ?? now;
  const elapsed = whole(passed(talk, at, true));
  // The end is told by the same clock as the present; whoever notes a jump of it moves the end with it.
  const left =
    talk.closeBy === null || talk.liveStartedAt === null
      ? talk.minutes * 60 - elapsed
      : Math.ceil(millisecondsBetween(at, talk.closeBy) / 1_000);
  const closingFrom = closingSeconds(talk.minutes, cues);
  const current = guide.find((question) => question.id === talk.currentGuideQuestionId);
  const onQuestion = current === undefined ? 0 : secondsOn(talk, current, guide, at);
  const isLive = talk.liveStartedAt !== null && talk.liveEndedAt === null;
  const paused = whole(pausedBetween(talk, 0, passed(talk, at, true)));
  return {
    elapsed,
    left,
    length: elapsed + left,
    closingFrom,
    isClosing: isLive && left <= closingFrom,
    cue: isLive ? cueAt(left, closingFrom, cues.lastMinutes * 60) : null,
    isPaused: isLive && isPaused(talk),
    behind:
      talk.liveStartedAt === null || guide.length === 0
        ? null
        : elapsed - paused - plannedSoFar(guide, current, onQuestion),
    onQuestion,
  };
}

function cueAt(left: number, closingFrom: number, lastFrom: number): Cue | null {
  if (left <= 0) return 'over';
  if (left <= Math.min(lastFrom, closingFrom)) return 'last';
  return left <= closingFrom ? 'closing' : null;
}

/** What the plan gives to what was asked, and to the current question as long as it is inside its minutes. Skipped questions give their time back. */
function plannedSoFar(guide: readonly GuideQuestion[], current: GuideQuestion | undefined, onQuestion: number): number {
  const asked = guide.filter((question) => question.state === 'asked' && question.id !== current?.id);
  const planned = asked.reduce((sum, question) => sum + question.minutes * 60, 0);
  return planned + (current === undefined ? 0 : Math.min(onQuestion, current.minutes * 60));
}

/** Seconds that went to a question, without pauses: until `at` for the current one, otherwise until the talk left it. */
function secondsOn(talk: Talk, question: GuideQuestion, guide: readonly GuideQuestion[], at: Instant): number {
  const isCurrent = question.id === talk.currentGuideQuestionId;
  const from = isCurrent ? becameCurrentAt(question, guide) : question.askedAt;
  const to = isCurrent ? at : question.doneAt;
  if (from === null || to === null) return 0;
  const begins = passed(talk, from, false);
  const ends = passed(talk, to, isCurrent);
  return whole(ends - begins - pausedBetween(talk, begins, ends));
}

/** A question that was returned to is current since the talk left the one before, not since it was first asked. */
function becameCurrentAt(current: GuideQuestion, guide: readonly GuideQuestion[]): Instant | null {
  if (current.askedAt === null) return null;
  const left = guide.flatMap((question) =>
    question.id !== current.id && question.doneAt !== null ? [question.doneAt] : [],
  );
  return left.reduce((latest, doneAt) => (doneAt > latest ? doneAt : latest), current.askedAt);
}

/** One part of a talk against its plan, in seconds. */
export interface Phase {
  readonly stage: Stage;
  readonly planned: number;
  readonly spent: number;
  readonly isNow: boolean;
}

/** The parts of a guide in their order (open, core, deepen, close), those without questions left out. Skipped questions are not planned any more. */
export function phasesOf(talk: Talk, guide: readonly GuideQuestion[], now: Instant): readonly Phase[] {
  const at = talk.liveEndedAt ?? now;
  const current = guide.find(({ id }) => id === talk.currentGuideQuestionId);
  return stages.flatMap((stage) => {
    const questions = guide.filter((question) => question.stage === stage);
    if (questions.length === 0) return [];
    const planned = questions.filter(({ state }) => state !== 'skipped').reduce((sum, { minutes }) => sum + minutes, 0);
    const spent = questions.reduce((sum, question) => sum + secondsOn(talk, question, guide, at), 0);
    return [{ stage, planned: planned * 60, spent, isNow: current?.stage === stage }];
  });
}

const phaseNames: Readonly<Record<Stage, string>> = {
  open: 'Opening',
  core: 'Core',
  deepen: 'Going deeper',
  close: 'Close',
};

/** “Core: 6 of 12 min”, of the part the talk is in; empty: in none. */
export function phaseSentence(phases: readonly Phase[]): string {
  const now = phases.find(({ isNow }) => isNow);
  return now === undefined
    ? ''
    : `${phaseNames[now.stage]}: ${Math.floor(now.spent / 60)} of ${Math.round(now.planned / 60)} min`;
}

const numbers = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** “About two minutes behind your plan”, “On plan”; empty when there is nothing to compare. */
export function paceSentence({ behind, isPaused }: Pick<Pace, 'behind' | 'isPaused'>): string {
  if (isPaused) return 'Paused. The clock goes on.';
  if (behind === null) return '';
  const minutes = Math.round(Math.abs(behind) / 60);
  if (Math.abs(behind) < 60) return 'On plan';
  const words = `${minutes === 1 ? 'a minute' : `${numbers[minutes] ?? minutes} minutes`} ${behind > 0 ? 'behind' : 'ahead of'} your plan`;
  return `About ${words}`;
}

function whole(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 1_000));
}
