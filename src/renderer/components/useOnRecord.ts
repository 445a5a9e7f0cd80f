import { useEffect, useMemo, useState } from 'react';
import { sourceNotes, withoutOffRecord, type Sourced } from '../../shared/domain/offRecord';
import { useGiven } from '../workspace/WorkspaceProvider';

/**
 * Which of these notes are off the record; null until the main process, which holds all notes, has said so. A window holds
 * the notes of the talk it shows only. `ids`: keys with spaces between them, so that the same ones ask once.
 */
export function useOffRecord(ids: string): ReadonlySet<string> | null {
  const { api } = useGiven();
  const [offRecord, setOffRecord] = useState<ReadonlySet<string> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void api.call('notes.offRecord', { ids: ids === '' ? [] : ids.split(' ') }).then((reply) => {
      if (isWanted && reply.ok) setOffRecord(new Set(reply.value));
    });
    return () => {
      isWanted = false;
    };
  }, [api, ids, turn]);
  // A note of another talk may be taken off the record while this stands here.
  useEffect(
    () =>
      api.on('changed', ({ change }) => {
        if (change.records.some(({ collection }) => collection === 'notes')) setTurn((before) => before + 1);
      }),
    [api],
  );
  return offRecord;
}

/**
 * What is known, without anything that rests on a note off the record. Until the main process has said which those are,
 * `isComplete` is false and everything that rests on any note is left out: rather too little than too much.
 */
export function useOnRecord<Known extends Sourced>(
  known: Known,
): { readonly known: Known; readonly isComplete: boolean } {
  const ids = useMemo(() => sourceNotes(known).sort().join(' '), [known]);
  const offRecord = useOffRecord(ids);
  return useMemo(
    () => ({
      known: withoutOffRecord(known, offRecord ?? new Set(ids.split(' '))),
      isComplete: offRecord !== null,
    }),
    [known, ids, offRecord],
  );
}
