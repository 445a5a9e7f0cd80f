import { useCallback, useEffect, useState } from 'react';
import type { DataHealth } from '../../../shared/dataContract';
import { useProcedure } from '../../workspace/useProcedure';
import { useCopyState } from '../../workspace/WorkspaceProvider';

/** What main says about the data folder, renewed with each save; null until it is known or while it cannot be read. */
export function useHealth(): { readonly health: DataHealth | null; readonly reload: () => void } {
  const ask = useProcedure('data.health');
  const [health, setHealth] = useState<DataHealth | null>(null);
  const savedAt = useCopyState(({ save }) => (save.kind === 'saved' ? save.at : save.kind));
  const reload = useCallback(() => {
    void ask({}).then((reply) => {
      setHealth(reply.ok ? reply.value : null);
    });
  }, [ask]);
  useEffect(reload, [reload, savedAt]);
  return { health, reload };
}
