import type { Instant } from './field';
import type { Interview } from './interview';
import { elapsedAt } from './talkClock';
import type { Workspace } from './workspace';

/** After so long nobody speaks any more: the talk was not ended, and is asked about instead of shown. */
export const FORGOTTEN_AFTER_HOURS = 24;

/** Talks that are on, the latest first. */
export function runningTalks({ interviews }: Pick<Workspace, 'interviews'>): Interview[] {
  return Object.values(interviews)
    .filter(({ state, liveStartedAt, deletedAt }) => state === 'live' && liveStartedAt !== null && deletedAt === null)
    .sort((a, b) => (b.liveStartedAt ?? '').localeCompare(a.liveStartedAt ?? '') || a.id.localeCompare(b.id));
}

/** Whether a running talk began so long ago that it was surely not ended. */
export function isForgotten(talk: Pick<Interview, 'liveStartedAt' | 'clockShifts'>, now: Instant): boolean {
  return elapsedAt(talk, now) > FORGOTTEN_AFTER_HOURS * 3_600_000;
}

/** The talk in whose room Askwell opens: one that is on; null: none, or it was forgotten (Today asks about it). */
export function talkToReturnTo(workspace: Pick<Workspace, 'interviews'>, now: Instant): string | null {
  return runningTalks(workspace).find((talk) => !isForgotten(talk, now))?.id ?? null;
}

/** Running talks that `isOurs` says began on this computer; with `now` without the forgotten ones. */
export function startedHere(
  workspace: Pick<Workspace, 'interviews'>,
  isOurs: (interviewId: string) => boolean,
  now: Instant | null,
): Interview[] {
  return runningTalks(workspace).filter((talk) => isOurs(talk.id) && (now === null || !isForgotten(talk, now)));
}
