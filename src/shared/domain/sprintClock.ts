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
  | 'sprintListMinutes'
  | 'sprintAdvocacyMinutes'
  | 'sprintMotivationMinutes'
  | 'sprintPostingMinutes'
  | 'sprintAwayMinutes'
>;

export function plannedMinutes(step: Sprint['step'], settings: Omit<Minutes, 'sprintAwayMinutes'>): number {
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
    isAbandoned: sprint.stepStartedAt !== null && planned > 0 && used - planned > settings.sprintAwayMinutes * 60,
  };
}

/**
 * Whether research waits: while the clock of a step runs, the method forbids looking things up. It does not wait when the
 * sprint is paused, sorted (then looking up is welcome), or was left alone for so long that nobody can be at it.
 */
export function locksResearch(sprint: Sprint | null, settings: Minutes, now: Instant): sprint is Sprint {
  if (sprint === null || sprint.endedAt !== null || sprint.deletedAt !== null) return false;
  const { isPaused, isAbandoned, planned } = sprintClock(sprint, settings, now);
  return planned > 0 && !isPaused && !isAbandoned;
}
