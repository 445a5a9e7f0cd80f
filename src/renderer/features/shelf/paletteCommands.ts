import { IconBookmark, IconBookmarkPlus, IconConfetti } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const shelfCommands: readonly PaletteCommand[] = [
  {
    id: 'new-resource',
    title: 'New resource',
    words: 'add article book paper course link paste shelf reading',
    Icon: IconBookmarkPlus,
    isNew: true,
    to: '/people/shelf?new',
  },
  {
    id: 'shelf',
    title: 'Go to the shelf of resources',
    words: 'articles books papers courses reading share send keep in touch who would care',
    Icon: IconBookmark,
    to: '/people/shelf',
  },
  {
    id: 'people-news',
    title: 'News of people',
    words: 'congratulate congratulation new role linkedin changes',
    Icon: IconConfetti,
    to: '/people/news',
  },
];
