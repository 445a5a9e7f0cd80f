import type { Interview } from './interview';
import type { Workspace } from './workspace';

/** Talks that are planned or at least wished for, but this one: those with a time first, the nearest first. */
export function talksAhead(interviews: Workspace['interviews'], butId: string): Interview[] {
  return Object.values(interviews)
    .filter(
      ({ id, state, deletedAt }) =>
        id !== butId && deletedAt === null && (state === 'scheduled' || state === 'requested' || state === 'idea'),
    )
    .sort(
      (a, b) =>
        (a.startsAt ?? '9999').localeCompare(b.startsAt ?? '9999') ||
        a.createdAt.localeCompare(b.createdAt) ||
        a.id.localeCompare(b.id),
    );
}
