import { useCallback, useMemo, useState } from 'react';
import { filteredShelf, onShelf, shelfTopics, wholeShelf, type ShelfFilter } from '../../../shared/domain/shelf';
import type { Resource } from '../../../shared/domain/network';
import { sharesOf } from '../../../shared/domain/whoCares';
import { useShelf } from '../../components/useShelf';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** What the shelf shows, what is chosen on it, and how many people have each thing from me. */
export function useShelfView(start: string | null) {
  const resources = useShelf();
  const touchpoints = useWorkspace((workspace) => workspace.touchpoints);
  const [filter, setFilter] = useState<ShelfFilter>(wholeShelf);
  const [selectedId, setSelectedId] = useState<string | null>(start);
  const all = useMemo(() => onShelf(resources), [resources]);
  const rows = useMemo(() => filteredShelf(all, filter), [all, filter]);
  const topics = useMemo(() => shelfTopics(all), [all]);
  const sharedCounts = useMemo(() => countShares(all, touchpoints), [all, touchpoints]);
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0];
  return {
    all,
    rows,
    topics,
    filter,
    setFilter: useCallback((fields: Partial<ShelfFilter>) => {
      setFilter((before) => ({ ...before, ...fields }));
    }, []),
    selected,
    select: setSelectedId,
    /** After something was added: it is chosen, and no filter hides it. */
    show: useCallback((id: string) => {
      setFilter(wholeShelf);
      setSelectedId(id);
    }, []),
    sharedWith: (id: string) => sharedCounts.get(id) ?? 0,
  };
}

type Touchpoints = Parameters<typeof sharesOf>[0]['touchpoints'];

/** One pass over the touches for all resources. */
function countShares(all: readonly Resource[], touchpoints: Touchpoints): ReadonlyMap<string, number> {
  const people = new Map(all.map(({ id, sharedWithIds }) => [id, new Set(sharedWithIds)]));
  for (const { resourceId, personId, direction, deletedAt } of Object.values(touchpoints))
    if (resourceId !== null && deletedAt === null && direction !== 'received') people.get(resourceId)?.add(personId);
  return new Map([...people].map(([id, of]) => [id, of.size]));
}
