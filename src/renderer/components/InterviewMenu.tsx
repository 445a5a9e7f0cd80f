import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import { settingsOf } from '../../shared/domain/workspace';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { useInterviewMoves } from './useInterviewMoves';
import { useSaveCalendar } from './useSaveCalendar';

const onPaper = [
  { step: 'brief', title: 'Brief on one page…' },
  { step: 'sheet', title: 'Sheet to write on…' },
  { step: 'filled-sheet', title: 'Type in a filled sheet…' },
  { step: 'take-out', title: 'Take out as a file…' },
] as const;

/** The rare things to do with an interview as a whole: called off, declined, to the bin. */
export function InterviewMenu({ interviewId }: { readonly interviewId: string }) {
  const moves = useInterviewMoves(interviewId);
  const navigate = useNavigate();
  const saveCalendar = useSaveCalendar();
  const hasTime = useWorkspace((workspace) => {
    const interview = workspace.interviews[interviewId];
    // What was called off is only of use to a calendar that knows of it.
    const isOff = ['cancelled', 'declined', 'noShow'].includes(interview?.state ?? '') && interview?.calendar === null;
    return typeof interview?.startsAt === 'string' && !isOff;
  });
  const reflection = useWorkspace((workspace) => settingsOf(workspace).reflectionMinutes);
  if (moves.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="More about this interview">
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onPaper.map(({ step, title }) => (
          <Menu.Item key={step} onClick={() => void navigate(`/interviews/${interviewId}/${step}`)}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void navigate(`/history?about=${interviewId}`)}>Earlier versions…</Menu.Item>
        {hasTime && <Menu.Item onClick={() => void saveCalendar([interviewId])}>Save for your calendar…</Menu.Item>}
        {hasTime && reflection > 0 && (
          <Menu.Item onClick={() => void saveCalendar([interviewId], true)}>
            The same with {reflection} minutes to think…
          </Menu.Item>
        )}
        {moves.map(({ id, title, run }) => (
          <Menu.Item key={id} onClick={run}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
