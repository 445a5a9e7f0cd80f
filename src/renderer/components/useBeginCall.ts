import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { generalGuide, generalQuestions } from '../../shared/domain/generalQuestions';
import { interviewPath } from '../../shared/domain/path';
import { millisecondsBetween } from '../../shared/domain/time';
import { now } from '../lib/clock';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import { useGiven } from '../workspace/WorkspaceProvider';

/** How long a call that nobody was named for is taken as the one just begun. */
const SAME_CALL_MS = 10_000;

/** Begins an unplanned call: its clock runs at once, with three general questions; who it is can be said later. Pressed twice, it is one call. */
export function useBeginCall(): () => Promise<void> {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const { copy } = useGiven();
  return useCallback(async () => {
    const begun = Object.values(copy.state.workspace.interviews).find(
      ({ state, personIds, liveStartedAt, deletedAt }) =>
        deletedAt === null &&
        state === 'live' &&
        personIds.length === 0 &&
        liveStartedAt !== null &&
        Math.abs(millisecondsBetween(liveStartedAt, now())) < SAME_CALL_MS,
    );
    const id = begun?.id ?? newId('interviews');
    if (begun === undefined) {
      const guide = generalGuide(generalQuestions.map(() => newId('guideQuestions')));
      const reply = await dispatch('interview.begunUnplanned', { id, guide });
      if (!reply.ok) return;
    }
    void navigate(interviewPath(id, 'live'));
  }, [copy, dispatch, navigate]);
}
