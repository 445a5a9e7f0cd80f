import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import { EmptyState } from '../../components/EmptyState';
import { focusedRow } from '../../components/focusedRow';
import { RowList } from '../../components/RowList';
import { ScreenBar } from '../../components/ScreenBar';
import { SectionHeading } from '../../components/SectionHeading';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { letterOf } from '../../components/letterOf';
import { useStartLetter } from '../../components/useStartLetter';
import { useDispatch } from '../../workspace/useDispatch';
import { BoardView } from './BoardView';
import { CalendarView } from './CalendarView';
import { InterviewRow, type InterviewLine } from './InterviewRow';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Interviews.module.css';
import { InterviewsMenu } from './InterviewsMenu';
import { viewOf, type InterviewView, type PlanAt } from './interviewViews';
import { TakeInvitation } from './TakeInvitation';
import { useSaveCalendar } from '../../components/useSaveCalendar';
import { useInterviewLines } from './useInterviewLines';
import { ViewSwitch } from './ViewSwitch';

/** Every conversation: grouped by what is next, on its day, or by where it stands. What is searched for stays from one view to the next. */
export function InterviewsPage() {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  const interviews = useWorkspace((workspace) => workspace.interviews);
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { lines, count, found } = useInterviewLines(words);
  const [params, setParams] = useSearchParams();
  const view = viewOf(params.get('view'));
  const span = params.get('span') === 'week' ? 'week' : 'month';
  const isTaking = params.has('invitation');
  const saveCalendar = useSaveCalendar();
  const talks = useMemo(() => lines.flatMap((item) => (item.kind === 'interview' ? [item.line] : [])), [lines]);
  const hasTimes = talks.some(({ interview }) => interview.startsAt !== null);
  const show = (to: InterviewView) => {
    setParams(to === 'list' ? {} : { view: to });
  };
  const take = (isOpen: boolean) => {
    setParams({
      ...(view === 'list' ? {} : { view }),
      ...(view === 'calendar' && span === 'week' ? { span } : {}),
      ...(isOpen ? { invitation: '' } : {}),
    });
  };
  const open = ({ interview }: InterviewLine) => void navigate(interviewPath(interview.id, stepOf(interview)));
  const writeKey = {
    keys: 'w',
    does: 'write to them',
    run: () => {
      const interview = interviews[focusedRow() ?? ''];
      const personId = interview?.personIds[0];
      if (interview !== undefined && personId !== undefined) startLetter(letterOf(interview, personId));
    },
  };
  useScreenKeys('Interviews', [
    {
      keys: 'mod+f',
      does: 'find in interviews',
      inText: true,
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    { keys: '1', does: 'list', run: () => show('list') },
    { keys: '2', does: 'calendar', run: () => show('calendar') },
    { keys: '3', does: 'board', run: () => show('board') },
    { keys: 'i', does: 'take in an invitation', run: () => take(true) },
    // In the calendar W shows the week.
    ...(view === 'list' ? [writeKey] : []),
    {
      keys: 'Delete',
      does: 'move the interview to the bin',
      run: () => {
        const id = focusedRow();
        if (id?.startsWith('int_')) void dispatch('interview.binned', { id }, { toast: 'Interview moved to the bin' });
      },
    },
  ]);
  const plan = () => void navigate('/interviews/new');
  return (
    <>
      <ScreenBar title="Interviews" count={count}>
        {count > 0 && <ViewSwitch view={view} onView={show} />}
        {count > 0 && (
          <TextInput
            ref={search}
            className={classes.find}
            type="search"
            aria-label="Find in interviews"
            placeholder="Find in interviews"
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
        )}
        <InterviewsMenu onInvitation={() => take(true)} onSave={hasTimes ? () => void saveCalendar(null) : null} />
        <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={plan}>
          New interview
        </Button>
      </ScreenBar>
      {count === 0 && (
        <div className={classes.empty}>
          <EmptyState line="No conversations yet." sentence="Ten minutes of prep is enough.">
            <Button onClick={plan}>Plan an interview</Button>
          </EmptyState>
        </div>
      )}
      {count > 0 && found === 0 && (
        <div className={classes.empty}>
          <EmptyState
            line={`No interview matches “${words.trim()}”.`}
            sentence="The words are looked for in names, organisations, purposes and places."
          >
            <Button
              onClick={() => {
                setWords('');
              }}
            >
              Show all interviews
            </Button>
          </EmptyState>
        </div>
      )}
      {found > 0 && view === 'calendar' && (
        <CalendarView
          lines={talks}
          span={span}
          onSpan={(to) => setParams(to === 'month' ? { view } : { view, span: to })}
          onOpen={open}
          onPlan={(at) => void navigate(planPath(at))}
        />
      )}
      {found > 0 && view === 'board' && <BoardView lines={talks} onOpen={open} onList={() => show('list')} />}
      {found > 0 && view === 'list' && (
        <RowList
          label="Interviews"
          items={lines}
          keyOf={({ key }) => key}
          estimate={({ kind }) => (kind === 'heading' ? 60 : 54)}
          isStop={({ kind }) => kind === 'interview'}
          className={classes.list}
        >
          {(item, tabIndex) =>
            item.kind === 'heading' ? (
              <div className={classes.heading}>
                <SectionHeading title={item.title} count={item.count} />
              </div>
            ) : (
              <InterviewRow line={item.line} tabIndex={tabIndex} onOpen={() => open(item.line)} />
            )
          }
        </RowList>
      )}
      {count > 0 && <StatusStrip hints={view === 'calendar' && span === 'week' ? hints.week : hints[view]} />}
      {isTaking && <TakeInvitation onClose={() => take(false)} />}
    </>
  );
}

const hints = {
  list: [
    { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
    { keys: ['Enter'], does: 'open at its stage' },
    { keys: ['W'], does: 'write to them' },
    { keys: ['mod+F'], does: 'find' },
    { keys: ['Delete'], does: 'move to the bin' },
  ],
  calendar: [
    { keys: ['ArrowLeft', 'ArrowRight'], does: 'day' },
    { keys: ['PageUp', 'PageDown'], does: 'back, on' },
    { keys: ['T'], does: 'today' },
    { keys: ['Enter'], does: 'open, or plan' },
    { keys: ['M', 'W'], does: 'month, week' },
  ],
  week: [
    { keys: ['ArrowLeft', 'ArrowRight'], does: 'day' },
    { keys: ['ArrowUp', 'ArrowDown'], does: 'hour' },
    { keys: ['N', 'P'], does: 'next talk, the one before' },
    { keys: ['PageUp', 'PageDown'], does: 'week' },
    { keys: ['Enter'], does: 'open, or plan' },
    { keys: ['M'], does: 'month' },
  ],
  board: [
    { keys: ['ArrowLeft', 'ArrowRight'], does: 'column' },
    { keys: ['ArrowUp', 'ArrowDown'], does: 'card' },
    { keys: ['alt+ArrowLeft', 'alt+ArrowRight'], does: 'move the card' },
    { keys: ['Enter'], does: 'open at its stage' },
  ],
} as const;

/** The form of a new interview with its day, and where it was chosen by the hour, its clock. */
function planPath({ day, clock, isSecond }: PlanAt): string {
  return `/interviews/new?day=${day}${clock === null ? '' : `&time=${clock}`}${isSecond ? '&second' : ''}`;
}
