import { Kbd } from '@mantine/core';
import { dropNow, frameOf } from '../../../shared/domain/guide';
import type { Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { settingsOf } from '../../../shared/domain/workspace';
import { useNow } from '../../lib/clock';
import { keyCaps, useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { keepFocus } from './GuideRow';
import classes from './Guide.module.css';
import type { Talk } from './useTalk';

interface TightLineProps {
  readonly interview: Interview;
  readonly talk: Talk;
  readonly onDone: () => void;
}

const LEAVE_OUT = 'mod+shift+l';

/** When what is left does not fit any more: the question that goes first, with one key to leave it out. */
export function TightLine({ interview, talk, onDone }: TightLineProps) {
  const settings = useWorkspace(settingsOf);
  const { left } = paceOf(interview, talk.guide, useNow(1_000), settings);
  const drop = dropNow(talk.guide, talk.currentId, left, frameOf(settings));
  const leaveOut = () => {
    if (drop === null) return;
    talk.leaveOut(drop.id);
    onDone();
  };
  useScreenKeys('When it gets tight', [
    { keys: LEAVE_OUT, does: 'leave out the question that goes first', run: leaveOut, inText: true },
  ]);
  if (drop === null) return null;
  const number = talk.guide.findIndex(({ id }) => id === drop.id) + 1;
  return (
    <p className={classes.tight} role="status">
      <span>It gets tight: question {number} goes first.</span>
      <button
        type="button"
        className={classes.keyButton}
        aria-label={`Leave out: ${drop.text}`}
        onMouseDown={keepFocus}
        onClick={leaveOut}
      >
        <Kbd>{keyCaps(LEAVE_OUT).join(' ').replace('Shift', '⇧')}</Kbd> leave out
      </button>
    </p>
  );
}
