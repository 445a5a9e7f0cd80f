import { useEffect } from 'react';
import { turnSentence } from '../../shared/clockTurn';
import { notify } from '../components/notify';
import { useProcedure } from '../workspace/useProcedure';
import { useCopyState } from '../workspace/WorkspaceProvider';

/** In ms: people who change time zones look at the clock less often than this. */
const LOOK_EVERY = 10_000;

/**
 * Tells the main process in which time zone the computer is, as long as the window lives (only pages hear of a change),
 * and says outside of a talk what befell the time. In the room its own notices say it.
 */
export function useClockTurns(isLive: boolean): void {
  const notice = useProcedure('zone.notice');
  const isOpen = useCopyState((state) => state.isComplete);
  const turn = useCopyState((state) => state.turn);
  useEffect(() => {
    if (!isOpen) return;
    let told = '';
    const look = () => {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      if (timeZone === told) return;
      told = timeZone;
      // Without an answer nothing changes: the zone stays as Settings shows it.
      void notice({ zone: timeZone });
    };
    look();
    const timer = setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOpen, notice]);
  useEffect(() => {
    if (turn !== null && !isLive) notify(turnSentence(turn.turn, false));
    // Said when it happens, not when the room is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- isLive as it was when it happened
  }, [turn]);
}
