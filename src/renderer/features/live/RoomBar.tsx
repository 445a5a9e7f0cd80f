import { Button, Title } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { SavedState } from '../../components/SavedState';
import type { RoomState } from './liveRoom';
import classes from './Room.module.css';

interface RoomBarProps {
  readonly interview: Interview;
  readonly name: string;
  readonly organisation: string;
  readonly state: RoomState;
  readonly onStart: () => void;
  readonly onEnd: () => void;
  readonly onCopyAll: () => void;
}

/** The top of the room: with whom, where the notes are, and the way out. */
export function RoomBar({ interview, name, organisation, state, onStart, onEnd, onCopyAll }: RoomBarProps) {
  const navigate = useNavigate();
  const isEnded = interview.liveEndedAt !== null && interview.state !== 'live';
  return (
    <header className={classes.bar}>
      <div className={classes.who}>
        <Title order={1} textWrap="nowrap" className={classes.name} title={name}>
          {name}
        </Title>
        <span className={classes.organisation} title={organisation}>
          {organisation}
        </span>
      </div>
      <SavedState isOnItsWay={state.isSaving} trouble={state.trouble?.message ?? null}>
        <Button variant="subtle" onClick={onCopyAll}>
          Copy all notes
        </Button>
      </SavedState>
      {interview.state === 'live' ? (
        <Button onClick={onEnd} className={classes.noDrag}>
          End call
        </Button>
      ) : (
        <>
          <Button
            variant="subtle"
            onClick={() => void navigate(interviewPath(interview.id, isEnded ? 'wrap-up' : 'prep'))}
            className={classes.noDrag}
          >
            {isEnded ? 'Back to Wrap-up' : 'Back to Prep'}
          </Button>
          <Button variant={isEnded ? 'default' : 'filled'} onClick={onStart} className={classes.noDrag}>
            {isEnded ? 'Go on with the call' : 'Start the call'}
          </Button>
        </>
      )}
    </header>
  );
}
