import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { talksAt } from '../../shared/domain/eventFacts';
import { timeToLeave } from '../../shared/domain/eventTimes';
import { settingsOf } from '../../shared/domain/workspace';
import { sayClock } from '../lib/dates';
import { useScreenKeys } from '../lib/keyboard';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './Notices.module.css';

/** The time to leave that was set before an event, said quietly: ten minutes before and when it has come. It takes no focus and goes with one key. */
export function LeaveNotice() {
  const { now, zone } = useToday();
  const events = useWorkspace((workspace) => workspace.events);
  const encounters = useWorkspace((workspace) => workspace.encounters);
  const wanted = useWorkspace((workspace) => settingsOf(workspace).eventTalks);
  const [heard, setHeard] = useState<string | null>(null);
  const cue = timeToLeave(events, now);
  const key = cue === null ? null : `${cue.event.id} ${cue.event.leaveAt ?? ''} ${String(cue.isNow)}`;
  const isShown = cue !== null && key !== heard;
  const close = () => setHeard(key);
  useScreenKeys('Time to leave', [{ keys: 'alt+g', does: 'got it', run: close, inText: true }], isShown);
  return (
    <div role="status">
      {isShown && (
        <section aria-label="Time to leave" className={classes.notice}>
          <IconDoorExit size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />
          <p className={classes.sentence}>
            {cue.isNow
              ? `You wanted to leave ${cue.event.name} now.`
              : `You wanted to leave ${cue.event.name} at ${sayClock(cue.event.leaveAt ?? now, zone)}.`}
            {talksAt(cue.event, encounters) >= wanted &&
              ` ${wanted === 1 ? 'One good talk is' : `${wanted} good talks are`} enough.`}
          </p>
          <Button variant="default" onClick={close}>
            Got it
          </Button>
        </section>
      )}
    </div>
  );
}
