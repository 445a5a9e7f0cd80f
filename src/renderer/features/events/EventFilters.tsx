import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, type RefObject } from 'react';
import { audiencesOf, groupsWithEvents, type EventFilter } from '../../../shared/domain/eventFilter';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';
import { eventStates } from './sayEvent';

interface EventFiltersProps {
  readonly filter: EventFilter;
  readonly onChange: (fields: Partial<EventFilter>) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

/** Above the list: by words, by whom an event is for, by the group behind it, and by whether I went. */
export function EventFilters({ filter, onChange, fieldRef, onLeave }: EventFiltersProps) {
  const known = useWorkspace(({ events, groups }) => ({ events, groups }));
  const audiences = useMemo(() => audiencesOf(known.events), [known.events]);
  const groups = useMemo(() => groupsWithEvents(known).map(({ id, name }) => ({ value: id, label: name })), [known]);
  return (
    <div role="search" className={classes.filters}>
      <TextInput
        ref={fieldRef}
        aria-label="Filter events"
        placeholder="Filter by name, aim or place"
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        className={classes.words}
        value={filter.text}
        onChange={(event) => {
          onChange({ text: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.text !== '') onChange({ text: '' });
          else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      <Select
        aria-label="Audience"
        placeholder="Any audience"
        clearable
        searchable
        limit={100}
        className={classes.choice}
        nothingFoundMessage="No event is for them"
        data={audiences}
        value={filter.audience}
        onChange={(audience) => {
          onChange({ audience });
        }}
      />
      <Select
        aria-label="Group"
        placeholder="Any group"
        clearable
        searchable
        limit={100}
        className={classes.choice}
        nothingFoundMessage="No group of that name has an event"
        data={groups}
        value={filter.groupId}
        onChange={(groupId) => {
          onChange({ groupId });
        }}
      />
      <Select
        aria-label="State"
        placeholder="Any state"
        clearable
        className={classes.choice}
        data={eventStates}
        value={filter.state}
        onChange={(value) => {
          onChange({ state: eventStates.find((one) => one.value === value)?.value ?? null });
        }}
      />
    </div>
  );
}
