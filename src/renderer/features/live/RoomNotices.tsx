import { Button } from '@mantine/core';
import { IconClock, IconHistory, IconMoon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CueWords } from '../../../shared/text/closingCue';
import { keepFocus } from './GuideRow';
import classes from './Room.module.css';

interface RoomNoticesProps {
  /** The computer slept, or its clock was set: what happened and that the notes are here. */
  readonly turn: { readonly sentence: string | null; readonly hear: () => void };
  /** Askwell was closed during the call and is back. */
  readonly relaunch: { readonly name: string; readonly lastLine: string } | null;
  /** The time that is left has something to say. */
  readonly cue: CueWords | null;
  readonly cueKey: string | null;
  readonly onHeard: (what: string) => void;
  readonly onFiveMore: () => void;
}

/** What the room has to say, at the bottom centre. Read politely and once, never takes the caret. */
export function RoomNotices({ turn, relaunch, cue, cueKey, onHeard, onFiveMore }: RoomNoticesProps) {
  return (
    <div className={classes.notices} role="status" aria-live="polite">
      {turn.sentence !== null && (
        <Notice icon={<IconMoon size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />} onHeard={turn.hear}>
          {turn.sentence}
        </Notice>
      )}
      {relaunch !== null && (
        <Notice
          icon={<IconHistory size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />}
          onHeard={() => {
            onHeard('relaunch');
          }}
        >
          <strong>Your notes with {relaunch.name} are all here.</strong> The last line:{' '}
          <bdi className={`aw-serif ${classes.lastLine ?? ''}`}>{relaunch.lastLine}</bdi>
        </Notice>
      )}
      {cue !== null && cueKey !== null && (
        <Notice
          icon={<IconClock size={16} stroke={1.6} color="var(--aw-insight)" aria-hidden />}
          onHeard={() => {
            onHeard(cueKey);
          }}
          onFiveMore={cue.advice === '' ? onFiveMore : undefined}
        >
          <strong>{cue.title}</strong> {cue.advice} <span className={`aw-serif ${classes.say ?? ''}`}>“{cue.say}”</span>
        </Notice>
      )}
    </div>
  );
}

function Notice({
  icon,
  children,
  onHeard,
  onFiveMore,
}: {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onHeard: () => void;
  readonly onFiveMore?: (() => void) | undefined;
}) {
  return (
    <div className={classes.notice}>
      {icon}
      <p className={classes.noticeWords}>{children}</p>
      {onFiveMore !== undefined && (
        <Button variant="subtle" onMouseDown={keepFocus} onClick={onFiveMore}>
          Five more
        </Button>
      )}
      <Button onMouseDown={keepFocus} onClick={onHeard}>
        Got it
      </Button>
    </div>
  );
}
