import { Link } from 'react-router-dom';
import type { LocalDate } from '../../../shared/domain/field';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import type { LoadDay, WeekLoad } from '../../../shared/domain/weekLoad';
import { profileOf } from '../../../shared/domain/workspace';
import { sayClock, sayLongDay } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Week.module.css';

/** Rows of one day that are written out. */
const SHOWN = 4;

/** The days of the week with what each asks for. Days off are quiet, and nothing on them is late. */
export function WeekDays({ load, today }: { readonly load: WeekLoad; readonly today: LocalDate }) {
  return (
    <>
      {load.waiting.length > 0 && (
        <p className={classes.quiet}>
          <Link to="/follow-ups" className={classes.link}>
            {load.waiting.length} {load.waiting.length === 1 ? 'thing' : 'things'}
          </Link>{' '}
          from before this week {load.waiting.length === 1 ? 'waits' : 'wait'} as well.
        </p>
      )}
      <ol aria-label="Days of the week" className={classes.days}>
        {load.days.map((day) => (
          <Day key={day.day} day={day} isToday={day.day === today} isPast={day.day < today} />
        ))}
      </ol>
    </>
  );
}

function Day({ day, isToday, isPast }: { readonly day: LoadDay; readonly isToday: boolean; readonly isPast: boolean }) {
  const people = useWorkspace((w) => w.people);
  const zone = useWorkspace((w) => profileOf(w).timeZone);
  const { talks, events, followUps, reflectionMinutes } = day;
  const isFree = talks.length + events.length + followUps.length === 0;
  return (
    <li aria-current={isToday ? 'date' : undefined} data-is-rest={day.isRest || undefined}>
      <h2 className={classes.dayName}>
        {sayLongDay(day.day)}
        {isToday && <span className={classes.quiet}>Today</span>}
        {day.off !== '' && <span className={classes.quiet}>{day.off}</span>}
      </h2>
      <ul>
        {talks.map((talk) => (
          <li key={talk.id}>
            <Link to={interviewPath(talk.id, stepOf(talk))}>
              {talk.personIds.map((id) => people[id]?.name ?? 'Somebody').join(', ') || 'Somebody'}
            </Link>
            <span className={classes.quiet}>
              {talk.startsAt === null ? '' : `${sayClock(talk.startsAt, zone)}, `}
              {talk.minutes} min{talk.isJustSocial ? ', just social' : ''}
            </span>
          </li>
        ))}
        {reflectionMinutes > 0 && (
          <li className={classes.quiet}>
            {reflectionMinutes} min to think after {talks.length === 1 ? 'it' : 'them'}
          </li>
        )}
        {events.map((event) => (
          <li key={event.id}>
            {event.name}
            <span className={classes.quiet}>{event.startsAt === null ? '' : sayClock(event.startsAt, zone)}</span>
          </li>
        ))}
        {followUps.slice(0, SHOWN).map((followUp) => (
          <li key={followUp.id}>{followUp.title}</li>
        ))}
        {followUps.length > SHOWN && <li className={classes.quiet}>and {followUps.length - SHOWN} more</li>}
        {isFree && <li className={classes.quiet}>{day.isRest ? 'Free' : isPast ? 'Nothing' : 'Nothing yet'}</li>}
      </ul>
    </li>
  );
}
