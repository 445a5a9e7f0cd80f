import { useMemo } from 'react';
import type { Resource } from '../../../shared/domain/network';
import { resourceStateNames } from '../../../shared/text/resourceWords';
import { notify, notifyFailure } from '../../components/notify';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';

type Fields = Partial<
  Pick<Resource, 'title' | 'kind' | 'link' | 'note' | 'topics' | 'where' | 'isBehindPaywall' | 'cameOfIt'>
>;

export interface ShelfActions {
  readonly change: (id: string, fields: Fields) => Promise<boolean>;
  readonly setState: (resource: Resource, state: Resource['state']) => Promise<void>;
  readonly remove: (resource: Resource) => Promise<boolean>;
  /** Opens the link in the browser, where the person asks for it. */
  readonly open: (resource: Resource) => Promise<void>;
}

/** What can be done with something on the shelf. */
export function useShelfActions(): ShelfActions {
  const dispatch = useDispatch();
  const openLink = useProcedure('link.open');
  return useMemo(
    () => ({
      change: async (id, fields) => (await dispatch('resource.changed', { id, fields }, { isQuiet: true })).ok,
      setState: async ({ id, kind, title, state: before }, state) => {
        if (state === before) return;
        const name = resourceStateNames(kind)[state];
        await dispatch('resource.changed', { id, fields: { state } }, { toast: `${name}: ${title}` });
      },
      remove: async ({ id, title }) =>
        (await dispatch('resource.binned', { id }, { toast: `${title} moved to the bin` })).ok,
      open: async ({ link }) => {
        if (link.trim() === '') {
          notify('It has no link.');
          return;
        }
        const reply = await openLink({ address: link.trim() });
        if (!reply.ok) notifyFailure(reply.failure);
      },
    }),
    [dispatch, openLink],
  );
}
