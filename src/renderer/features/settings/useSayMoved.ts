import { useCallback } from 'react';
import type { Change } from '../../../shared/domain/change';
import { movedReminders } from '../../../shared/domain/outreachRedating';
import { notify } from '../../components/notify';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useUndo } from '../../workspace/useDispatch';

/** So many are named; the rest are counted. */
const NAMED = 2;

/** Tells which reminders a change of the settings put on other days, with a way back for all of it. */
export function useSayMoved(): (change: Change) => void {
  const undo = useUndo();
  const { today } = useToday();
  return useCallback(
    (change) => {
      const moved = movedReminders(change.records);
      if (moved.length === 0) return;
      const named = moved.slice(0, NAMED).map(({ title, to }) => `${title}: ${sayDayInSentence(to, today)}`);
      const more = moved.length - named.length;
      const count = moved.length === 1 ? 'One reminder' : `${moved.length} reminders`;
      notify(`${count} moved. ${named.join('; ')}${more === 0 ? '' : `; and ${more} more`}.`, {
        label: 'Undo',
        run: () => void undo(change.sequence),
      });
    },
    [undo, today],
  );
}
