import { IconUsersPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMatch } from 'react-router-dom';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

const always: readonly PaletteCommand[] = [
  {
    id: 'introductions',
    title: 'Go to Introductions',
    words: 'introduce two people double opt-in matchmaker referral chain',
    Icon: IconUsersPlus,
    to: '/people/introductions',
  },
  {
    id: 'new-introduction',
    title: 'New introduction',
    words: 'introduce two people connect ask both',
    Icon: IconUsersPlus,
    to: '/people/introductions?new',
  },
];

/** The screen, a new introduction, and one of the person who is shown. */
export function useIntroductionCommands(): readonly PaletteCommand[] {
  const personId = useMatch('/people/:personId')?.params.personId ?? '';
  const person = useWorkspace((workspace) => {
    const known = workspace.people[personId];
    return known?.deletedAt === null ? known : undefined;
  });
  return useMemo(
    () =>
      person === undefined
        ? always
        : [
            ...always,
            {
              id: 'introduce-person',
              title: `Introduce ${person.name} to somebody`,
              words: 'introduction connect both',
              Icon: IconUsersPlus,
              to: `/people/introductions?with=${person.id}`,
            },
          ],
    [person],
  );
}
