import { useEffect, useState } from 'react';
import { nothingHeard, type Heard } from '../../shared/domain/heard';
import { useGiven } from '../workspace/WorkspaceProvider';

/**
 * What notes of talks tell of somebody’s life, or of everybody’s (null). The main process, which holds all notes, reads
 * them; again when a note or a talk changes. Until it has answered, and when it cannot, nothing was heard: reasons that rest
 * on other records stay.
 */
export function useHeard(personId: string | null): Heard {
  const { api } = useGiven();
  const [heard, setHeard] = useState<Heard>(nothingHeard);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void api.call('touch.hear', { personId }).then((reply) => {
      if (isWanted && reply.ok) setHeard(reply.value);
    });
    return () => {
      isWanted = false;
    };
  }, [api, personId, turn]);
  useEffect(
    () =>
      api.on('changed', ({ change }) => {
        if (change.records.some(({ collection }) => collection === 'notes' || collection === 'interviews'))
          setTurn((before) => before + 1);
      }),
    [api],
  );
  return heard;
}
