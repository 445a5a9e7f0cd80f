import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { runsOf, trendWords } from '../../../shared/domain/rehearsalFacts';
import { sayMoment, sayTimer } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Rehearsal.module.css';

const SHOWN = 10;

/** The times it took so far, the newest first, and whether it gets shorter. */
export function PitchRuns({ pitchId, target }: { readonly pitchId: string; readonly target: number }) {
  const dispatch = useDispatch();
  const { now, zone } = useToday();
  const all = runsOf(
    useWorkspace((workspace) => workspace.pitchRuns),
    pitchId,
  );
  if (all.length === 0) return null;
  const longest = Math.max(target, ...all.slice(0, SHOWN).map(({ seconds }) => seconds));
  return (
    <div className={classes.runs}>
      <h2>Said {all.length === 1 ? 'once' : `${all.length} times`}</h2>
      <p className={classes.quiet}>{trendWords(all)}</p>
      <ol>
        {all.slice(0, SHOWN).map(({ id, seconds, at }) => (
          <li key={id}>
            <span className={classes.runTime}>{sayTimer(seconds)}</span>
            <span className={classes.bar} aria-hidden>
              <span data-is-over={seconds > target || undefined} style={{ width: `${(seconds / longest) * 100}%` }} />
            </span>
            <span className={classes.quiet}>{sayMoment(at, now, zone)}</span>
            <ActionIcon
              aria-label={`Remove the run of ${sayTimer(seconds)}`}
              onClick={() => void dispatch('pitchRun.removed', { id }, { toast: 'Run removed' })}
            >
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </div>
  );
}
