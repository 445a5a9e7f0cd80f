import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { meetingDays, nextMeeting } from '../../../shared/domain/eventTimes';
import type { Group } from '../../../shared/domain/gathering';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** Plans to go to the next meeting of a group, or opens the event of that day that is planned already. */
export function usePlanVisit(): (group: Group) => Promise<void> {
  const { today } = useToday();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const events = useWorkspace((workspace) => workspace.events);
  return useCallback(
    async (group) => {
      const on = nextMeeting(group, today, meetingDays(events).get(group.id))?.on ?? null;
      const planned = Object.values(events).find(
        (event) =>
          event.deletedAt === null && event.groupId === group.id && event.on === on && event.state === 'planned',
      );
      if (planned !== undefined) {
        void navigate(`/events/${planned.id}`);
        return;
      }
      const id = newId('events');
      const isOnline = group.kind === 'onlineGroup' || group.kind === 'list';
      const { ok } = await dispatch(
        'event.added',
        {
          id,
          name: group.name,
          fields: { on, groupId: group.id, link: group.link, kind: isOnline ? 'onlineGroup' : 'club' },
        },
        { toast: `${group.name} is among your events` },
      );
      if (ok) void navigate(`/events/${id}`);
    },
    [today, navigate, dispatch, events],
  );
}
