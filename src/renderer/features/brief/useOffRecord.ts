import { useEffect, useMemo, useState } from 'react';
import { sourceNotes, withoutOffRecord, type BriefKnown } from '../../../shared/domain/briefFacts';
import { useGiven } from '../../workspace/WorkspaceProvider';

/**
 * What is known, without anything that rests on a note off the record. Null until the main process, which holds all
 * notes, has said which those are: until then nothing is shown rather than too much.
 */
export function useOnRecord(known: BriefKnown): BriefKnown | null {
  const { api } = useGiven();
  const [offRecord, setOffRecord] = useState<ReadonlySet<string> | null>(null);
  const [turn, setTurn] = useState(0);
  const ids = useMemo(() => sourceNotes(known).sort().join(' '), [known]);
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
  return useMemo(() => (offRecord === null ? null : withoutOffRecord(known, offRecord)), [known, offRecord]);
}
