import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** The events at which I met somebody, the newest first. Nothing when there are none. */
export function MetAtEvents({ personId }: { readonly personId: string }) {
  const { today } = useToday();
  const events = useWorkspace((workspace) => workspace.events);
  const met = useMemo(
    () =>
      Object.values(events)
        .filter(({ deletedAt, metPersonIds }) => deletedAt === null && metPersonIds.includes(personId))
        .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '')),
    [events, personId],
  );
  if (met.length === 0) return null;
  return (
    <section aria-label="You met at">
      <SectionHeading title="You met at" />
      <ul className={classes.roles}>
        {met.map((event) => (
          <li key={event.id}>
            <Link to={`/events/${event.id}`}>{event.name}</Link>
            {event.on !== null && <span className={classes.meta}>{sayDay(event.on, today)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
