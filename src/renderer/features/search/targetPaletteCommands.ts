import { IconLayoutGrid, IconPlayerPause, IconStopwatch, IconUsers } from '@tabler/icons-react';
import type { PaletteCommand } from './usePaletteCommands';

type Go = (to: string) => () => void;

/** The ways to find whom to talk to. */
export function targetCommands(go: Go): PaletteCommand[] {
  return [
    {
      id: 'sprint',
      title: 'Sprint over organisations',
      words: 'lamp list forty targets rank',
      Icon: IconStopwatch,
      run: go('/organisations/sprint'),
    },
    {
      id: 'map',
      title: 'Map of whom you know and who is missing',
      words: 'sampling level kind zone gaps next',
      Icon: IconLayoutGrid,
      run: go('/organisations/map'),
    },
    {
      id: 'brainstorm',
      title: 'Who comes to mind',
      words: 'brainstorm names people list',
      Icon: IconUsers,
      run: go('/people/brainstorm'),
    },
  ];
}

/** While a sprint’s clock runs and research waits: the way back, and the way out. */
export function sprintCommands(go: Go, pause: () => void): PaletteCommand[] {
  return [
    {
      id: 'back-to-sprint',
      title: 'Back to the sprint',
      words: 'lamp list clock research',
      Icon: IconStopwatch,
      run: go('/organisations/sprint'),
    },
    {
      id: 'pause-sprint',
      title: 'Pause the sprint and search everything',
      words: 'leave lamp list clock research unlock open',
      Icon: IconPlayerPause,
      run: pause,
    },
  ];
}
