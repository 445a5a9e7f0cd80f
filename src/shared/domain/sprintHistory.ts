import type { Sprint, SprintEntry } from './sprint';
import { sayScore, type Edition } from './sprintEditions';
import { finishedSprints, sorted, sprintLines, type SprintLine } from './sprintFacts';
import type { Workspace } from './workspace';

/** What earlier runs said. Each run keeps its own entries, so nothing of it is lost by a later one. */

type Known = Pick<Workspace, 'sprints' | 'sprintEntries' | 'organisations'>;

/** What one run said of an organisation, and where it stood then (counted from 1). */
export interface LastTime {
  readonly entry: SprintEntry;
  readonly edition: Edition;
  readonly place: number;
}

/** What the run before this one said, by organisation. Empty: there was none. */
export function lastTime(known: Known, sprint: Pick<Sprint, 'id' | 'startedAt'>): ReadonlyMap<string, LastTime> {
  const before = finishedSprints(known).find(({ id, startedAt }) => id !== sprint.id && startedAt < sprint.startedAt);
  return before === undefined ? new Map() : placesOf(known, before);
}

function placesOf(known: Known, sprint: Sprint): ReadonlyMap<string, LastTime> {
  return new Map(
    sorted(sprintLines(known, sprint.id)).map(({ entry }, place) => [
      entry.organisationId,
      { entry, edition: sprint.edition, place: place + 1 },
    ]),
  );
}

/** “motivation 2 of 3, now 3 of 3; was place 7”. Empty: the same as last time. */
export function changedSince(
  { entry }: SprintLine,
  before: LastTime | undefined,
  place: number,
  edition: Edition,
): string {
  if (before === undefined) return 'new in this run';
  const said = (value: number | null) => (value === null ? 'none' : String(value));
  const isSameScore = before.edition === edition && before.entry.motivation === entry.motivation;
  const parts = [
    isSameScore
      ? ''
      : `motivation ${sayScore(before.edition, before.entry.motivation)}, now ${sayScore(edition, entry.motivation)}`,
    before.entry.posting === entry.posting ? '' : `posting ${said(before.entry.posting)}, now ${said(entry.posting)}`,
    before.entry.advocacy === entry.advocacy ? '' : entry.advocacy === true ? 'an advocate now' : 'no advocate now',
    before.place === place ? '' : `was place ${before.place}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** One run of an organisation’s history, the latest first. */
export interface PastRating extends LastTime {
  readonly sprint: Sprint;
  readonly listed: number;
  /** It was among the first that were begun with. */
  readonly wasInBatch: boolean;
}

/** What each finished run said of one organisation, the latest first. */
export function ratingsOf(known: Known, organisationId: string): PastRating[] {
  return finishedSprints(known).flatMap((sprint) => {
    const places = placesOf(known, sprint);
    const found = places.get(organisationId);
    return found === undefined
      ? []
      : [{ ...found, sprint, listed: places.size, wasInBatch: sprint.batchIds.includes(organisationId) }];
  });
}

/** “place 2 of 40: motivation 3 of 3, posting 2, an advocate” */
export function sayRating({ entry, edition, place, listed }: PastRating): string {
  return `place ${place} of ${listed}: motivation ${sayScore(edition, entry.motivation)}, posting ${entry.posting ?? 'not looked at'}, ${
    entry.advocacy === null ? 'advocates not asked' : entry.advocacy ? 'an advocate' : 'no advocate'
  }`;
}
