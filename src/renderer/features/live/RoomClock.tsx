import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { endOf, paceOf, paceSentence, phaseSentence, phasesOf } from '../../../shared/domain/pace';
import { startedLate } from '../../../shared/domain/talkTime';
import { settingsOf } from '../../../shared/domain/workspace';
import { useNow } from '../../lib/clock';
import { sayClock, sayTimer } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { sayMinutes } from './sayMinutes';
import classes from './Guide.module.css';

interface RoomClockProps {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly zone: string;
}

/** The big timer with what is left and the pace. Reads the clock, so a sleep or a crash cannot stop it. */
export function RoomClock({ interview, guide, zone }: RoomClockProps) {
  const settings = useWorkspace(settingsOf);
  const now = useNow(500);
  const pace = paceOf(interview, guide, now, settings);
  const isLive = interview.state === 'live';
  const end = endOf(interview);
  const phase = phaseSentence(phasesOf(interview, guide, now));
  const late = startedLate(interview);
  return (
    <div className={classes.clock}>
      <div className={classes.clockLine} data-cue={isLive ? (pace.cue ?? undefined) : undefined}>
        <span className={classes.timer} role="timer" aria-label="Time since the start">
          {sayTimer(pace.elapsed)}
        </span>
        {isLive && <span className={classes.left}>{sayLeft(pace.left)}</span>}
      </div>
      <p className={classes.pace}>{isLive ? paceSentence(pace) : whenNotLive(interview, zone)}</p>
      {isLive && (
        <p className={classes.pace}>
          {[late > 0 ? `Began ${late} min late` : '', phase, end === null ? '' : `until ${sayClock(end, zone)}`]
            .filter((part) => part !== '')
            .join(', ')}
        </p>
      )}
    </div>
  );
}

/** “11:36 left”, “+1:12 over”: over time is a fact, not a fault. */
export function sayLeft(left: number): string {
  return left >= 0 ? `${sayMinutes(left)} left` : `+${sayMinutes(-left)} over`;
}

function whenNotLive(interview: Interview, zone: string): string {
  if (interview.liveEndedAt !== null)
    return `Ended at ${sayClock(interview.liveEndedAt, zone)}. You can still add lines.`;
  return `${interview.minutes} minutes planned. The clock starts with Enter or your first key.`;
}
