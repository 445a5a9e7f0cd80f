import { useMemo } from 'react';
import { NavLink } from 'react-router-dom';
import { inProgress, type InProgress } from '../../shared/domain/inProgress';
import type { Instant, LocalDate } from '../../shared/domain/field';
import { interviewPath } from '../../shared/domain/path';
import { daysBetween, dayOfInstant } from '../../shared/domain/time';
import { PersonAvatar } from '../components/PersonAvatar';
import { sayClock, sayDay } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './Rail.module.css';

const AT_MOST = 5;

/** The five most pressing interviews, each with what is next. */
export function RailInProgress() {
  const { today, now, zone } = useToday();
  const { interviews, people } = useWorkspace((w) => ({ interviews: w.interviews, people: w.people }));
  const rows = useMemo(() => inProgress(interviews, now, zone).slice(0, AT_MOST), [interviews, now, zone]);
  if (rows.length === 0) return null;
  return (
    <section aria-label="In progress" className={classes.progress}>
      <h2 className={classes.heading}>In progress</h2>
      <ul className={classes.list}>
        {rows.map((row) => {
          const [first, ...others] = row.interview.personIds.map((id) => people[id]?.name ?? 'Somebody');
          const isInBin = row.interview.personIds.some((id) => typeof people[id]?.deletedAt === 'string');
          const name = first ?? 'Somebody';
          return (
            <li key={row.interview.id}>
              <NavLink
                to={interviewPath(row.interview.id, row.step)}
                className={classes.item}
                title={`${[name, ...others].join(', ')}${isInBin ? ' (in the bin)' : ''}`}
              >
                <PersonAvatar name={name} size={18} />
                <span className={classes.name}>{others.length > 0 ? `${name} +${others.length}` : name}</span>
                <span className={classes.next}>{sayNext(row, today, now, zone)}</span>
              </NavLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is next, in one word: “14:00”, “Mon”, “letter”. */
function sayNext({ interview, waitsFor }: InProgress, today: LocalDate, now: Instant, zone: string): string {
  switch (waitsFor) {
    case 'talk':
      return 'live';
    case 'notes':
      return 'notes';
    case 'letter':
      return 'letter';
    case 'past':
      return 'how was it?';
    case 'answer':
      return 'asked';
    case 'firstStep':
      return 'idea';
    case 'hour': {
      if (interview.startsAt === null) return '';
      const day = dayOfInstant(interview.startsAt, zone);
      const away = daysBetween(dayOfInstant(now, zone), day);
      if (away === 0) return sayClock(interview.startsAt, zone);
      const [weekday = '', ...date] = sayDay(day, today).split(' ');
      if (away === 1) return 'tomorrow';
      return away < 7 ? weekday : date.map((part) => (/^\d/.test(part) ? part : part.slice(0, 3))).join(' ') || weekday;
    }
  }
}
