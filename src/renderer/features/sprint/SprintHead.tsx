import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { sprintClock, plannedMinutes } from '../../../shared/domain/sprintClock';
import { sprintSteps, type Sprint } from '../../../shared/domain/sprint';
import { settingsOf } from '../../../shared/domain/workspace';
import { useNow } from '../../lib/clock';
import { sayTimer } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Sprint.module.css';
import { stepNames } from './sprintWords';
import { useSprintMoves } from './useSprint';

/** Where the run stands: its steps, and the quiet clock of this one. */
export function SprintHead({ sprint }: { readonly sprint: Sprint }) {
  const settings = useWorkspace(settingsOf);
  const moves = useSprintMoves(sprint);
  const now = useNow(1_000);
  const clock = sprintClock(sprint, settings, now);
  const current = sprintSteps.indexOf(sprint.step);
  return (
    <div className={classes.head}>
      <ol className={classes.steps} aria-label="Steps of the sprint">
        {sprintSteps.map((step, place) => {
          const minutes = plannedMinutes(step, settings);
          return (
            <li
              key={step}
              aria-current={place === current ? 'step' : undefined}
              data-is-done={place < current || undefined}
            >
              <span>{stepNames[step]}</span>
              {minutes > 0 && <span className={classes.minutes}>{minutes} min</span>}
            </li>
          );
        })}
      </ol>
      {clock.planned > 0 && (
        <div className={classes.clock}>
          <span role="timer" aria-label="Time of this step" className={classes.time}>
            {sayTimer(Math.abs(clock.left))}
          </span>
          <span className={classes.meta}>
            {clock.isPaused ? 'paused' : clock.left >= 0 ? 'left' : 'over, which is fine: finish the thought'}
          </span>
          <Button
            variant="subtle"
            leftSection={
              clock.isPaused ? (
                <IconPlayerPlay size={16} stroke={1.6} aria-hidden />
              ) : (
                <IconPlayerPause size={16} stroke={1.6} aria-hidden />
              )
            }
            onClick={moves.pause}
          >
            {clock.isPaused ? 'Go on' : 'Pause'}
          </Button>
          {clock.isAbandoned && (
            <span className={classes.meta}>
              The clock ran on while you were away.{' '}
              <Button variant="subtle" onClick={moves.anew}>
                Begin this step’s clock anew
              </Button>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
