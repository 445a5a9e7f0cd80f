import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useMemo, type RefObject } from 'react';
import { callName } from '../../../shared/domain/person';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './History.module.css';

interface HistoryFiltersProps {
  readonly about: string | null;
  readonly text: string;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onAbout: (about: string | null) => void;
  readonly onText: (text: string) => void;
  /** From the field into the list. */
  readonly onLeave: () => void;
}

/** Above the list: by words, and by person, organisation or interview. */
export function HistoryFilters({ about, text, fieldRef, onAbout, onText, onLeave }: HistoryFiltersProps) {
  const { people, organisations, interviews } = useWorkspace((w) => ({
    people: w.people,
    organisations: w.organisations,
    interviews: w.interviews,
  }));
  const choices = useMemo(() => {
    const called = (id: string) => (people[id] === undefined ? 'somebody' : callName(people[id]));
    const sorted = (of: { value: string; label: string }[]) => of.sort((a, b) => a.label.localeCompare(b.label));
    return [
      {
        group: 'Interviews',
        items: sorted(
          Object.values(interviews).map(({ id, personIds, purpose }) => ({
            value: id,
            label: `Interview with ${personIds.map(called).join(', ') || 'somebody'}${purpose === '' ? '' : `: ${purpose.slice(0, 60)}`}`,
          })),
        ),
      },
      { group: 'People', items: sorted(Object.values(people).map(({ id, name }) => ({ value: id, label: name }))) },
      {
        group: 'Organisations',
        items: sorted(Object.values(organisations).map(({ id, name }) => ({ value: id, label: name }))),
      },
    ].filter(({ items }) => items.length > 0);
  }, [people, organisations, interviews]);
  return (
    <div role="search" className={classes.filter}>
      <TextInput
        ref={fieldRef}
        aria-label="Find in the history"
        placeholder="Find in what changed"
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        rightSection={
          text === '' ? undefined : (
            <ActionIcon aria-label="Clear" onClick={() => onText('')}>
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          )
        }
        maxLength={200}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') onText('');
          else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) onLeave();
          else return;
          event.preventDefault();
        }}
      />
      <Select
        aria-label="About"
        placeholder="About anybody and anything"
        clearable
        clearButtonProps={{ 'aria-label': 'About anybody and anything' }}
        searchable
        limit={100}
        nothingFoundMessage="Nobody of that name"
        data={choices}
        value={about}
        onChange={onAbout}
      />
    </div>
  );
}
