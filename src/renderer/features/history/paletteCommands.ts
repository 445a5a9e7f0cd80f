import { IconFileExport, IconFileImport, IconHistory } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const historyCommands: readonly PaletteCommand[] = [
  {
    id: 'history',
    title: 'Go to History',
    words: 'time machine earlier versions restore backups what changed',
    Icon: IconHistory,
    to: '/history',
  },
  {
    id: 'export',
    title: 'Export everything',
    words: 'save file json whole document backup',
    Icon: IconFileExport,
    to: '/history?export',
  },
  {
    id: 'open-export',
    title: 'Open an export',
    words: 'import file json whole document bring back',
    Icon: IconFileImport,
    to: '/history?open',
  },
];
