import { IconFileImport, IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const questionsCommands: readonly PaletteCommand[] = [
  { id: 'new-question', title: 'New question', words: 'add', Icon: IconPlus, isNew: true, to: '/questions?new' },
  {
    id: 'questions',
    title: 'Go to Questions',
    words: 'library lists',
    Icon: IconMessageQuestion,
    keys: 'mod+5',
    to: '/questions',
  },
  {
    id: 'import-list',
    title: 'Import a question list',
    words: 'questions file shared guide pack',
    Icon: IconFileImport,
    to: '/questions?import',
  },
];
