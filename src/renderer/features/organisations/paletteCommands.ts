import { IconBuilding, IconPlus } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const organisationsCommands: readonly PaletteCommand[] = [
  {
    id: 'new-organisation',
    title: 'New organisation',
    words: 'add company employer',
    Icon: IconPlus,
    isNew: true,
    to: '/organisations?new',
  },
  {
    id: 'organisations',
    title: 'Go to Organisations',
    words: 'companies targets',
    Icon: IconBuilding,
    keys: 'mod+4',
    to: '/organisations',
  },
];
