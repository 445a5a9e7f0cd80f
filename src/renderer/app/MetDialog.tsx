import { Modal, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMatch } from 'react-router-dom';
import { eventAround, eventTime, lastDayOf } from '../../shared/domain/eventTimes';
import { addDays } from '../../shared/domain/time';
import { MetCapture } from '../components/MetCapture';
import { sayDay } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

const BY_CHANCE = 'chance';
/** Events of the last days may still be written up. */
const RECENT_DAYS = 7;

/** Somebody met just now, from any screen: at the event that is on, or by chance. Enter keeps and goes on, Esc ends. */
export function MetDialog({ onClose }: { readonly onClose: () => void }) {
  const { today, now, zone } = useToday();
  const events = useWorkspace((workspace) => workspace.events);
  const here = events[useMatch('/events/:eventId')?.params.eventId ?? ''];
  const [eventId, setEventId] = useState<string | null>(
    () => (here?.deletedAt === null ? here.id : eventAround(events, now, zone)?.id) ?? null,
  );
  const [kept, setKept] = useState<readonly string[]>([]);
  const offered = useMemo(
    () =>
      Object.values(events)
        .filter((event) => event.deletedAt === null && event.state !== 'missed')
        .filter((event) => {
          const last = lastDayOf(event);
          if (event.id === eventId) return true;
          return last !== null && last >= addDays(today, -RECENT_DAYS) && eventTime(event, now, zone) !== 'ahead';
        })
        .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '')),
    [events, eventId, today, now, zone],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Somebody you met"
      size={420}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="sm">
        <MetCapture eventId={eventId} takesFocus onKept={(name) => setKept((before) => [...before, name])} />
        <Select
          label="Where"
          allowDeselect={false}
          data={[
            ...offered.map(({ id, name, on }) => ({
              value: id,
              label: on === null ? name : `${name}, ${sayDay(on, today)}`,
            })),
            { value: BY_CHANCE, label: 'By chance' },
          ]}
          value={eventId ?? BY_CHANCE}
          onChange={(value) => setEventId(value === BY_CHANCE ? null : value)}
        />
        <p style={{ margin: 0, color: 'var(--aw-text2)' }}>
          {kept.length === 0
            ? 'Enter keeps it and makes room for the next one. Sort them afterwards.'
            : `Kept: ${kept.join(', ')}. They wait under Events and groups.`}
        </p>
      </Stack>
    </Modal>
  );
}
