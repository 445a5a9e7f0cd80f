import { Link } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { dayOfInstant } from '../../../shared/domain/time';
import { EmptyState } from '../../components/EmptyState';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Today.module.css';

interface TodayEmptyProps {
  readonly later: Interview | null;
  readonly laterName: string | undefined;
}

/** A day that asks for nothing. */
export function TodayEmpty({ later, laterName }: TodayEmptyProps) {
  const { today, zone } = useToday();
  return (
    <EmptyState
      line="Nothing today."
      sentence={
        <>
          {later?.startsAt && laterName !== undefined && (
            <>
              Next:{' '}
              <Link to={interviewPath(later.id, 'prep')} className={classes.link}>
                {laterName}
              </Link>
              , {sayDayInSentence(dayOfInstant(later.startsAt, zone), today)}. Or: write{' '}
            </>
          )}
          {later === null && 'Write '}
          to{' '}
          <Link to="/people" className={classes.link}>
            someone you like
          </Link>
          .
        </>
      }
    />
  );
}
