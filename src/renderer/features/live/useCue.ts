import { useEffect, useState } from 'react';
import { endOf, paceOf, type Cue } from '../../../shared/domain/pace';
import type { Interview } from '../../../shared/domain/interview';
import type { Instant } from '../../../shared/domain/field';
import { settingsOf } from '../../../shared/domain/workspace';
import { now } from '../../lib/clock';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

export interface RoomCue {
  readonly cue: Cue | null;
  readonly isClosing: boolean;
  /** When the talk has to be over; a cue is said once for each end. */
  readonly end: Instant | null;
}

/** What the clock says quietly now. Renders again only when that changes. */
export function useCue(interview: Interview): RoomCue {
  const { closingMinutesFrom, lastMinutes } = useWorkspace(settingsOf);
  const read = () => {
    const { cue, isClosing } = paceOf(interview, [], now(), { closingMinutesFrom, lastMinutes });
    return isClosing ? cue : null;
  };
  const [cue, setCue] = useState<Cue | null>(read);
  useEffect(() => {
    const look = () => {
      setCue(read());
    };
    look();
    const timer = setInterval(look, 500);
    return () => {
      clearInterval(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what it reads is named here
  }, [interview, closingMinutesFrom, lastMinutes]);
  return { cue, isClosing: cue !== null, end: endOf(interview) };
}
