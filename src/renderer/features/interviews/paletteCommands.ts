import {
  IconCalendar,
  IconCalendarOff,
  IconFileImport,
  IconLayoutKanban,
  IconMessages,
  IconPlus,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMatch } from 'react-router-dom';
import { useInterviewMoves } from '../../components/useInterviewMoves';
import type { PaletteCommand } from '../../lib/paletteCommand';

export const interviewsCommands: readonly PaletteCommand[] = [
  {
    id: 'new-interview',
    title: 'New interview',
    words: 'add plan conversation call talk had past yesterday already took place record',
    Icon: IconPlus,
    isNew: true,
    to: '/interviews/new',
  },
  {
    id: 'interviews',
    title: 'Go to Interviews',
    words: 'conversations calls',
    Icon: IconMessages,
    keys: 'mod+2',
    to: '/interviews',
  },
  {
    id: 'interviews-calendar',
    title: 'Interviews as a calendar',
    words: 'month week dates',
    Icon: IconCalendar,
    to: '/interviews?view=calendar',
  },
  {
    id: 'interviews-board',
    title: 'Interviews as a board',
    words: 'columns states kanban',
    Icon: IconLayoutKanban,
    to: '/interviews?view=board',
  },
  {
    id: 'invitation',
    title: 'Take in an invitation',
    words: 'import ics calendar file meeting update cancel',
    Icon: IconFileImport,
    to: '/interviews?invitation',
  },
];

/** What can be done with the interview that is shown. */
export function useInterviewCommands(): readonly PaletteCommand[] {
  const moves = useInterviewMoves(useMatch('/interviews/:interviewId/:step')?.params.interviewId ?? '');
  return useMemo(
    () =>
      moves.map(({ id, title, run }) => ({
        id,
        title: `This interview: ${title.toLowerCase()}`,
        words: 'cancel delete remove declined',
        Icon: IconCalendarOff,
        run,
      })),
    [moves],
  );
}
