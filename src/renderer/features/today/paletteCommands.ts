import { IconSun } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const todayCommands: readonly PaletteCommand[] = [
  { id: 'today', title: 'Go to Today', words: 'home start', Icon: IconSun, keys: 'mod+1', to: '/' },
];
