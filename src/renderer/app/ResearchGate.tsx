import type { ReactNode } from 'react';
import { isResearch } from '../../shared/domain/researchPlaces';
import { openSprint } from '../../shared/domain/sprintFacts';
import { useResearchLock } from '../components/useResearchLock';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { ResearchWaits } from './ResearchWaits';
import { sectionOf } from './sections';

interface ResearchGateProps {
  readonly pathname: string;
  readonly children: ReactNode;
}

/** Lets a screen through, unless it is one to look things up on and a sprint’s clock runs. Without a sprint it costs nothing. */
export function ResearchGate({ pathname, children }: ResearchGateProps) {
  const isUnderWay = useWorkspace((workspace) => openSprint(workspace) !== null);
  return isUnderWay && isResearch(pathname) ? <Gate pathname={pathname}>{children}</Gate> : children;
}

function Gate({ pathname, children }: ResearchGateProps) {
  const lock = useResearchLock();
  return lock === null ? children : <ResearchWaits lock={lock} name={sectionOf(pathname).name} />;
}
