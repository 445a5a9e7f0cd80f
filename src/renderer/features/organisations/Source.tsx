import { Link } from 'react-router-dom';
import type { Instant } from '../../../shared/domain/field';
import { interviewPath, notePath, stepOf } from '../../../shared/domain/path';
import { dayOfInstant } from '../../../shared/domain/time';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Organisation.module.css';

interface SourceProps {
  readonly said: {
    readonly personId: string | null;
    readonly interviewId: string | null;
    readonly noteId: string | null;
    readonly at: Instant;
  };
}

/** Who said it and when, with the way to the note it was taken from, otherwise to its talk. */
export function Source({ said }: SourceProps) {
  const { today, zone } = useToday();
  const person = useWorkspace((workspace) => (said.personId === null ? undefined : workspace.people[said.personId]));
  const interview = useWorkspace((workspace) =>
    said.interviewId === null ? undefined : workspace.interviews[said.interviewId],
  );
  const day = sayDayInSentence(dayOfInstant(said.at, zone), today);
  return (
    <div className={classes.meta}>
      {person?.deletedAt === null ? <Link to={`/people/${person.id}`}>{person.name}</Link> : (person?.name ?? 'Noted')}
      {', '}
      {interview?.deletedAt === null ? (
        <Link
          to={
            said.noteId === null ? interviewPath(interview.id, stepOf(interview)) : notePath(interview.id, said.noteId)
          }
        >
          {day}
        </Link>
      ) : (
        day
      )}
    </div>
  );
}
