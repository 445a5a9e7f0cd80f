import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { TalkGone } from '../../components/TalkGone';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { BriefPaper, leftOutWords } from './BriefPaper';
import { nameOfPaper } from './paperName';
import { PaperScreen } from './PaperScreen';
import { useBriefFacts } from './useBriefFacts';
import { useUsualPaper } from '../../components/usePaper';

const sizes = ['a4', 'letter'] as const;

/** Everything known before a talk on one page, to be printed, saved as PDF, or read here. */
export function BriefPage() {
  const { interviewId = '' } = useParams();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const people = useWorkspace((workspace) => workspace.people);
  const found = useBriefFacts(interviewId);
  const usual = useUsualPaper();
  const [chosen, setChosen] = useState<'a4' | 'letter' | null>(null);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const size = chosen ?? usual;
  const handleCut = useCallback((cut: readonly string[]) => {
    setLeftOut((before) => (before.join('\n') === cut.join('\n') ? before : cut));
  }, []);
  if (interview === undefined || interview.deletedAt !== null) return <TalkGone stage="Brief" interview={interview} />;
  return (
    <PaperScreen
      interviewId={interviewId}
      kind="brief"
      name={nameOfPaper('Brief for', interview, people)}
      size={size}
      sizes={sizes}
      onSize={(next) => {
        if (next !== 'a5') setChosen(next);
      }}
      remark={
        leftOut.length === 0
          ? 'One page. Nothing off the record stands on it.'
          : `One page: the longest part gives up its last line first. ${leftOutWords(leftOut)}`
      }
    >
      {found && <BriefPaper key={size} facts={found.facts} known={found.known} size={size} onCut={handleCut} />}
    </PaperScreen>
  );
}
