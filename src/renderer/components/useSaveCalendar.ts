import { useCallback } from 'react';
import { useProcedure } from '../workspace/useProcedure';
import { notify, notifyFailure } from './notify';

/** Saves interviews (null: all that have a time) as a file that calendars open; `hasReflection`: with the time to think behind each call. */
export function useSaveCalendar(): (interviewIds: string[] | null, hasReflection?: boolean) => Promise<void> {
  const save = useProcedure('interviews.saveCalendar');
  return useCallback(
    async (interviewIds, hasReflection = false) => {
      const reply = await save({ interviewIds, hasReflection });
      if (!reply.ok) notifyFailure(reply.failure);
      else if (reply.value !== null) {
        const { fileName, count } = reply.value;
        const what = count === 1 ? 'One interview' : `${count} interviews`;
        notify(
          `${what} saved as ${fileName}. Open it with your calendar; saved again after a change, it replaces the old entry.`,
        );
      }
    },
    [save],
  );
}
