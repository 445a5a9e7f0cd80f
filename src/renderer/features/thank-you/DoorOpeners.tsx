import { Button, Checkbox, Kbd } from '@mantine/core';
import type { Door } from '../../../shared/domain/doors';
import { callName } from '../../../shared/domain/person';
import letterClasses from '../../components/Letter.module.css';
import { useStartLetter } from '../../components/useStartLetter';
import { useScreenKeys } from '../../lib/keyboard';
import classes from './ThankYou.module.css';

interface DoorOpenersProps {
  readonly doors: readonly Door[];
  readonly interviewId: string;
  /** A thanks goes on the agenda when this letter is marked as sent. */
  readonly isReminded: boolean;
  readonly isSent: boolean;
  readonly onReminded: (isReminded: boolean) => void;
}

/** Who led me to this talk and gets two lines about how it went. */
export function DoorOpeners({ doors, interviewId, isReminded, isSent, onReminded }: DoorOpenersProps) {
  const startLetter = useStartLetter();
  const write = ({ person }: Door) => {
    startLetter({ personId: person.id, kind: 'referrerThanks', interviewId });
  };
  const [first] = doors;
  useScreenKeys(
    'Thanks for the door',
    [
      {
        keys: 'mod+shift+d',
        does: first === undefined ? 'thank who opened the door' : `thank ${first.person.name} for the door`,
        inText: true,
        run: () => {
          if (first !== undefined) write(first);
        },
      },
    ],
    first !== undefined,
  );
  if (first === undefined) return null;
  const isToPlan = doors.some(({ planned }) => planned === undefined);
  return (
    <section aria-label="Who opened the door">
      <h2 className={letterClasses.smallHeading}>Also thank</h2>
      <ul className={classes.doors}>
        {doors.map((door, place) => (
          <li key={door.person.id}>
            <span>
              <span className={letterClasses.checkLabel}>{door.person.name}</span>
              <span className={letterClasses.checkDetail}>
                led you to {callName(door.to)}
                {door.planned !== undefined && ', on your agenda'}
              </span>
            </span>
            <Button
              size="compact-sm"
              aria-label={`Thank ${door.person.name} for the door`}
              rightSection={place === 0 ? <Kbd className={letterClasses.caps}>Ctrl Shift D</Kbd> : undefined}
              onClick={() => {
                write(door);
              }}
            >
              Two lines
            </Button>
          </li>
        ))}
      </ul>
      {!isSent && isToPlan && (
        <Checkbox
          mt={8}
          size="xs"
          label="Remind me on the next working day"
          checked={isReminded}
          onChange={(event) => {
            onReminded(event.currentTarget.checked);
          }}
        />
      )}
    </section>
  );
}
