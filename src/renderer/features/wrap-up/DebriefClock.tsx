import { Button, Kbd } from '@mantine/core';
import { debriefClock } from '../../../shared/domain/debrief';
import type { Interview } from '../../../shared/domain/interview';
import { useNow } from '../../lib/clock';
import { sayTimer } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './WrapUp.module.css';

/** The minutes of writing up, quietly: no colour, no sound, and nothing ends with them. */
export function DebriefClock({ interview, minutes }: { readonly interview: Interview; readonly minutes: number }) {
  const dispatch = useDispatch();
  const now = useNow(1_000);
  const clock = debriefClock(interview, minutes, now);
  const handleStart = () => {
    document.querySelector<HTMLElement>('#wrap-up-reflection textarea')?.focus();
    void dispatch('interview.debriefStarted', { id: interview.id });
  };
  useScreenKeys(
    'Wrap-up',
    [{ keys: 'd', does: `${minutes} minutes to write it up`, run: handleStart }],
    clock.state === 'notStarted',
  );
  if (clock.state === 'notStarted')
    return (
      <Button variant="subtle" onClick={handleStart} rightSection={<Kbd>D</Kbd>}>
        Take {minutes} {minutes === 1 ? 'minute' : 'minutes'}
      </Button>
    );
  return (
    <span className={classes.clock} role="timer" aria-live="off">
      {clock.state === 'running' ? `${sayTimer(clock.secondsLeft)} left` : 'Take the time you need'}
    </span>
  );
}
