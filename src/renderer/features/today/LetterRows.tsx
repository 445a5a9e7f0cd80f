import { Button, Progress } from '@mantine/core';
import { Link } from 'react-router-dom';
import { interviewPath } from '../../../shared/domain/path';
import type { OwedLetter } from '../../../shared/domain/today';
import { settingsOf } from '../../../shared/domain/workspace';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDuration, sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';

/** Thank-yous that wait, with what is left of the day they belong to. */
export function LetterRows({ letters }: { readonly letters: readonly OwedLetter[] }) {
  if (letters.length === 0) return null;
  return (
    <section aria-label="Thank-yous">
      <SectionHeading title="Thank-yous" />
      <ul className={classes.rows}>
        {letters.map((letter) => (
          <LetterRow key={letter.followUp.id} letter={letter} />
        ))}
      </ul>
    </section>
  );
}

function LetterRow({ letter: { followUp, interview, window } }: { readonly letter: OwedLetter }) {
  const { now, zone } = useToday();
  const name = useWorkspace((workspace) => workspace.people[followUp.personId ?? '']?.name ?? 'Somebody');
  const organisation = useWorkspace((workspace) => workspace.organisations[interview.organisationId ?? '']?.name);
  const hours = useWorkspace((workspace) => settingsOf(workspace).thankYouHours);
  const spoke =
    interview.liveEndedAt === null
      ? ''
      : `spoke ${sayMoment(interview.liveEndedAt, now, zone).replace(/^(Today|Yesterday)/, (day) => day.toLowerCase())}`;
  return (
    <li className={classes.row}>
      <PersonAvatar name={name} size={28} />
      <div className={classes.words}>
        <div className={classes.rowTitle}>{name}</div>
        <div className={classes.rowLine}>
          {organisation === undefined ? spoke.replace(/^s/, 'S') : `${organisation}, ${spoke}`}
        </div>
      </div>
      {window?.isClosed === false ? (
        <div className={classes.window}>
          <Progress
            aria-label={`Of ${hours} hours, ${sayDuration(window.minutesLeft)} left`}
            value={window.used * 100}
            size={4}
          />
          <div className={classes.windowWords}>
            <strong>{sayDuration(window.minutesLeft)} left</strong>
            <span>of {hours}</span>
          </div>
        </div>
      ) : (
        <span className={classes.quiet}>A late thank-you is still a thank-you</span>
      )}
      <Button component={Link} to={interviewPath(interview.id, 'thank-you')}>
        Write letter
      </Button>
    </li>
  );
}
