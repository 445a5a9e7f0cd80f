import { turnSentence } from '../../../shared/clockTurn';
import type { Interview } from '../../../shared/domain/interview';
import { startOnPresentClock } from '../../../shared/domain/talkClock';
import { useCopyState, useGiven } from '../../workspace/WorkspaceProvider';

/** What befell the time during this talk, in one sentence until it is heard; null: nothing, or it was heard. */
export function useTurn(interview: Interview): { readonly sentence: string | null; readonly hear: () => void } {
  const { copy } = useGiven();
  const told = useCopyState((state) => state.turn);
  const start = startOnPresentClock(interview);
  const isOn = interview.state === 'live' && start !== null && told !== null && told.at >= start;
  return {
    sentence: isOn ? turnSentence(told.turn, true) : null,
    hear: () => {
      copy.hearTurn();
    },
  };
}
