import { useCallback } from 'react';
import type { Turned } from '../../shared/contract';
import type { Change } from '../../shared/domain/change';
import type { CommandInput, CommandName } from '../../shared/domain/commands';
import type { Reply } from '../../shared/failure';
import { notify, notifyFailure } from '../components/notify';
import { isTextField } from '../lib/keyboard';
import { waiting, waitsAlready } from './heldChanges';
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
 * told in words (a notice, unless `isQuiet`) and answered as a value. A click that has to wait for the
 * disk is answered with a toast; words that are being typed stand in their field anyway.
 */
export function useDispatch(): Dispatch {
  const { api, copy } = useGiven();
  const undo = useUndo();
  return useCallback(
    async (name, input, saying = {}) => {
      const isTyped = saying.toast === undefined && isInText();
      const end = isTyped
        ? () => undefined
        : waiting(copy, name, input, () => {
            notify(
              saying.toast === undefined
                ? 'Not saved yet. It shows here once it is saved.'
                : `Not saved yet: “${saying.toast}”`,
            );
          });
      if (end === null) {
        if (saying.isQuiet !== true) notify(waitsAlready.message);
        return { ok: false, failure: waitsAlready };
      }
      const reply = await api.call('command.apply', { name, input });
      end();
      if (!reply.ok) {
        if (saying.isQuiet !== true) notifyFailure(reply.failure);
        return reply;
      }
      const { sequence, records } = reply.value;
      if (records.length > 0) await copy.reached(sequence);
      if (saying.toast !== undefined)
        // Takes back this very change, also when something else was done since.
        notify(saying.toast, records.length > 0 ? { label: 'Undo', run: () => void undo(sequence) } : undefined);
      return reply;
    },
    [api, copy, undo],
  );
}

/** Takes the last change back, or the one with this number. Says what was undone and what was not, and why. */
export function useUndo(): (sequence?: number) => Promise<void> {
  const { api } = useGiven();
  return useCallback(
    async (sequence) => {
      const reply = await api.call('change.undo', { sequence });
      if (!reply.ok) notifyFailure(reply.failure);
      else if (reply.value !== null) notify(undoneSentence(reply.value));
      else if (sequence !== undefined) notify('This was taken back already.');
    },
    [api],
  );
}

/** Does again what was undone last. */
export function useRedo(): () => Promise<void> {
  const { api } = useGiven();
  return useCallback(async () => {
    const reply = await api.call('change.redo', {});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null) notify(redoneSentence(reply.value));
  }, [api]);
}

function undoneSentence({ change, says, left }: Turned): string {
  if (left === '') return `Undone: ${says}`;
  return change.records.length === 0
    ? `Nothing was taken back: ${left}`
    : `Undone: ${says}. Not everything was taken back: ${left}`;
}

function redoneSentence({ change, says, left }: Turned): string {
  if (left === '') return `Done again: ${says}`;
  return change.records.length === 0
    ? `Nothing was done again: ${left}`
    : `Done again: ${says}. Not everything could be: ${left}`;
}

/** In a text field, or nowhere: a field that is left saves its words when the focus is gone and the next thing has none yet. */
function isInText(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || isTextField(active);
}
