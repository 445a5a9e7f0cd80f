import { Button } from '@mantine/core';
import { IconStopwatch } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router-dom';
import { isResearch } from '../../shared/domain/researchPlaces';
import { openSprint } from '../../shared/domain/sprintFacts';
import { useResearchLock } from '../components/useResearchLock';
import { sayTimer } from '../lib/dates';
import { useScreenKeys } from '../lib/keyboard';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './Notices.module.css';

/** A sprint that goes on while another screen is open: its clock, and the way back. Research has its own screen for that. */
export function SprintNotice() {
  const { pathname } = useLocation();
  const isUnderWay = useWorkspace((workspace) => openSprint(workspace) !== null);
  return isUnderWay && pathname !== '/organisations/sprint' && !isResearch(pathname) ? <GoesOn /> : null;
}

function GoesOn() {
  const navigate = useNavigate();
  const lock = useResearchLock(1_000);
  const back = () => void navigate('/organisations/sprint');
  useScreenKeys('Sprint', [{ keys: 'alt+s', does: 'back to the sprint', run: back, inText: true }], lock !== null);
  if (lock === null) return null;
  return (
    <section aria-label="Sprint under way" className={classes.notice}>
      <IconStopwatch size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />
      <p className={classes.sentence}>
        The sprint goes on: <span role="timer">{sayTimer(Math.abs(lock.clock.left))}</span>{' '}
        {lock.clock.left >= 0 ? 'left' : 'over'}.
      </p>
      <Button variant="subtle" onClick={lock.pause}>
        Pause the sprint
      </Button>
      <Button variant="default" onClick={back}>
        Back to the sprint
      </Button>
    </section>
  );
}
