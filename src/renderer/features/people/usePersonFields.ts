import { useCallback } from 'react';
import type { CommandInput } from '../../../shared/domain/commands';
import { useDispatch } from '../../workspace/useDispatch';

type Fields = CommandInput<'person.changed'>['fields'];

/** Saves fields of one person; answers whether they are durable. A failure is told by the shell’s notice. */
export function usePersonFields(personId: string): (fields: Fields) => Promise<boolean> {
  const dispatch = useDispatch();
  return useCallback(
    async (fields) => (await dispatch('person.changed', { id: personId, fields })).ok,
    [dispatch, personId],
  );
}
