import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useMatch } from 'react-router-dom';

export interface Place {
  /** Inside one interview: its five stages. */
  readonly isWorkspace: boolean;
  /** The live room: no rail, and the keys of the sections are off. */
  readonly isLive: boolean;
  /** The live room in the small window above a call: nothing of the app but the room. */
  readonly isCompact: boolean;
  /** The first steps: no rail while they run. */
  readonly isWelcome: boolean;
  readonly rail: 'wide' | 'narrow' | 'none';
  /** Whether the rail’s width can be changed here. */
  readonly canTurnRail: boolean;
  readonly turnRail: () => void;
}

/** Under this window width the rail is always narrow (design language, section 8). */
const NARROW = '(max-width: 1179.98px)';

/** Where we are, and what that means for the rail. */
export function usePlace(): Place {
  const step = useMatch('/interviews/:interviewId/:step');
  const letter = useMatch('/letters/:messageId/*');
  const welcome = useMatch('/welcome');
  const isNarrowWindow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [isWide, setWide] = useState({ workspace: false, elsewhere: true });
  const isWorkspace = step !== null;
  const isCompact = step?.params.step === 'compact';
  const isLive = isCompact || step?.params.step === 'live';
  const room = isWorkspace || letter !== null ? 'workspace' : 'elsewhere';
  return {
    isWorkspace,
    isLive,
    isCompact,
    isWelcome: welcome !== null,
    rail: isLive ? 'none' : isNarrowWindow || !isWide[room] ? 'narrow' : 'wide',
    canTurnRail: !isLive && !isNarrowWindow,
    turnRail: () => {
      setWide((before) => ({ ...before, [room]: !before[room] }));
    },
  };
}
