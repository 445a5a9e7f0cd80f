import { IconBulb, IconFileImport, IconPlus, IconUsers } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const peopleCommands: readonly PaletteCommand[] = [
  {
    id: 'new-person',
    title: 'New person',
    words: 'add contact someone',
    Icon: IconPlus,
    isNew: true,
    to: '/people?new',
  },
  { id: 'people', title: 'Go to People', words: 'contacts network', Icon: IconUsers, keys: 'mod+3', to: '/people' },
  {
    id: 'brainstorm',
    title: 'Who comes to mind',
    words: 'brainstorm names people list',
    Icon: IconBulb,
    to: '/people/brainstorm',
  },
  {
    id: 'import',
    title: 'Import people from LinkedIn',
    words: 'csv connections bring',
    Icon: IconFileImport,
    to: '/people?import',
  },
];
