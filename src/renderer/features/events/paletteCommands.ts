import { IconCalendarStar, IconFileImport, IconPlus, IconUsersGroup, IconWorldSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

const always: readonly PaletteCommand[] = [
  {
    id: 'new-event',
    title: 'New event',
    words: 'add networking conference meetup evening',
    Icon: IconPlus,
    isNew: true,
    to: '/events?new',
  },
  {
    id: 'events',
    title: 'Go to Events and groups',
    words: 'networking conference meetups communities whom i met sort',
    Icon: IconCalendarStar,
    to: '/events',
  },
  {
    id: 'groups',
    title: 'Go to Groups',
    words: 'communities clubs associations peers lists',
    Icon: IconUsersGroup,
    to: '/events/groups',
  },
  {
    id: 'new-group',
    title: 'New group',
    words: 'add community club association join',
    Icon: IconPlus,
    isNew: true,
    to: '/events/groups?new',
  },
  {
    id: 'platforms',
    title: 'Go to Platforms',
    words: 'places to look catalogue sector linkedin idealist',
    Icon: IconWorldSearch,
    to: '/events/platforms',
  },
  {
    id: 'import-platforms',
    title: 'Import a list of places to look',
    words: 'platforms catalogue file',
    Icon: IconFileImport,
    to: '/events/platforms?import',
  },
];

/** The newest events and groups by their names; older ones are found on their screen. */
const MOST = 100;

/** The screens, and each event and group by its name. */
export function useEventsCommands(): readonly PaletteCommand[] {
  const events = useWorkspace((workspace) => workspace.events);
  const groups = useWorkspace((workspace) => workspace.groups);
  return useMemo(
    () => [
      ...always,
      ...Object.values(events)
        .filter(({ deletedAt }) => deletedAt === null)
        .sort((a, b) => (b.on ?? b.createdAt).localeCompare(a.on ?? a.createdAt))
        .slice(0, MOST)
        .map((event) => ({
          id: event.id,
          title: event.name,
          words: `event ${event.aim} ${event.place}`,
          Icon: IconCalendarStar,
          to: `/events/${event.id}`,
        })),
      ...Object.values(groups)
        .filter(({ deletedAt }) => deletedAt === null)
        .slice(0, MOST)
        .map((group) => ({
          id: group.id,
          title: group.name,
          words: 'group community',
          Icon: IconUsersGroup,
          to: `/events/groups?group=${group.id}`,
        })),
    ],
    [events, groups],
  );
}
