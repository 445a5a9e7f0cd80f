import { fold } from '../text/fold';
import type { EventRecord, Group } from './gathering';
import type { Workspace } from './workspace';

/** What the list of events shows of all of them. */
export interface EventFilter {
  /** Every word begins a word of the name, aim, purpose, place or audience. */
  readonly text: string;
  /** Whom it is for, as it was written; case and accents do not count. */
  readonly audience: string | null;
  readonly groupId: string | null;
  readonly state: EventRecord['state'] | null;
}

export const allEvents: EventFilter = { text: '', audience: null, groupId: null, state: null };

/** Whether it shows less than everything. */
export function isFiltering({ text, audience, groupId, state }: EventFilter): boolean {
  return text.trim() !== '' || audience !== null || groupId !== null || state !== null;
}

/**
 * The events that are like that, by their keys, and those met there; the same records when nothing is filtered. Who was
 * met by chance belongs to no event, so a filter leaves them out.
 */
export function filteredEvents(
  known: Pick<Workspace, 'events' | 'encounters'>,
  filter: EventFilter,
): Pick<Workspace, 'events' | 'encounters'> {
  if (!isFiltering(filter)) return known;
  const words = wordsOf(filter.text);
  const audience = filter.audience === null ? null : plain(filter.audience);
  const events = Object.fromEntries(
    Object.entries(known.events).filter(([, event]) => {
      if (filter.state !== null && event.state !== filter.state) return false;
      if (filter.groupId !== null && event.groupId !== filter.groupId) return false;
      if (audience !== null && plain(event.audience) !== audience) return false;
      if (words.length === 0) return true;
      const { name, aim, purpose, place, audience: who } = event;
      const said = ` ${wordsOf([name, aim, purpose, place, who].join(' ')).join(' ')}`;
      return words.every((word) => said.includes(` ${word}`));
    }),
  );
  const encounters = Object.fromEntries(
    Object.entries(known.encounters).filter(([, { eventId }]) => eventId !== null && Object.hasOwn(events, eventId)),
  );
  return { events, encounters };
}

/** Every audience that was written down, each once as it was written first, by name. */
export function audiencesOf(events: Workspace['events']): string[] {
  const found = new Map<string, string>();
  for (const { audience, deletedAt } of Object.values(events)) {
    const key = plain(audience);
    if (deletedAt === null && key !== '' && !found.has(key)) found.set(key, audience.trim());
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

/** The groups that have an event, by name. */
export function groupsWithEvents({ events, groups }: Pick<Workspace, 'events' | 'groups'>): Group[] {
  const ids = new Set(
    Object.values(events).flatMap(({ groupId, deletedAt }) =>
      groupId === null || deletedAt !== null ? [] : [groupId],
    ),
  );
  return Object.values(groups)
    .filter(({ id, deletedAt }) => deletedAt === null && ids.has(id))
    .sort((a, b) => (plain(a.name) < plain(b.name) ? -1 : plain(a.name) > plain(b.name) ? 1 : a.id < b.id ? -1 : 1));
}

function plain(text: string): string {
  return fold(text).trim();
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
