import type { Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { settingsOf } from '../../../shared/domain/workspace';
import { useNow } from '../../lib/clock';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Room.module.css';

/** The 2 px line at the top: how much of the time is gone, with a tick where the close begins. */
export function TimeLine({ interview }: { readonly interview: Interview }) {
  const settings = useWorkspace(settingsOf);
  const { elapsed, closingFrom, length } = paceOf(interview, [], useNow(1_000), settings);
  const whole = Math.max(1, length);
  return (
    <div className={classes.timeLine} aria-hidden>
      <div className={classes.timeGone} style={{ width: `${Math.min(100, (elapsed / whole) * 100)}%` }} />
      <div className={classes.timeTick} style={{ left: `${Math.max(0, 1 - closingFrom / whole) * 100}%` }} />
    </div>
  );
}
