import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
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
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { InterviewRow } from './InterviewRow';
import classes from './Interviews.module.css';
import { useInterviewLines } from './useInterviewLines';

/** Every conversation, grouped by what is next. */
export function InterviewsPage() {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  const interviews = useWorkspace((workspace) => workspace.interviews);
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { lines, count, found } = useInterviewLines(words);
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
    {
      keys: 'w',
      does: 'write to them',
      run: () => {
        const interview = interviews[focusedRow() ?? ''];
        const personId = interview?.personIds[0];
        if (interview !== undefined && personId !== undefined) startLetter(letterOf(interview, personId));
      },
    },
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
        {count > 0 && (
          <TextInput
            ref={search}
            w={220}
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
      {found > 0 && (
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
              <InterviewRow
                line={item.line}
                tabIndex={tabIndex}
                onOpen={() => void navigate(interviewPath(item.key, stepOf(item.line.interview)))}
              />
            )
          }
        </RowList>
      )}
      {count > 0 && (
        <StatusStrip
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
            { keys: ['Enter'], does: 'open at its stage' },
            { keys: ['W'], does: 'write to them' },
            { keys: ['mod+F'], does: 'find' },
            { keys: ['Delete'], does: 'move to the bin' },
          ]}
        />
      )}
    </>
  );
}
