import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { filterPeople, peopleRows, sortPeople, type PeopleColumn, type PeopleFilter, type PersonRow } from '../../../shared/domain/peopleTable';
import { nameCollator } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { Sorting } from './PeopleTable';

/** How the person looks at the table; it goes with the address, so that coming back finds it again. */
export interface PeopleView {
  readonly filter: PeopleFilter;
  readonly sorting: Sorting;
  readonly selectedId: string | null;
}

const first: PeopleView = {
  filter: { text: '', tie: null, organisationId: null, isArchived: false },
  sorting: { column: 'name', isDescending: false },
  selectedId: null,
};

/** Whoever was touched last or stands closest is what one looks for first in these columns. */
const startsDescending: readonly PeopleColumn[] = ['tie', 'lastTouch'];

export function usePeopleView() {
  const { state } = useLocation() as { state: { readonly view?: PeopleView } | null };
  const [view, setView] = useState<PeopleView>(state?.view ?? first);
  const collections = useWorkspace(({ people, roles, organisations, touchpoints, followUps }) => ({ people, roles, organisations, touchpoints, followUps }));
  const all = useMemo(() => peopleRows(collections), [collections]);
  const collator = useMemo(nameCollator, []);
  const { column, isDescending } = view.sorting;
  const sorted = useMemo(() => sortPeople(all, column, isDescending, collator), [all, column, isDescending, collator]);
  // Typing stays quick while 10,000 rows are looked through.
  const filter = useDeferredValue(view.filter);
  const rows = useMemo(() => filterPeople(sorted, filter), [sorted, filter]);
  const selected = useMemo(() => rows.findIndex(({ person }) => person.id === view.selectedId), [rows, view.selectedId]);

  const setFilter = useCallback((fields: Partial<PeopleFilter>) => {
    setView((before) => ({ ...before, filter: { ...before.filter, ...fields } }));
  }, []);
  const sortBy = useCallback((by: PeopleColumn) => {
    setView((before) => ({
      ...before,
      sorting: { column: by, isDescending: before.sorting.column === by ? !before.sorting.isDescending : startsDescending.includes(by) },
    }));
  }, []);
  const select = useCallback((selectedId: string | null) => {
    setView((before) => ({ ...before, selectedId }));
  }, []);
  return { view, all, rows, selected, setFilter, sortBy, select };
}

/** The organisations that somebody in the table works for, by name. */
export function organisationChoices(all: readonly PersonRow[]): { readonly value: string; readonly label: string }[] {
  const names = new Map<string, string>();
  for (const { organisationId, organisation } of all) if (organisationId !== null && organisation !== '') names.set(organisationId, organisation);
  const collator = nameCollator();
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => collator.compare(a.label, b.label));
}
