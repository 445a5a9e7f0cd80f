import { Select } from '@mantine/core';
import type { RefObject } from 'react';
import type { ShelfFilter } from '../../../shared/domain/shelf';
import { resourceKindNames, resourceStateNames } from '../../../shared/text/resourceWords';
import { resourceKinds, resourceStates } from '../../../shared/domain/network';
import { FilterWords } from '../../components/FilterWords';
import classes from './Shelf.module.css';

interface ShelfFiltersProps {
  readonly filter: ShelfFilter;
  readonly topics: readonly string[];
  readonly onChange: (fields: Partial<ShelfFilter>) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

const states = resourceStateNames('article');

/** Above the list: by words, by how far I am, by kind and by topic. */
export function ShelfFilters({ filter, topics, onChange, fieldRef, onLeave }: ShelfFiltersProps) {
  return (
    <div role="search" className={classes.filters}>
      <FilterWords
        label="Filter resources"
        placeholder="Filter by title, topic or note"
        className={classes.words}
        value={filter.text}
        onChange={(text) => {
          onChange({ text });
        }}
        fieldRef={fieldRef}
        onLeave={onLeave}
      />
      <Select
        aria-label="State"
        placeholder="Any state"
        clearable
        className={classes.choice}
        data={resourceStates.map((value) => ({ value, label: states[value] }))}
        value={filter.state}
        onChange={(value) => {
          onChange({ state: resourceStates.find((one) => one === value) ?? null });
        }}
      />
      <Select
        aria-label="Kind"
        placeholder="Any kind"
        clearable
        className={classes.choice}
        data={resourceKinds.map((value) => ({ value, label: resourceKindNames[value] }))}
        value={filter.kind}
        onChange={(value) => {
          onChange({ kind: resourceKinds.find((one) => one === value) ?? null });
        }}
      />
      <Select
        aria-label="Topic"
        placeholder="Any topic"
        clearable
        searchable
        limit={100}
        className={classes.choice}
        nothingFoundMessage="No topic of that name"
        data={topics}
        value={filter.topic}
        onChange={(topic) => {
          onChange({ topic });
        }}
      />
    </div>
  );
}
