import { Select } from '@mantine/core';
import { useMemo, type RefObject } from 'react';
import { audiencesOf, groupsWithEvents, type EventFilter } from '../../../shared/domain/eventFilter';
import { FilterWords } from '../../components/FilterWords';
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
      <FilterWords
        label="Filter events"
        placeholder="Filter by name, aim or place"
        className={classes.words}
        value={filter.text}
        onChange={(text) => {
          onChange({ text });
        }}
        fieldRef={fieldRef}
        onLeave={onLeave}
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
