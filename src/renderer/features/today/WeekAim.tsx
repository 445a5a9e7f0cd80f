import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import type { Week } from '../../../shared/domain/today';
import type { Giving } from '../../../shared/domain/weekPlan';
import { KeyCaps } from '../../components/KeyCaps';
import { SectionHeading } from '../../components/SectionHeading';
import { sayClock, sayShortWeekday } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Today.module.css';
import { useTalk } from './useTalk';

interface WeekAimProps {
  readonly week: Week;
  /** The aim in words; empty: none. */
  readonly aim: string;
  readonly giving: Giving;
  /** The review of the week is open: its day and hour have come. */
  readonly isReviewTime: boolean;
  /** More is asked than a day shows: something may be let go. null: nothing to let go. */
  readonly onOverload: (() => void) | null;
}

/** The small aim of the week beside what was and what is planned, and what it gives. It never turns red. */
export function WeekAim({ week, aim, giving, isReviewTime, onOverload }: WeekAimProps) {
  const isAimless = week.aim === 0 && aim === '' && giving.aim === 0 && giving.line === '';
  if (isAimless && !isReviewTime && onOverload === null) return null;
  return (
    <section aria-label="This week">
      <SectionHeading
        title={
          <Link to="/week" className={classes.heading}>
            This week
          </Link>
        }
      >
        {week.aim > 0 && `${week.done} of ${week.aim}`}
      </SectionHeading>
      {(aim !== '' || week.talks.length === 0) && (
        <p className={classes.aim}>
          {aim}
          {week.talks.length === 0 && ' Nothing is planned yet. A quiet week is not a gap.'}
        </p>
      )}
      <ul className={classes.rows}>
        {week.talks.map((talk) => (
          <Talk key={talk.interview.id} {...talk} />
        ))}
      </ul>
      {giving.aim > 0 && <GivingLine giving={giving} />}
      {(isReviewTime || onOverload !== null) && (
        <div className={classes.weekButtons}>
          {isReviewTime && (
            <Button component={Link} to="/week/review" variant="subtle">
              Review the week
            </Button>
          )}
          {onOverload !== null && (
            <Button variant="subtle" color="gray" onClick={onOverload}>
              Too much?
              <span className={classes.cap}>
                <KeyCaps keys="o" />
              </span>
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** What is given this week, in a line: what was put in words, otherwise the first thing that is on its way. */
function GivingLine({ giving }: { readonly giving: Giving }) {
  const open = giving.things.filter(({ isDone }) => !isDone);
  const said = giving.line === '' ? (open[0] ?? giving.things[0])?.says : giving.line;
  return (
    <p className={classes.giving}>
      <Link to="/week">
        {said === undefined ? 'What could you give this week?' : `To give: ${said}`}
        {!/[.?!]$/.test(said ?? '?') && '.'}
      </Link>
      <span className={classes.quiet}>
        {giving.done} of {giving.aim}
      </span>
    </p>
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
