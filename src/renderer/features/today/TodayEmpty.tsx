import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
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
  readonly soon: FollowUp | null;
  /** No interview was ever planned: the day offers the first step. */
  readonly isFirst: boolean;
  /** “Nothing today.”, or why: a day off, or enough was done. */
  readonly line: string;
}

/** A day that asks for nothing: what comes next, or how to begin. */
export function TodayEmpty({ later, laterName, soon, isFirst, line }: TodayEmptyProps) {
  const { today, zone } = useToday();
  const next: { readonly day: LocalDate; readonly link: ReactNode }[] = [];
  if (soon)
    next.push({
      day: effectiveDue(soon),
      link: (
        <Link to="/follow-ups" className={classes.link}>
          {soon.title}
        </Link>
      ),
    });
  if (later?.startsAt && laterName !== undefined)
    next.push({
      day: dayOfInstant(later.startsAt, zone),
      link: (
        <Link to={interviewPath(later.id, 'prep')} className={classes.link}>
          {laterName}
        </Link>
      ),
    });
  const [first] = next.sort((a, b) => a.day.localeCompare(b.day));
  const coming = first && (
    <>
      Next: {first.link}, {sayDayInSentence(first.day, today)}.{' '}
    </>
  );
  if (isFirst)
    return (
      <EmptyState
        line={line}
        sentence={
          <>
            {coming}A first conversation needs one name. There are{' '}
            <Link to="/welcome?step=begin-places" className={classes.link}>
              six places people find theirs
            </Link>
            .
          </>
        }
      >
        <Button component={Link} to="/interviews/new">
          Plan an interview
        </Button>
        <Button component={Link} to="/people?new">
          Add a person
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState
      line={line}
      sentence={
        <>
          {coming}
          {first ? 'Or: write to ' : 'Write to '}
          <Link to="/people" className={classes.link}>
            someone you like
          </Link>
          .
        </>
      }
    />
  );
}
