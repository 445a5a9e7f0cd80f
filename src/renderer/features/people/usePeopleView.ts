import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import {
  filterPeople,
  peopleRows,
  sortPeople,
  type PeopleColumn,
  type PeopleFilter,
  type PersonRow,
} from '../../../shared/domain/peopleTable';
import type { Workspace } from '../../../shared/domain/workspace';
import { nameCollator } from '../../lib/dates';
import { memoLast } from '../../lib/memoLast';
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

const allRows = memoLast(
  (
    people: Workspace['people'],
    roles: Workspace['roles'],
    organisations: Workspace['organisations'],
    touchpoints: Workspace['touchpoints'],
    followUps: Workspace['followUps'],
  ) => peopleRows({ people, roles, organisations, touchpoints, followUps }),
);
const sortedRows = memoLast((rows: readonly PersonRow[], column: PeopleColumn, isDescending: boolean) =>
  sortPeople(rows, column, isDescending, nameCollator()),
);

export function usePeopleView() {
  const { state } = useLocation() as { state: { readonly view?: PeopleView } | null };
  const [view, setView] = useState<PeopleView>(state?.view ?? first);
  const { people, roles, organisations, touchpoints, followUps } = useWorkspace((workspace) => ({
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
    touchpoints: workspace.touchpoints,
    followUps: workspace.followUps,
  }));
  const { column, isDescending } = view.sorting;
  const all = allRows(people, roles, organisations, touchpoints, followUps);
  const sorted = sortedRows(all, column, isDescending);
  // Typing stays quick while 10,000 rows are looked through.
  const filter = useDeferredValue(view.filter);
  const rows = useMemo(() => filterPeople(sorted, filter), [sorted, filter]);
  const selected = useMemo(
    () => rows.findIndex(({ person }) => person.id === view.selectedId),
    [rows, view.selectedId],
  );

  const setFilter = useCallback((fields: Partial<PeopleFilter>) => {
    setView((before) => ({ ...before, filter: { ...before.filter, ...fields } }));
  }, []);
  const sortBy = useCallback((by: PeopleColumn) => {
    setView((before) => ({
      ...before,
      sorting: {
        column: by,
        isDescending: before.sorting.column === by ? !before.sorting.isDescending : startsDescending.includes(by),
      },
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
  for (const { organisationId, organisation } of all)
    if (organisationId !== null && organisation !== '') names.set(organisationId, organisation);
  const collator = nameCollator();
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => collator.compare(a.label, b.label));
}
