import { useEffect, useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { now } from '../../lib/clock';

/** Whether the close of the talk has begun. Renders again only when that changes. */
export function useIsClosing(interview: Interview): boolean {
  const [isClosing, setIsClosing] = useState(() => paceOf(interview, [], now()).isClosing);
  useEffect(() => {
    const look = () => {
      setIsClosing(paceOf(interview, [], now()).isClosing);
    };
    look();
    const timer = setInterval(look, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [interview]);
  return isClosing;
}
