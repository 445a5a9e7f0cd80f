import { useParams, useSearchParams } from 'react-router-dom';
import { TalkGone } from '../../components/TalkGone';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import { WrapUp } from './WrapUp';

/** The minutes after the call. */
export function WrapUpPage() {
  const { interviewId = '' } = useParams();
  const foundNoteId = useSearchParams()[0].get('note');
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const isHere = useSlice('notes', 'interviewId', interviewId);
  if (interview === undefined || interview.deletedAt !== null)
    return <TalkGone stage="Wrap-up" interview={interview} />;
  if (!isHere) return null;
  return <WrapUp key={`${interviewId} ${foundNoteId ?? ''}`} interview={interview} foundNoteId={foundNoteId} />;
}
