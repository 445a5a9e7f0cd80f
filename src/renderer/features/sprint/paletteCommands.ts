import { IconPlayerPause, IconStopwatch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useResearchLock } from '../../components/useResearchLock';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const sprintCommands: readonly PaletteCommand[] = [
  {
    id: 'sprint',
    title: 'Sprint over organisations',
    words: 'lamp list forty targets rank',
    Icon: IconStopwatch,
    to: '/organisations/sprint',
  },
];

/** While a sprint’s clock runs and research waits: the way back, and the way out. */
export function useSprintCommands(): readonly PaletteCommand[] {
  const pause = useResearchLock()?.pause;
  return useMemo(
    () =>
      pause === undefined
        ? []
        : [
            {
              id: 'back-to-sprint',
              title: 'Back to the sprint',
              words: 'lamp list clock research',
              Icon: IconStopwatch,
              to: '/organisations/sprint',
            },
            {
              id: 'pause-sprint',
              title: 'Pause the sprint and search everything',
              words: 'leave lamp list clock research unlock open',
              Icon: IconPlayerPause,
              run: pause,
            },
          ],
    [pause],
  );
}
