import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { isUnsorted } from '../../../shared/domain/isSorted';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';
import { useTalk } from './useTalk';

interface WrapUpRowsProps {
  readonly toWrapUp: readonly Interview[];
  /** Planned, over, and nobody said what happened. */
  readonly unsettled: readonly Interview[];
}

/** Talks whose notes wait to be sorted, and planned ones of which nothing is known. */
export function WrapUpRows({ toWrapUp, unsettled }: WrapUpRowsProps) {
  if (toWrapUp.length + unsettled.length === 0) return null;
  return (
    <section aria-label="To wrap up">
      <SectionHeading title="To wrap up" />
      <ul className={classes.rows}>
        {toWrapUp.map((interview) => (
          <WrapUpRow key={interview.id} interview={interview} />
        ))}
        {unsettled.map((interview) => (
          <UnsettledRow key={interview.id} interview={interview} />
        ))}
      </ul>
    </section>
  );
}

function WrapUpRow({ interview }: { readonly interview: Interview }) {
  const { names } = useTalk(interview);
  const { now, zone } = useToday();
  const isHere = useSlice('notes', 'interviewId', interview.id);
  const count = useWorkspace(
    ({ notes }) => Object.values(notes).filter((note) => note.interviewId === interview.id && isUnsorted(note)).length,
  );
  const spoke = interview.liveEndedAt === null ? '' : `Spoke ${lowerDay(sayMoment(interview.liveEndedAt, now, zone))}`;
  const sorting = !isHere
    ? ''
    : count === 0
      ? 'All notes are sorted'
      : `${count} ${count === 1 ? 'note' : 'notes'} to sort`;
  return (
    <li className={classes.row}>
      <PersonAvatar name={names} size={28} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{names}</div>
        <div className={classes.rowLine}>{[sorting, spoke].filter((part) => part !== '').join('. ')}</div>
      </div>
      <Button component={Link} to={interviewPath(interview.id, 'wrap-up')}>
        {isHere && count === 0 ? 'Finish wrap-up' : 'Sort notes'}
      </Button>
    </li>
  );
}

function UnsettledRow({ interview }: { readonly interview: Interview }) {
  const { names } = useTalk(interview);
  const { now, zone } = useToday();
  return (
    <li className={classes.row}>
      <PersonAvatar name={names} size={28} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{names}</div>
        <div className={classes.rowLine}>
          {interview.startsAt !== null &&
            `Was planned for ${lowerDay(sayMoment(interview.startsAt, now, zone))}. Did you speak?`}
        </div>
      </div>
      <Button component={Link} to={interviewPath(interview.id, 'prep')}>
        Open interview
      </Button>
    </li>
  );
}

function lowerDay(text: string): string {
  return text.replace(/^(Today|Yesterday|Tomorrow)/, (day) => day.toLowerCase());
}
