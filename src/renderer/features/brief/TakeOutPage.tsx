import { useMemo, useState } from 'react';
import { useParams } from 'react-router-dom';
import { talkOnFile } from '../../../shared/domain/talkOnFile';
import { TalkGone } from '../../components/TalkGone';
import { useToday } from '../../lib/useToday';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import { nameOfPaper } from './paperName';
import { TakeOut } from './TakeOut';

/** One interview out of Askwell: as Markdown, plain text, PDF, on paper, or copied. */
export function TakeOutPage() {
  const { interviewId = '' } = useParams();
  const { zone } = useToday();
  const known = useWorkspace((workspace) => ({
    interviews: workspace.interviews,
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
    goals: workspace.goals,
    guideQuestions: workspace.guideQuestions,
    notes: workspace.notes,
  }));
  const isHere = useSlice('notes', 'interviewId', interviewId);
  const [withOffRecord, setWithOffRecord] = useState(false);
  const talk = useMemo(
    () => talkOnFile(known, interviewId, { zone, withOffRecord }),
    [known, interviewId, zone, withOffRecord],
  );
  const offRecord = useMemo(
    () => talkOnFile(known, interviewId, { zone, withOffRecord: false })?.leftOut ?? 0,
    [known, interviewId, zone],
  );
  const interview = known.interviews[interviewId];
  if (interview === undefined || interview.deletedAt !== null || talk === null)
    return <TalkGone stage="Take out" interview={interview} />;
  if (!isHere) return null;
  return (
    <TakeOut
      interview={interview}
      name={nameOfPaper('Talk with', interview, known.people)}
      talk={talk}
      zone={zone}
      offRecord={offRecord}
      withOffRecord={withOffRecord}
      onWithOffRecord={setWithOffRecord}
    />
  );
}
