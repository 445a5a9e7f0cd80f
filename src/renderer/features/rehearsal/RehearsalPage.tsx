import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { dueCards } from '../../../shared/domain/rehearsalFacts';
import { ScreenBar } from '../../components/ScreenBar';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { CardsRoom } from './CardsRoom';
import { PitchRoom } from './PitchRoom';

/** What can be practised alone: the two minutes about oneself, and moments that are awkward when they come unprepared. */
export function RehearsalPage() {
  const [search, setSearch] = useSearchParams();
  const { today } = useToday();
  const cards = useWorkspace((workspace) => workspace.cards);
  const due = useMemo(() => dueCards(cards, today).length, [cards, today]);
  const part = search.has('cards') ? 'cards' : 'pitch';
  const show = (to: string) => {
    const next = new URLSearchParams(search);
    if (to === 'cards') next.set('cards', '');
    else next.delete('cards');
    setSearch(next, { replace: true });
  };
  useScreenKeys('Rehearsal', [
    {
      keys: 't',
      does: part === 'pitch' ? 'awkward moments' : 'pitch',
      run: () => {
        show(part === 'pitch' ? 'cards' : 'pitch');
      },
    },
  ]);
  return (
    <>
      <ScreenBar title="Rehearsal">
        <SegmentedControl
          aria-label="What to rehearse"
          value={part}
          data={[
            { value: 'pitch', label: 'Pitch' },
            { value: 'cards', label: due === 0 ? 'Awkward moments' : `Awkward moments, ${due} due` },
          ]}
          onChange={show}
        />
      </ScreenBar>
      {part === 'pitch' ? (
        <PitchRoom
          interviewId={search.get('for')}
          onTalk={(id) => {
            // From now on the pitch’s own choice counts.
            if (search.has('for') && id !== search.get('for')) setSearch({}, { replace: true });
          }}
        />
      ) : (
        <CardsRoom />
      )}
    </>
  );
}
