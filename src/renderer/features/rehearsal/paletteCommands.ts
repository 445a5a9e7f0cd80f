import { IconCards, IconMicrophone } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const rehearsalCommands: readonly PaletteCommand[] = [
  {
    id: 'rehearsal',
    title: 'Rehearse your pitch',
    words: 'two minutes stopwatch tell me about yourself practice',
    Icon: IconMicrophone,
    to: '/rehearsal',
  },
  {
    id: 'cards',
    title: 'Rehearse awkward moments',
    words: 'cards practice silence spaced repetition',
    Icon: IconCards,
    to: '/rehearsal?cards',
  },
];
