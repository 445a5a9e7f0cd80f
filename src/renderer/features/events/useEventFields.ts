import { useCallback } from 'react';
import type { CommandInput } from '../../../shared/domain/commands';
import { useDispatch } from '../../workspace/useDispatch';

type Fields = CommandInput<'event.changed'>['fields'];

/** Saves fields of an event; answers whether they are durable. A refusal is told where `onRefused` says, otherwise as a notice. */
export function useEventFields(
  id: string,
): (fields: Fields, onRefused?: (sentence: string) => void) => Promise<boolean> {
  const dispatch = useDispatch();
  return useCallback(
    async (fields, onRefused) => {
      const reply = await dispatch('event.changed', { id, fields }, { isQuiet: onRefused !== undefined });
      if (!reply.ok) onRefused?.(reply.failure.message);
      return reply.ok;
    },
    [dispatch, id],
  );
}
