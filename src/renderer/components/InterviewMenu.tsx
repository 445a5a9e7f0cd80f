import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import { useInterviewMoves } from './useInterviewMoves';

const onPaper = [
  { step: 'brief', title: 'Brief on one page…' },
  { step: 'sheet', title: 'Sheet to write on…' },
  { step: 'filled-sheet', title: 'Type in a filled sheet…' },
] as const;

/** The rare things to do with an interview as a whole: called off, declined, to the bin. */
export function InterviewMenu({ interviewId }: { readonly interviewId: string }) {
  const moves = useInterviewMoves(interviewId);
  const navigate = useNavigate();
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
        {moves.map(({ id, title, run }) => (
          <Menu.Item key={id} onClick={run}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
