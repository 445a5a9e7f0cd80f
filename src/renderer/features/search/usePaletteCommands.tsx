import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBuilding,
  IconCalendar,
  IconLayoutKanban,
  IconCalendarOff,
  IconDeviceFloppy,
  IconEar,
  IconCards,
  IconFileExport,
  IconFileImport,
  IconFileText,
  IconMicrophone,
  IconFlask,
  IconHistory,
  IconKeyboard,
  IconMail,
  IconMessageQuestion,
  IconMessages,
  IconMoon,
  IconPhone,
  IconPlus,
  IconScale,
  IconSettings,
  IconSun,
  IconUsers,
  IconWindow,
  type Icon,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMatch, useNavigate } from 'react-router-dom';
import type { ProcedureName } from '../../../shared/contract';
import type { Settings } from '../../../shared/domain/settings';
import { kindNames, writtenKinds } from '../../../shared/domain/letterNames';
import { settingsOf } from '../../../shared/domain/workspace';
import { useBeginCall } from '../../components/useBeginCall';
import { useStartLetter } from '../../components/useStartLetter';
import { notifyFailure } from '../../components/notify';
import { useInterviewMoves } from '../../components/useInterviewMoves';
import { useDispatch, useRedo, useUndo } from '../../workspace/useDispatch';
import { useCopyState, useGiven, useWorkspace } from '../../workspace/WorkspaceProvider';

export interface PaletteCommand {
  readonly id: string;
  readonly title: string;
  /** Other words people may look for it by. */
  readonly words: string;
  readonly Icon: Icon;
  readonly keys?: string;
  readonly run: () => void;
}

/** Everything the palette can do. */
export function usePaletteCommands(onKeys: () => void): readonly PaletteCommand[] {
  const navigate = useNavigate();
  const { api } = useGiven();
  const dispatch = useDispatch();
  const undo = useUndo();
  const redo = useRedo();
  const steps = useCopyState((state) => state.undo);
  const isSample = useCopyState((state) => state.phase.kind === 'open' && state.phase.opened.isSample);
  const interview = useMatch('/interviews/:interviewId/:step');
  const person = useMatch('/people/:personId');
  const reader = useWorkspace((workspace) => {
    const known = workspace.people[person?.params.personId ?? ''];
    return known?.deletedAt === null ? known : undefined;
  });
  const startLetter = useStartLetter();
  const beginCall = useBeginCall();
  const { showsProbes, measuresListening } = useWorkspace(settingsOf);
  const moves = useInterviewMoves(interview?.params.interviewId ?? '');
  return useMemo(() => {
    const go = (to: string) => () => void navigate(to);
    const ask =
      (
        name: Extract<ProcedureName, 'window.open' | 'workspace.reveal' | 'sample.open' | 'sample.leave'>,
        then?: string,
      ) =>
      () =>
        void api.call(name, {}).then((reply) => {
          if (!reply.ok) notifyFailure(reply.failure);
          else if (then !== undefined) void navigate(then);
        });
    const set = (fields: Partial<Pick<Settings, 'showsProbes' | 'measuresListening'>>) => () =>
      void dispatch('settings.changed', { fields });
    const theme = (to: Settings['theme']) => () => void dispatch('settings.changed', { fields: { theme: to } });
    const commands: PaletteCommand[] = [
      { id: 'new-person', title: 'New person', words: 'add contact someone', Icon: IconPlus, run: go('/people?new') },
      {
        id: 'new-interview',
        title: 'New interview',
        words: 'add plan conversation call talk',
        Icon: IconPlus,
        run: go('/interviews/new'),
      },
      {
        id: 'new-follow-up',
        title: 'New follow-up',
        words: 'add task promise reminder',
        Icon: IconPlus,
        run: go('/follow-ups?new'),
      },
      {
        id: 'new-organisation',
        title: 'New organisation',
        words: 'add company employer',
        Icon: IconPlus,
        run: go('/organisations?new'),
      },
      { id: 'new-question', title: 'New question', words: 'add', Icon: IconPlus, run: go('/questions?new') },
      {
        id: 'begin-call',
        title: 'Begin a call nobody planned',
        words: 'unplanned phone rings live now talk',
        Icon: IconPhone,
        keys: 'mod+shift+l',
        run: () => void beginCall(),
      },
      {
        id: 'probes',
        title: showsProbes ? 'Hide probes in calls' : 'Show probes in calls',
        words: 'wheel dig deeper follow-up example silence live',
        Icon: IconMessageQuestion,
        run: set({ showsProbes: !showsProbes }),
      },
      {
        id: 'listening',
        title: measuresListening ? 'Do not measure how much I speak' : 'Measure how much I speak, by hand',
        words: 'listening share talk time live',
        Icon: IconEar,
        run: set({ measuresListening: !measuresListening }),
      },
      { id: 'today', title: 'Go to Today', words: 'home start', Icon: IconSun, keys: 'mod+1', run: go('/') },
      {
        id: 'interviews',
        title: 'Go to Interviews',
        words: 'conversations calls',
        Icon: IconMessages,
        keys: 'mod+2',
        run: go('/interviews'),
      },
      {
        id: 'people',
        title: 'Go to People',
        words: 'contacts network',
        Icon: IconUsers,
        keys: 'mod+3',
        run: go('/people'),
      },
      {
        id: 'organisations',
        title: 'Go to Organisations',
        words: 'companies targets',
        Icon: IconBuilding,
        keys: 'mod+4',
        run: go('/organisations'),
      },
      {
        id: 'questions',
        title: 'Go to Questions',
        words: 'library lists',
        Icon: IconMessageQuestion,
        keys: 'mod+5',
        run: go('/questions'),
      },
      {
        id: 'follow-ups',
        title: 'Go to Follow-ups',
        words: 'tasks due agenda',
        Icon: IconMail,
        keys: 'mod+6',
        run: go('/follow-ups'),
      },
      {
        id: 'outreach',
        title: 'Go to Outreach',
        words: 'first notes nudges replies waiting silence',
        Icon: IconMail,
        run: go('/follow-ups/outreach'),
      },
      {
        id: 'insights',
        title: 'Go to Insights',
        words: 'goals evidence learned',
        Icon: IconScale,
        keys: 'mod+7',
        run: go('/insights'),
      },
      {
        id: 'rehearsal',
        title: 'Rehearse your pitch',
        words: 'two minutes stopwatch tell me about yourself practice',
        Icon: IconMicrophone,
        run: go('/rehearsal'),
      },
      {
        id: 'cards',
        title: 'Rehearse awkward moments',
        words: 'cards practice silence spaced repetition',
        Icon: IconCards,
        run: go('/rehearsal?cards'),
      },
      {
        id: 'settings',
        title: 'Go to Settings',
        words: 'preferences options bin deleted',
        Icon: IconSettings,
        keys: 'mod+,',
        run: go('/settings'),
      },
      {
        id: 'templates',
        title: 'Edit letter templates',
        words: 'settings outreach nudge confirmation wording',
        Icon: IconMail,
        run: go('/settings?part=templates'),
      },
      {
        id: 'import',
        title: 'Import people from LinkedIn',
        words: 'csv connections bring',
        Icon: IconFileImport,
        run: go('/people?import'),
      },
      {
        id: 'invitation',
        title: 'Take in an invitation',
        words: 'import ics calendar file meeting update cancel',
        Icon: IconFileImport,
        run: go('/interviews?invitation'),
      },
      {
        id: 'interviews-calendar',
        title: 'Interviews as a calendar',
        words: 'month week dates',
        Icon: IconCalendar,
        run: go('/interviews?view=calendar'),
      },
      {
        id: 'interviews-board',
        title: 'Interviews as a board',
        words: 'columns states kanban',
        Icon: IconLayoutKanban,
        run: go('/interviews?view=board'),
      },
      {
        id: 'history',
        title: 'Go to History',
        words: 'time machine earlier versions restore backups what changed',
        Icon: IconHistory,
        run: go('/history'),
      },
      {
        id: 'export',
        title: 'Export everything',
        words: 'save file json whole document backup',
        Icon: IconFileExport,
        run: go('/history?export'),
      },
      {
        id: 'open-export',
        title: 'Open an export',
        words: 'import file json whole document bring back',
        Icon: IconFileImport,
        run: go('/history?open'),
      },
      {
        id: 'keys',
        title: 'Show all keys of this screen',
        words: 'keyboard shortcuts help',
        Icon: IconKeyboard,
        keys: '?',
        run: onKeys,
      },
      {
        id: 'window',
        title: 'New window',
        words: 'open second',
        Icon: IconWindow,
        keys: 'mod+alt+n',
        run: ask('window.open'),
      },
      { id: 'light', title: 'Light theme', words: 'appearance bright colour', Icon: IconSun, run: theme('light') },
      { id: 'dark', title: 'Dark theme', words: 'appearance night colour', Icon: IconMoon, run: theme('dark') },
      {
        id: 'system',
        title: 'Theme of the system',
        words: 'appearance automatic colour',
        Icon: IconSettings,
        run: theme('system'),
      },
      {
        id: 'folder',
        title: 'Show the data folder',
        words: 'file backup saved where',
        Icon: IconDeviceFloppy,
        run: ask('workspace.reveal'),
      },
      isSample
        ? {
            id: 'leave-sample',
            title: 'Leave sample data',
            words: 'demo example back',
            Icon: IconFlask,
            run: ask('sample.leave', '/'),
          }
        : {
            id: 'sample',
            title: 'Look around with sample data',
            words: 'demo example try',
            Icon: IconFlask,
            run: ask('sample.open', '/'),
          },
    ];
    if (interview?.params.interviewId !== undefined && moves.length > 0) {
      const at = (step: string) => go(`/interviews/${interview.params.interviewId ?? ''}/${step}`);
      commands.push(
        {
          id: 'interview-brief',
          title: 'This interview: brief on one page',
          words: 'print pdf paper',
          Icon: IconFileText,
          run: at('brief'),
        },
        {
          id: 'interview-sheet',
          title: 'This interview: sheet to write on',
          words: 'print pdf paper twin handwriting boxes',
          Icon: IconFileText,
          run: at('sheet'),
        },
        {
          id: 'interview-filled-sheet',
          title: 'This interview: type in a filled sheet',
          words: 'paper twin handwriting notes',
          Icon: IconFileText,
          run: at('filled-sheet'),
        },
      );
    }
    if (reader !== undefined)
      for (const kind of writtenKinds)
        commands.push({
          id: `letter-${kind}`,
          title: `Write to ${reader.name}: ${kindNames[kind].toLowerCase()}`,
          words: 'letter message note mail template outreach',
          Icon: IconMail,
          run: () => {
            startLetter({ personId: reader.id, kind });
          },
        });
    for (const { id, title, run } of moves)
      commands.push({
        id,
        title: `This interview: ${title.toLowerCase()}`,
        words: 'cancel delete remove declined',
        Icon: IconCalendarOff,
        run,
      });
    if (steps.undo !== null)
      commands.push({
        id: 'undo',
        title: `Undo: ${steps.undo}`,
        words: 'back',
        Icon: IconArrowBackUp,
        keys: 'mod+z',
        run: () => void undo(),
      });
    if (steps.redo !== null)
      commands.push({
        id: 'redo',
        title: `Redo: ${steps.redo}`,
        words: 'again',
        Icon: IconArrowForwardUp,
        keys: 'mod+shift+z',
        run: () => void redo(),
      });
    return commands;
  }, [
    navigate,
    api,
    dispatch,
    undo,
    redo,
    steps,
    isSample,
    moves,
    interview,
    reader,
    startLetter,
    onKeys,
    beginCall,
    showsProbes,
    measuresListening,
  ]);
}
