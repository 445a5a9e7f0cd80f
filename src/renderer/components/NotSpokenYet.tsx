import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import { interviewPath } from '../../shared/domain/path';
import { EmptyState } from './EmptyState';

interface NotSpokenYetProps {
  readonly interviewId: string;
  /** What this stage does once the two have spoken. */
  readonly sentence: string;
}

/** What the stages after the talk say before it. */
export function NotSpokenYet({ interviewId, sentence }: NotSpokenYetProps) {
  const navigate = useNavigate();
  return (
    <EmptyState line="You have not spoken yet." sentence={sentence}>
      <Button onClick={() => void navigate(interviewPath(interviewId, 'prep'))}>Open Prep</Button>
      <Button variant="subtle" onClick={() => void navigate(interviewPath(interviewId, 'live'))}>
        Open Live
      </Button>
    </EmptyState>
  );
}
