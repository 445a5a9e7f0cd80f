import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { guideOf } from '../../../shared/domain/guide';
import { TalkGone } from '../../components/TalkGone';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { FilledSheet } from './FilledSheet';
import { nameOfPaper } from './paperName';

/** After the talk: what was written by hand becomes notes. */
export function FilledSheetPage() {
  const { interviewId = '' } = useParams();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const people = useWorkspace((workspace) => workspace.people);
  const questions = useWorkspace((workspace) => workspace.guideQuestions);
  const guide = useMemo(() => guideOf({ guideQuestions: questions }, interviewId), [questions, interviewId]);
  if (interview === undefined || interview.deletedAt !== null)
    return <TalkGone stage="Filled sheet" interview={interview} />;
  return (
    <FilledSheet
      key={interviewId}
      interview={interview}
      guide={guide}
      name={nameOfPaper('Filled sheet for', interview, people)}
    />
  );
}
