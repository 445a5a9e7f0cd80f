import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarPlus, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { unsortedOf } from '../../../shared/domain/eventFacts';
import { eventTime } from '../../../shared/domain/eventTimes';
import type { EventRecord } from '../../../shared/domain/gathering';
import { CrumbBar } from '../../components/CrumbBar';
import { notify, notifyFailure } from '../../components/notify';
import { RecordGone } from '../../components/RecordPage';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import { Afterwards } from './Afterwards';
import classes from './Events.module.css';
import { MetHere } from './MetHere';
import { MissionCard } from './MissionCard';
import { SortMet } from './SortMet';

const section = { to: '/events', name: 'Events and groups' };

/** One event: the card for before, who was met there, and what it was worth. */
export function EventPage() {
  const { eventId = '' } = useParams();
  const dispatch = useDispatch();
  const event = useWorkspace((workspace) => workspace.events[eventId]);
  const isComplete = useCopyState((state) => state.isComplete);
  if (event !== undefined && event.deletedAt === null) return <EventRoom key={event.id} event={event} />;
  if (event === undefined && !isComplete) return null;
  return (
    <RecordGone
      section={section}
      record={event}
      noun="event"
      kept="Whom you met there stays in People."
      nothing="No event is at this address."
      showAll="Show all events"
      onRestore={() => event && void dispatch('event.restored', { id: event.id }, { toast: `${event.name} is back` })}
    />
  );
}

function EventRoom({ event }: { readonly event: EventRecord }) {
  const { now, zone } = useToday();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const saveCalendar = useProcedure('event.saveCalendar');
  const encounters = useWorkspace((workspace) => workspace.encounters);
  const waiting = useMemo(() => unsortedOf(encounters, event.id), [encounters, event.id]);
  const [sortingId, setSorting] = useState<string | null>(null);
  const sorting = sortingId === null ? undefined : encounters[sortingId];
  const capture = useRef<HTMLInputElement>(null);
  const time = eventTime(event, now, zone);

  const save = async () => {
    const reply = await saveCalendar({ eventId: event.id });
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null)
      notify(
        `Saved as ${reply.value}. Open it with your calendar; saved again after a change, it replaces the old entry.`,
      );
  };
  const bin = async () => {
    const { ok } = await dispatch('event.binned', { id: event.id }, { toast: `${event.name} moved to the bin` });
    if (ok) void navigate(section.to);
  };
  useScreenKeys('Event', [
    { keys: 'm', does: 'somebody met here', run: () => capture.current?.focus() },
    { keys: 's', does: 'sort the next name', run: () => setSorting(waiting[0]?.id ?? null) },
    { keys: 'c', does: 'save for your calendar', run: () => void save() },
  ]);
  return (
    <>
      <CrumbBar section={section} name={event.name}>
        <Button leftSection={<IconCalendarPlus size={16} stroke={1.6} aria-hidden />} onClick={() => void save()}>
          Save for your calendar
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label="More">
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.6} />}
              onClick={() => void navigate(`/history?about=${event.id}`)}
            >
              Earlier versions…
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => void bin()}>
              Move to the bin
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </CrumbBar>
      <div className={classes.page} data-is-on={time === 'now' || undefined}>
        <div className={classes.card}>
          <MissionCard event={event} />
        </div>
        <aside aria-label="There and afterwards" className={classes.there}>
          <MetHere event={event} waiting={waiting} onSort={setSorting} captureRef={capture} />
          {(time === 'now' || time === 'past' || event.state !== 'planned') && (
            <Afterwards event={event} isOver={time === 'past'} />
          )}
        </aside>
      </div>
      {sorting && (
        <SortMet
          key={sorting.id}
          encounter={sorting}
          onClose={() => setSorting(null)}
          onSorted={() => setSorting(null)}
        />
      )}
      <StatusStrip
        hints={[
          { keys: ['M'], does: 'somebody met' },
          ...(waiting.length > 0 ? [{ keys: ['S'], does: 'sort the next name' }] : []),
          { keys: ['C'], does: 'calendar' },
        ]}
      />
    </>
  );
}
