import type { IntroductionPair } from '../../../shared/domain/introductionPairs';
import { callName, type Person } from '../../../shared/domain/person';
import { reasonWords } from '../../../shared/text/introductionWords';
import { useStartLetter } from '../../components/useStartLetter';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import type { Move } from './useIntroductionMoves';

interface Said {
  readonly turn: () => void;
  readonly kept: (introductionId: string) => void;
  readonly dismissed: () => void;
}

/** What can be done with two people who could meet. */
export function usePairMoves(
  pair: IntroductionPair | undefined,
  person: (id: string) => Person | undefined,
  said: Said,
): readonly Move[] {
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  if (pair === undefined) return [];
  const { aId, bId, reasons } = pair;
  const name = (id: string) => {
    const known = person(id);
    return known === undefined ? 'somebody' : callName(known);
  };
  const begin = async (toast?: string): Promise<string | null> => {
    const id = newId('introductions');
    const [first] = reasons;
    const reply = await dispatch(
      'introduction.begun',
      {
        id,
        byPersonId: null,
        aPersonId: aId,
        bPersonId: bId,
        reason: first === undefined ? '' : reasonWords(first, name),
        question: '',
      },
      toast === undefined ? {} : { toast },
    );
    return reply.ok ? id : null;
  };
  return [
    {
      key: 'W',
      does: `Write to ${name(aId)}`,
      run: () => {
        void begin().then((id) => {
          if (id !== null) startLetter({ personId: aId, kind: 'introductionAsk', introductionId: id });
        });
      },
    },
    {
      key: 'E',
      does: 'Keep as an idea',
      run: () => {
        void begin('Kept as an idea').then((id) => {
          if (id !== null) said.kept(id);
        });
      },
    },
    { key: 'O', does: `Ask ${name(bId)} first`, run: said.turn },
    {
      key: 'X',
      does: 'Not these two',
      run: () => {
        void dispatch(
          'introduction.dismissed',
          { id: newId('introductions'), aPersonId: aId, bPersonId: bId },
          { toast: 'Not suggested any more' },
        ).then(({ ok }) => {
          if (ok) said.dismissed();
        });
      },
    },
  ];
}
