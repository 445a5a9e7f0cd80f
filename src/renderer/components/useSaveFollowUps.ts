import { useCallback } from 'react';
import { useProcedure } from '../workspace/useProcedure';
import { notify, notifyFailure } from './notify';

/** Saves follow-ups (null: all that are open) as a file that calendars open. */
export function useSaveFollowUps(): (followUpIds: string[] | null) => Promise<void> {
  const save = useProcedure('followUps.saveCalendar');
  return useCallback(
    async (followUpIds) => {
      const reply = await save({ followUpIds });
      if (!reply.ok) notifyFailure(reply.failure);
      else if (reply.value !== null) {
        const { fileName, count } = reply.value;
        const what = count === 1 ? 'One follow-up' : `${count} follow-ups`;
        notify(
          `${what} saved as ${fileName}. Open it with your calendar; saved again after a change, it replaces the old entry.`,
        );
      }
    },
    [save],
  );
}
