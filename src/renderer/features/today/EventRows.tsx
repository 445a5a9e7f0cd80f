import { IconUsersGroup } from '@tabler/icons-react';
import type { EventRecord } from '../../../shared/domain/gathering';
import { SectionHeading } from '../../components/SectionHeading';
import { sayClock } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Today.module.css';

/** The day’s event: when it begins, why I go, and when I go home. */
export function EventRows({ events }: { readonly events: readonly EventRecord[] }) {
  const { zone } = useToday();
  if (events.length === 0) return null;
  return (
    <section aria-label="Events today">
      <SectionHeading title={events.length === 1 ? 'Event' : 'Events'} />
      <ul className={classes.rows}>
        {events.map(({ id, name, aim, purpose, startsAt, leaveAt, place }) => (
          <li key={id} className={classes.row}>
            <IconUsersGroup size={18} stroke={1.6} aria-hidden color="var(--aw-text2)" />
            <div className={classes.words}>
              <div className={classes.rowTitle}>{name}</div>
              <div className={classes.rowLine}>
                {[aim.trim() || purpose.trim(), place.trim()].filter((part) => part !== '').join('. ')}
              </div>
            </div>
            <span className={classes.when}>
              {startsAt === null ? 'Today' : sayClock(startsAt, zone)}
              {leaveAt !== null && `, leave at ${sayClock(leaveAt, zone)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
