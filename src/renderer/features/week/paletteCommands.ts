import { IconCalendarWeek, IconChecklist } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const weekCommands: readonly PaletteCommand[] = [
  {
    id: 'week',
    title: 'Go to this week',
    words: 'plan aim energy budget load giving',
    Icon: IconCalendarWeek,
    to: '/week',
  },
  {
    id: 'week-overload',
    title: 'Too much this week',
    words: 'overload overwhelmed let go put off lighter energy',
    Icon: IconCalendarWeek,
    to: '/week?overload',
  },
  {
    id: 'week-review',
    title: 'Review the week',
    words: 'friday quarter hour thank close loops chase give plan',
    Icon: IconChecklist,
    to: '/week/review',
  },
];
