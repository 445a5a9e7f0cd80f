import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { EmptyState } from '../../components/EmptyState';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { isTextField } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { AddPersonLine } from './AddPersonLine';
import { AroundPeople } from './AroundPeople';
import { ImportPeople } from './ImportPeople';
import { LogTouch } from '../../components/LogTouch';
import { PeopleFilters } from './PeopleFilters';
import classes from './PeoplePage.module.css';
import { PeopleTable } from './PeopleTable';
import { usePeopleView } from './usePeopleView';
import { useTableKeys } from './useTableKeys';

/** Everybody I know, in one fast table. `?new` opens the line to add somebody, `?import` the import. */
export function PeoplePage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const dispatch = useDispatch();
  const { view, all, rows, selected, setFilter, sortBy, select } = usePeopleView();
  const [touched, setTouched] = useState<Person | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const isAdding = params.has('new');
  const isImporting = params.has('import');

  const show = (part: 'new' | 'import' | null) => {
    setParams(part === null ? {} : { [part]: '' }, { replace: true, state: { view } });
  };
  const close = () => {
    show(null);
    grid.current?.focus();
  };
  const open = (personId: string) => {
    // Coming back finds the table as it was left.
    void navigate('.', { replace: true, state: { view: { ...view, selectedId: personId } } });
    void navigate(`/people/${personId}`);
  };
  const handleKey = useTableKeys(rows, selected, {
    select,
    open,
    touch: ({ person }) => setTouched(person),
    plan: (personId) => void navigate(`/interviews/new?person=${personId}`),
    remove: ({ person }) => {
      select(rows[selected + 1]?.person.id ?? rows[selected - 1]?.person.id ?? null);
      void dispatch('person.binned', { id: person.id }, { toast: `${person.name} moved to the bin` });
    },
    find: () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  const isEmpty = all.length === 0;
  useEffect(() => {
    // Not out of a line that is being written: the first person of all ends the empty state while the next is typed.
    if (!isEmpty && !isTextField(document.activeElement)) grid.current?.focus({ preventScroll: true });
  }, [isEmpty]);

  const inUse = all.filter(({ person }) => (person.archivedAt !== null) === view.filter.isArchived).length;
  return (
    <>
      <ScreenBar title="People" count={inUse}>
        <AroundPeople />
        <Button leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />} onClick={() => show('import')}>
          Import from LinkedIn
        </Button>
        <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => show('new')}>
          Add person
        </Button>
      </ScreenBar>
      {isAdding && <AddPersonLine start={params.get('new') ?? ''} onAdded={select} onClose={close} />}
      {isEmpty ? (
        <div className={classes.empty}>
          <EmptyState
            line="Start with someone who already likes you."
            sentence="A name is enough. You can also bring your LinkedIn connections; nothing leaves this computer."
          >
            <Button onClick={() => show('new')}>Add person</Button>
            <Button variant="subtle" onClick={() => show('import')}>
              Import from LinkedIn
            </Button>
          </EmptyState>
        </div>
      ) : (
        <>
          <PeopleFilters
            filter={view.filter}
            all={all}
            onChange={setFilter}
            fieldRef={field}
            onLeave={() => grid.current?.focus()}
          />
          {rows.length === 0 ? (
            <div className={classes.empty} role="status">
              <EmptyState
                line={view.filter.text === '' ? 'Nobody is like that.' : `No one matches “${view.filter.text}”.`}
                sentence="The filter looks in names, roles, organisations, interests and tags. Notes are found with search."
              >
                <Button onClick={() => setFilter({ text: '', tie: null, organisationId: null, isArchived: false })}>
                  Show everybody
                </Button>
              </EmptyState>
            </div>
          ) : (
            <PeopleTable
              rows={rows}
              sorting={view.sorting}
              onSort={sortBy}
              selected={selected}
              onSelect={select}
              onOpen={open}
              onKey={handleKey}
              gridRef={grid}
            />
          )}
        </>
      )}
      <StatusStrip
        hints={
          isEmpty
            ? []
            : [
                { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
                { keys: ['Enter'], does: 'open' },
                { keys: ['t'], does: 'log a touch' },
                { keys: ['i'], does: 'plan interview' },
              ]
        }
      >
        <span role="status">{sayCount(rows.length, inUse, selected >= 0)}</span>
      </StatusStrip>
      {touched && <LogTouch person={touched} onClose={() => setTouched(null)} />}
      {isImporting && <ImportPeople onClose={close} />}
    </>
  );
}

function sayCount(shown: number, all: number, isSelected: boolean): string {
  if (all === 0) return '';
  if (shown < all) return `${shown} of ${all} shown`;
  return isSelected ? `1 of ${all} selected` : `${all} ${all === 1 ? 'person' : 'people'}`;
}
