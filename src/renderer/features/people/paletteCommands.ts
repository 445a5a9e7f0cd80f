import { IconBulb, IconFileImport, IconMailHeart, IconPlus, IconUsers } from '@tabler/icons-react';
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
    id: 'keep-in-touch',
    title: 'Whom to write to',
    words: 'keep in touch rhythm dormant help mentors peers reasons care',
    Icon: IconMailHeart,
    to: '/people/keep-in-touch',
  },
  {
    id: 'import',
    title: 'Import people from LinkedIn',
    words: 'csv connections bring',
    Icon: IconFileImport,
    to: '/people?import',
  },
];
