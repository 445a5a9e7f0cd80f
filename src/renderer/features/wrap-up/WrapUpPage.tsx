import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../../components/EmptyState';
import { ScreenBar } from '../../components/ScreenBar';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import { WrapUp } from './WrapUp';

/** The minutes after the call. */
export function WrapUpPage() {
  const { interviewId = '' } = useParams();
  const navigate = useNavigate();
  const foundNoteId = useSearchParams()[0].get('note');
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const isHere = useSlice('notes', 'interviewId', interviewId);
  if (interview === undefined || interview.deletedAt !== null) {
    return (
      <>
        <ScreenBar title="Wrap-up" />
        <EmptyState
          line="This conversation is no longer here."
          sentence="It may have been moved to the bin. Nothing else was changed."
        >
          <Button onClick={() => void navigate('/interviews')}>All interviews</Button>
        </EmptyState>
      </>
    );
  }
  if (!isHere) return null;
  return <WrapUp key={`${interviewId} ${foundNoteId ?? ''}`} interview={interview} foundNoteId={foundNoteId} />;
}
