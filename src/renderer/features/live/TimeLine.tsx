import type { Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { useNow } from '../../lib/clock';
import classes from './Room.module.css';

/** The 2 px line at the top: how much of the planned time is gone, with a tick where the close begins. */
export function TimeLine({ interview }: { readonly interview: Interview }) {
  const { elapsed, closingFrom } = paceOf(interview, [], useNow(1_000));
  const length = interview.minutes * 60;
  return (
    <div className={classes.timeLine} aria-hidden>
      <div className={classes.timeGone} style={{ width: `${Math.min(100, (elapsed / length) * 100)}%` }} />
      <div className={classes.timeTick} style={{ left: `${(1 - closingFrom / length) * 100}%` }} />
    </div>
  );
}
