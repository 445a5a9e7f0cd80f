import { IconMail } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMatch } from 'react-router-dom';
import { kindNames, writtenKinds } from '../../../shared/domain/letterNames';
import { useStartLetter } from '../../components/useStartLetter';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** A letter of each kind to the person who is shown. */
export function useLetterCommands(): readonly PaletteCommand[] {
  const personId = useMatch('/people/:personId')?.params.personId ?? '';
  const reader = useWorkspace((workspace) => {
    const known = workspace.people[personId];
    return known?.deletedAt === null ? known : undefined;
  });
  const startLetter = useStartLetter();
  return useMemo(
    () =>
      reader === undefined
        ? []
        : writtenKinds.map((kind) => ({
            id: `letter-${kind}`,
            title: `Write to ${reader.name}: ${kindNames[kind].toLowerCase()}`,
            words: 'letter message note mail template outreach',
            Icon: IconMail,
            run: () => {
              startLetter({ personId: reader.id, kind });
            },
          })),
    [reader, startLetter],
  );
}
