import { Select, Switch } from '@mantine/core';
import { useMemo, type RefObject } from 'react';
import type { PeopleFilter, PersonRow } from '../../../shared/domain/peopleTable';
import { tieNames } from '../../../shared/domain/tie';
import { FilterWords } from '../../components/FilterWords';
import classes from './PeoplePage.module.css';
import { organisationChoices } from './usePeopleView';

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  readonly all: readonly PersonRow[];
  readonly onChange: (fields: Partial<PeopleFilter>) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** From the field down into the table. */
  readonly onLeave: () => void;
}

/** Above the table: by words, by tie, by organisation, and whether the archive is shown. */
export function PeopleFilters({ filter, all, onChange, fieldRef, onLeave }: PeopleFiltersProps) {
  const organisations = useMemo(() => organisationChoices(all), [all]);
  const archived = useMemo(() => all.filter(({ person }) => person.archivedAt !== null).length, [all]);
  return (
    <div role="search" className={classes.filters}>
      <FilterWords
        label="Filter people"
        placeholder="Filter by name, place or topic"
        className={classes.words}
        value={filter.text}
        onChange={(text) => {
          onChange({ text });
        }}
        fieldRef={fieldRef}
        onLeave={onLeave}
      />
      <Select
        aria-label="Tie"
        placeholder="Any tie"
        clearable
        w={172}
        data={tieNames.map((label, tie) => ({ value: String(tie), label }))}
        value={filter.tie === null ? null : String(filter.tie)}
        onChange={(tie) => onChange({ tie: tie === null ? null : Number(tie) })}
      />
      <Select
        aria-label="Organisation"
        placeholder="Any organisation"
        clearable
        searchable
        limit={100}
        w={190}
        nothingFoundMessage="No organisation of that name"
        data={organisations}
        value={filter.organisationId}
        onChange={(organisationId) => onChange({ organisationId })}
      />
      {(archived > 0 || filter.isArchived) && (
        <Switch
          label={`Archived ${archived}`}
          checked={filter.isArchived}
          onChange={(event) => onChange({ isArchived: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
