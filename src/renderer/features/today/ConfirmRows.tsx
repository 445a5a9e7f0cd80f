import { Button } from '@mantine/core';
import type { Interview } from '../../../shared/domain/interview';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useConfirmation } from '../../components/useConfirmation';
import classes from './Today.module.css';
import { useTalk } from './useTalk';

/** Talks beside the next one that want their confirmation today: a second one tomorrow, or Monday’s on a Friday. */
export function ConfirmRows({ upcoming }: { readonly upcoming: readonly Interview[] }) {
  if (upcoming.length === 0) return null;
  return (
    <ul aria-label="To confirm" className={classes.rows}>
      {upcoming.map((interview) => (
        <ConfirmRow key={interview.id} interview={interview} />
      ))}
    </ul>
  );
}

function ConfirmRow({ interview }: { readonly interview: Interview }) {
  const { names } = useTalk(interview);
  const confirmation = useConfirmation(interview);
  if (confirmation === null) return null;
  return (
    <li className={classes.row}>
      <PersonAvatar name={names} size={28} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{names}</div>
        <div className={classes.rowLine}>{confirmation.says}</div>
      </div>
      <Button onClick={confirmation.open}>{confirmation.label}</Button>
    </li>
  );
}
