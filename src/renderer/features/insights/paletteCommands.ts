import { IconScale } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const insightsCommands: readonly PaletteCommand[] = [
  {
    id: 'insights',
    title: 'Go to Insights',
    words: 'goals evidence learned',
    Icon: IconScale,
    keys: 'mod+7',
    to: '/insights',
  },
  {
    id: 'topic-curves',
    title: 'What topics still give',
    words: 'saturation curve new exhausted',
    Icon: IconScale,
    to: '/insights',
  },
];
