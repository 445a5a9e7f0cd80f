import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { interviewPath } from '../../shared/domain/path';
import { useCopyState } from '../workspace/WorkspaceProvider';

/** Documents whose window went on already, by what opening told of them. */
const returned = new WeakSet();

/** After a crash, or when Askwell was closed in the middle of a talk, its first window opens in the room of that talk. */
export function useReturnToTalk(): void {
  const opened = useCopyState(({ phase }) => (phase.kind === 'open' ? phase.opened : null));
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (opened === null || returned.has(opened)) return;
    returned.add(opened);
    if (opened.returnTo !== null && pathname === '/')
      void navigate(interviewPath(opened.returnTo, 'live'), { replace: true });
  }, [opened, pathname, navigate]);
}
