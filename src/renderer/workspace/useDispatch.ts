import { useCallback } from 'react';
import type { Change } from '../../shared/domain/change';
import type { CommandInput, CommandName } from '../../shared/domain/commands';
import type { Reply } from '../../shared/failure';
import { notify, notifyFailure } from '../components/notify';
import { useGiven } from './WorkspaceProvider';

interface Saying {
  /** Shows a toast with Undo: “Person added”. */
  readonly toast?: string;
  /** The caller shows failures itself, where they happened. */
  readonly isQuiet?: boolean;
}

export type Dispatch = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  saying?: Saying,
) => Promise<Reply<Change>>;

/**
 * Changes the document. Resolves when the change is durable and this window shows it; a failure is
 * told in words (a notice, unless `isQuiet`) and answered as a value.
 */
export function useDispatch(): Dispatch {
  const { api, copy } = useGiven();
  const undo = useUndo();
  return useCallback(
    async (name, input, saying = {}) => {
      const reply = await api.call('command.apply', { name, input });
      if (!reply.ok) {
        if (saying.isQuiet !== true) notifyFailure(reply.failure);
        return reply;
      }
      if (reply.value.records.length > 0) await copy.reached(reply.value.sequence);
      if (saying.toast !== undefined) notify(saying.toast, { label: 'Undo', run: () => void undo() });
      return reply;
    },
    [api, copy, undo],
  );
}

/** Takes the last change back. Says what was undone. */
export function useUndo(): () => Promise<void> {
  const { api, copy } = useGiven();
  return useCallback(async () => {
    const label = copy.state.undo.undo;
    const reply = await api.call('change.undo', {});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null && label !== null) notify(`Undone: ${label}`);
  }, [api, copy]);
}

/** Does again what was undone last. */
export function useRedo(): () => Promise<void> {
  const { api, copy } = useGiven();
  return useCallback(async () => {
    const label = copy.state.undo.redo;
    const reply = await api.call('change.redo', {});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null && label !== null) notify(`Done again: ${label}`);
  }, [api, copy]);
}
