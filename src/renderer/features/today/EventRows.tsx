import { IconCalendarStar, IconUserQuestion } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { eventsByPart, unsortedOf } from '../../../shared/domain/eventFacts';
import type { Encounter, EventRecord } from '../../../shared/domain/gathering';
import { sayClock } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';

/** What of events concerns today: those that are on, and the names of people met that wait to be sorted. */
export interface TodayEvents {
  readonly events: readonly EventRecord[];
  readonly waiting: readonly Encounter[];
}

export function useTodayEvents(): TodayEvents {
  const { now, zone } = useToday();
  const known = useWorkspace((w) => ({ events: w.events, encounters: w.encounters }));
  return useMemo(
    () => ({ events: eventsByPart(known, now, zone).now, waiting: unsortedOf(known.encounters) }),
    [known, now, zone],
  );
}

/** The events of today with their aim and the time to leave, and the way to sort whom I met. */
export function EventRows({ events, waiting }: TodayEvents) {
  const { zone } = useToday();
  if (events.length === 0 && waiting.length === 0) return null;
  return (
    <ul aria-label="Events" className={classes.rows}>
      {events.map((event) => (
        <li key={event.id} className={classes.row}>
          <IconCalendarStar size={20} stroke={1.6} color="var(--aw-text2)" aria-hidden />
          <div className={classes.words}>
            <div className={classes.rowTitle}>
              <Link to={`/events/${event.id}`} className={classes.link}>
                {event.name}
              </Link>
            </div>
            <div className={classes.rowLine}>
              {event.aim === '' ? 'No aim yet: what would make it worth it?' : `Aim: ${event.aim}`}
            </div>
          </div>
          <span className={classes.when}>
            {event.startsAt === null ? 'today' : sayClock(event.startsAt, zone)}
            {event.leaveAt === null ? '' : `, leave at ${sayClock(event.leaveAt, zone)}`}
          </span>
        </li>
      ))}
      {waiting.length > 0 && (
        <li className={classes.row}>
          <IconUserQuestion size={20} stroke={1.6} color="var(--aw-text2)" aria-hidden />
          <div className={classes.words}>
            <div className={classes.rowTitle}>
              <Link to="/events" className={classes.link}>
                {waiting.length === 1 ? '1 name to sort' : `${waiting.length} names to sort`}
              </Link>
            </div>
            <div className={classes.rowLine}>{waiting.map(({ name }) => name).join(', ')}</div>
          </div>
        </li>
      )}
    </ul>
  );
}
