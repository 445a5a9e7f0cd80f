import { Button, Title } from '@mantine/core';
import { IconArrowsMinimize } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { interviewPath } from '../../../shared/domain/path';
import { SavedState } from '../../components/SavedState';
import { keepFocus } from './GuideRow';
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
  readonly onPause: () => void;
  readonly onCompact: () => void;
  /** Nobody was named yet. */
  readonly onName: (() => void) | null;
  /** The talk took place without Askwell. */
  readonly onRecall: () => void;
}

/** The top of the room: with whom, where the notes are, and the way out. */
export function RoomBar({
  interview,
  name,
  organisation,
  state,
  onStart,
  onEnd,
  onCopyAll,
  onPause,
  onCompact,
  onName,
  onRecall,
}: RoomBarProps) {
  const navigate = useNavigate();
  const isEnded = interview.liveEndedAt !== null && interview.state !== 'live';
  const isPaused = interview.pauses.at(-1)?.to === null;
  return (
    <header className={classes.bar}>
      <div className={classes.who}>
        <Title order={1} textWrap="nowrap" className={classes.name} title={name}>
          {name}
        </Title>
        <span className={classes.organisation} title={organisation}>
          {organisation}
        </span>
        {onName !== null && (
          <Button variant="subtle" size="compact-sm" onClick={onName} className={classes.noDrag}>
            Who is it?
          </Button>
        )}
      </div>
      <SavedState isOnItsWay={state.isSaving} trouble={state.trouble?.message ?? null}>
        <Button variant="subtle" onClick={onCopyAll}>
          Copy all notes
        </Button>
      </SavedState>
      {interview.state === 'live' ? (
        <>
          <Button variant="subtle" color="gray" onMouseDown={keepFocus} onClick={onPause} className={classes.noDrag}>
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowsMinimize size={16} stroke={1.6} aria-hidden />}
            onMouseDown={keepFocus}
            onClick={onCompact}
            className={classes.noDrag}
          >
            Compact
          </Button>
          <Button onMouseDown={keepFocus} onClick={onEnd} className={classes.noDrag}>
            End call
          </Button>
        </>
      ) : (
        <>
          {interview.liveStartedAt === null && (
            <Button variant="subtle" onClick={onRecall} className={classes.noDrag}>
              It took place already
            </Button>
          )}
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
