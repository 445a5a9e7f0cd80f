import { useMemo } from 'react';
import type { UpstreamKnown } from '../../../shared/domain/upstream';
import { useOffRecord } from '../../components/useOnRecord';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/**
 * What the chain of thanks is walked in, without gifts that rest on a note off the record; until it is known which notes
 * those are, without any that rest on a note.
 */
export function useUpstreamKnown(): UpstreamKnown {
  const known = useWorkspace((w) => ({
    people: w.people,
    interviews: w.interviews,
    introductions: w.introductions,
    resources: w.resources,
    evidence: w.evidence,
    assumptions: w.assumptions,
    loops: w.loops,
  }));
  const { resources, loops } = known;
  const ids = useMemo(
    () =>
      [...new Set([...Object.values(resources), ...Object.values(loops)].flatMap(({ noteId }) => noteId ?? []))]
        .sort()
        .join(' '),
    [resources, loops],
  );
  const offRecord = useOffRecord(ids);
  return useMemo(() => {
    const onRecord = <T extends { readonly noteId: string | null }>(records: Readonly<Record<string, T>>) =>
      Object.fromEntries(
        Object.entries(records).filter(
          ([, { noteId }]) => noteId === null || (offRecord !== null && !offRecord.has(noteId)),
        ),
      );
    return { ...known, resources: onRecord(known.resources), loops: onRecord(known.loops) };
  }, [known, offRecord]);
}
