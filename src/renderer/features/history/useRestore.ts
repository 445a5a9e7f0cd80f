import { useState } from 'react';
import type { PastRecord, PastScope, PastView } from '../../../shared/pastView';
import { notify, notifyFailure } from '../../components/notify';
import { useUndo } from '../../workspace/useDispatch';
import { useGiven } from '../../workspace/WorkspaceProvider';
import { sayRestored } from './restoreWords';

/** Brings back what is looked at, as one change with its way back. Everything asks first. */
export function useRestore(view: PastView | null, scope: PastScope) {
  const { api, copy } = useGiven();
  const undo = useUndo();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const run = async (only: PastRecord | null) => {
    if (view === null || isBusy) return;
    setBusy(true);
    const reply = await api.call('history.restore', {
      key: view.line.key,
      side: view.side,
      scope,
      only: only === null ? null : `${only.collection}/${only.id}`,
    });
    if (reply.ok && reply.value.records.length > 0) await copy.reached(reply.value.sequence);
    setBusy(false);
    setAsking(false);
    if (!reply.ok) notifyFailure(reply.failure);
    else notify(sayRestored(view, scope, only), { label: 'Undo', run: () => void undo() });
  };
  const restore = (only: PastRecord | null) => {
    if (scope.kind === 'everything' && only === null) setAsking(true);
    else void run(only);
  };
  return { restore, run, isAsking, isBusy, stop: () => setAsking(false) };
}
