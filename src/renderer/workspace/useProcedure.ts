import { useCallback } from 'react';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../shared/contract';
import type { Reply } from '../../shared/failure';
import { useGiven } from './WorkspaceProvider';

/** Asks the main process; the caller shows a failure where it happened. */
export function useProcedure<Name extends ProcedureName>(
  name: Name,
): (input: ProcedureInput<Name>) => Promise<Reply<ProcedureOutput<Name>>> {
  const { api } = useGiven();
  return useCallback((input) => api.call(name, input), [api, name]);
}
