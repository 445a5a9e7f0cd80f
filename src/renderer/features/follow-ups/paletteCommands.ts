import { IconArrowBackUp, IconCalendar, IconLuggage, IconMail, IconPlus } from '@tabler/icons-react';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const followUpsCommands: readonly PaletteCommand[] = [
  {
    id: 'new-follow-up',
    title: 'New follow-up',
    words: 'add task promise reminder',
    Icon: IconPlus,
    isNew: true,
    to: '/follow-ups?new',
  },
  {
    id: 'follow-ups',
    title: 'Go to Follow-ups',
    words: 'tasks due agenda',
    Icon: IconMail,
    keys: 'mod+6',
    to: '/follow-ups',
  },
  {
    id: 'outreach',
    title: 'Go to Outreach',
    words: 'first notes nudges replies waiting silence',
    Icon: IconMail,
    to: '/follow-ups/outreach',
  },
  {
    id: 'loops',
    title: 'Go to Loops',
    words: 'advice resources referrals told tell them what came of it close',
    Icon: IconArrowBackUp,
    to: '/follow-ups/loops',
  },
  {
    id: 'follow-ups-calendar',
    title: 'Follow-ups as a calendar',
    words: 'month dates due days',
    Icon: IconCalendar,
    to: '/follow-ups?view=calendar',
  },
  {
    id: 'after-absence',
    title: 'Sort follow-ups after an absence',
    words: 'holiday away back overdue let go old',
    Icon: IconLuggage,
    to: '/follow-ups/after-absence',
  },
];
