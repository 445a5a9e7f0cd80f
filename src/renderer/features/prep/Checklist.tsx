import { Checkbox, Title } from '@mantine/core';
import { Link } from 'react-router-dom';
import { checks, type Check, type Interview } from '../../../shared/domain/interview';
import { EnergyChoice } from '../../components/EnergyChoice';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Brief.module.css';

const words: Readonly<Record<Check, string>> = {
  timeConfirmed: 'Confirm time, length and time zone',
  notesAgreed: 'Agree that you take notes',
  briefRead: 'Read what you know about them',
  linkTested: 'Test the link or the way there',
  pitchRehearsed: 'Say your two minutes aloud',
};

/** What to have done before the call. */
export function Checklist({ interview }: { readonly interview: Interview }) {
  const dispatch = useDispatch();
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          Before the call
        </Title>
        <span>
          {interview.checks.length} of {checks.length}
        </span>
      </div>
      <ul className={classes.checks}>
        {checks.map((check) => {
          const isDone = interview.checks.includes(check);
          return (
            <li key={check}>
              <Checkbox
                label={words[check]}
                checked={isDone}
                classNames={{ label: isDone ? classes.done : classes.open }}
                onChange={() => void dispatch('interview.checked', { id: interview.id, check, isDone: !isDone })}
              />
              {check === 'pitchRehearsed' && (
                <Link to={`/rehearsal?for=${interview.id}`} className={classes.more}>
                  Rehearse
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      <EnergyChoice interview={interview} when="before" />
    </section>
  );
}
