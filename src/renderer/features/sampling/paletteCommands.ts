import { IconLayoutGrid } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const samplingCommands: readonly PaletteCommand[] = [
  {
    id: 'map',
    title: 'Map of whom you know and who is missing',
    words: 'sampling level kind zone gaps next',
    Icon: IconLayoutGrid,
    to: '/organisations/map',
  },
];
