import { useMemo } from 'react';
import { introductionLines, type IntroductionLine } from '../../../shared/domain/introductionStanding';
import { useOffRecord } from '../../components/useOnRecord';
import { useToday } from '../../lib/useToday';
import { useCollections } from '../../workspace/WorkspaceProvider';

const read = ['introductions', 'followUps', 'people', 'interviews', 'touchpoints'] as const;
const none: readonly IntroductionLine[] = [];

/** Where introductions stand, without those that rest on a note off the record; until that is known, without all that rest on a note. */
export function useIntroductionLines(): readonly IntroductionLine[] {
  const { today } = useToday();
  const known = useCollections(read);
  const lines = useMemo(
    // Without an introduction nobody’s touches need to be looked through.
    () => (Object.keys(known.introductions).length === 0 ? none : introductionLines(known, today)),
    [known, today],
  );
  const ids = useMemo(
    () => [...new Set(lines.flatMap(({ introduction }) => introduction.noteId ?? []))].sort().join(' '),
    [lines],
  );
  const offRecord = useOffRecord(ids);
  return useMemo(
    () =>
      lines.filter(({ introduction: { noteId } }) => noteId === null || (offRecord !== null && !offRecord.has(noteId))),
    [lines, offRecord],
  );
}
