import { Button } from '@mantine/core';
import { IconClock, IconHistory, IconMoon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { keepFocus } from './GuideRow';
import classes from './Room.module.css';

interface RoomNoticesProps {
  /** Askwell was closed during the call and is back. */
  readonly relaunch: { readonly name: string; readonly lastLine: string } | null;
  /** The close has begun; the sentence says with whom. */
  readonly close: string | null;
  /** The computer slept, or its clock was set: what happened and that the notes are here. */
  readonly turn: string | null;
  readonly onHeard: (what: 'relaunch' | 'close') => void;
  readonly onTurnHeard: () => void;
}

/** What the room has to say, at the bottom centre. Read politely, never takes the caret. */
export function RoomNotices({ relaunch, close, turn, onHeard, onTurnHeard }: RoomNoticesProps) {
  return (
    <div className={classes.notices} role="status" aria-live="polite">
      {relaunch !== null && (
        <Notice
          icon={<IconHistory size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />}
          onHeard={() => {
            onHeard('relaunch');
          }}
        >
          <strong>Your notes with {relaunch.name} are all here.</strong> The last line:{' '}
          <span className={`aw-serif ${classes.lastLine}`}>{relaunch.lastLine}</span>
        </Notice>
      )}
      {turn !== null && (
        <Notice icon={<IconMoon size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />} onHeard={onTurnHeard}>
          {turn}
        </Notice>
      )}
      {close !== null && (
        <Notice
          icon={<IconClock size={16} stroke={1.6} color="var(--aw-insight)" aria-hidden />}
          onHeard={() => {
            onHeard('close');
          }}
        >
          <strong>Time to close.</strong> {close}
        </Notice>
      )}
    </div>
  );
}

function Notice({
  icon,
  children,
  onHeard,
}: {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onHeard: () => void;
}) {
  return (
    <div className={classes.notice}>
      {icon}
      <p className={classes.noticeWords}>{children}</p>
      <Button onMouseDown={keepFocus} onClick={onHeard}>
        Got it
      </Button>
    </div>
  );
}
