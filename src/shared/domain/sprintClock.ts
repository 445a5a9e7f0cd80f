import type { Instant } from './field';
import type { Settings } from './settings';
import type { Sprint } from './sprint';
import { millisecondsBetween } from './time';

/** The clock of a sprint’s step, worked out from instants: nothing ticks, so nothing can stop it. */
export interface SprintClock {
  readonly isPaused: boolean;
  /** Seconds that this step was worked on. */
  readonly used: number;
  /** Seconds this step should take; 0: it has no time of its own. */
  readonly planned: number;
  /** Negative when it is over. */
  readonly left: number;
  /** It ran on for so long that nobody can have been at it: a night, a restart. */
  readonly isAbandoned: boolean;
}

type Minutes = Pick<
  Settings,
  'sprintListMinutes' | 'sprintAdvocacyMinutes' | 'sprintMotivationMinutes' | 'sprintPostingMinutes'
>;

const ABANDONED_SECONDS = 3_600;

export function plannedMinutes(step: Sprint['step'], settings: Minutes): number {
  return {
    list: settings.sprintListMinutes,
    advocacy: settings.sprintAdvocacyMinutes,
    motivation: settings.sprintMotivationMinutes,
    posting: settings.sprintPostingMinutes,
    sorted: 0,
  }[step];
}

export function usedSeconds(sprint: Pick<Sprint, 'stepStartedAt' | 'stepSeconds'>, now: Instant): number {
  const running = sprint.stepStartedAt === null ? 0 : millisecondsBetween(sprint.stepStartedAt, now) / 1_000;
  return sprint.stepSeconds + Math.max(0, running);
}

export function sprintClock(sprint: Sprint, settings: Minutes, now: Instant): SprintClock {
  const used = usedSeconds(sprint, now);
  const planned = plannedMinutes(sprint.step, settings) * 60;
  return {
    isPaused: sprint.stepStartedAt === null,
    used,
    planned,
    left: planned - used,
    isAbandoned: sprint.stepStartedAt !== null && planned > 0 && used - planned > ABANDONED_SECONDS,
  };
}
