import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { paceOf, paceSentence } from '../../../shared/domain/pace';
import { useNow } from '../../lib/clock';
import { sayClock, sayTimer } from '../../lib/dates';
import { sayMinutes } from './sayMinutes';
import classes from './Guide.module.css';

interface RoomClockProps {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly zone: string;
}

/** The big timer with what is left and the pace. Reads the clock, so a sleep or a crash cannot stop it. */
export function RoomClock({ interview, guide, zone }: RoomClockProps) {
  const pace = paceOf(interview, guide, useNow(500));
  const isLive = interview.state === 'live';
  return (
    <div className={classes.clock}>
      <div className={classes.clockLine}>
        <span className={classes.timer} role="timer" aria-label="Time since the start">
          {sayTimer(pace.elapsed)}
        </span>
        {isLive && (
          <span className={classes.left}>
            {pace.left >= 0 ? `${sayMinutes(pace.left)} left` : `+${sayMinutes(-pace.left)} over`}
          </span>
        )}
      </div>
      <p className={classes.pace}>{isLive ? paceSentence(pace) : whenNotLive(interview, zone)}</p>
    </div>
  );
}

function whenNotLive(interview: Interview, zone: string): string {
  if (interview.liveEndedAt !== null)
    return `Ended at ${sayClock(interview.liveEndedAt, zone)}. You can still add lines.`;
  return `${interview.minutes} minutes planned. The clock starts with Enter or your first key.`;
}
