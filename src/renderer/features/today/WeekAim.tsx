import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import type { Week } from '../../../shared/domain/today';
import { SectionHeading } from '../../components/SectionHeading';
import { sayClock, sayShortWeekday } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Today.module.css';
import { useTalk } from './useTalk';

/** The small aim of the week beside what was and what is planned. It never turns red. */
export function WeekAim({ week }: { readonly week: Week }) {
  if (week.aim === 0) return null;
  return (
    <section aria-label="This week">
      <SectionHeading title="This week">
        {week.done} of {week.aim}
      </SectionHeading>
      <p className={classes.aim}>
        Aim: {week.aim} {week.aim === 1 ? 'conversation' : 'conversations'}.
        {week.talks.length === 0 && ' Nothing is planned yet. A quiet week is not a gap.'}
      </p>
      <ul className={classes.rows}>
        {week.talks.map((talk) => (
          <Talk key={talk.interview.id} {...talk} />
        ))}
      </ul>
    </section>
  );
}

function Talk({ interview, day, isDone }: Week['talks'][number]) {
  const { zone } = useToday();
  const { names } = useTalk(interview);
  const state = { live: 'now', toWrapUp: 'notes to sort', toThank: 'letter due', closed: 'done' } as Partial<
    Record<typeof interview.state, string>
  >;
  return (
    <li className={classes.talk}>
      <span className={classes.quiet}>{sayShortWeekday(day)}</span>
      {isDone ? (
        <IconCheck size={14} stroke={1.6} color="var(--aw-done)" role="img" aria-label="Spoken" />
      ) : (
        <span role="img" aria-label="Planned" className={classes.ring} />
      )}
      <Link to={interviewPath(interview.id, stepOf(interview))}>{names}</Link>
      <span className={classes.quiet}>
        {state[interview.state] ?? (interview.startsAt === null ? '' : sayClock(interview.startsAt, zone))}
      </span>
    </li>
  );
}
