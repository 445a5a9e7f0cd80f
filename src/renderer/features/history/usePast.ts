import { useCallback, useEffect, useRef, useState } from 'react';
import type { PastScope, PastView } from '../../../shared/pastView';
import type { Failure } from '../../../shared/failure';
import { useGiven } from '../../workspace/WorkspaceProvider';

export interface PastChoice {
  readonly key: string;
  readonly side: 'before' | 'after' | null;
  readonly scope: PastScope;
}

/** The chosen moment beside now; looked up anew when the document changes. Null: it is on its way. */
export function usePast(choice: PastChoice | null, about: string | null) {
  const { api } = useGiven();
  const [view, setView] = useState<PastView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(0);
  const look = useCallback(async () => {
    const round = ++asked.current;
    if (choice === null) {
      setView(null);
      return;
    }
    const reply = await api.call('history.look', { ...choice, about });
    if (round !== asked.current) return;
    setView(reply.ok ? reply.value : null);
    setFailure(reply.ok ? null : reply.failure);
  }, [api, choice, about]);
  useEffect(() => {
    setFailure(null);
    void look();
    return api.on('changed', () => void look());
  }, [api, look]);
  // What is shown belongs to the line that is chosen, also in the moment between the two.
  return { view: view !== null && view.line.key === choice?.key ? view : null, failure, look };
}
