import { Button, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import { awkwardMoments } from '../../../shared/domain/awkwardMoments';
import { boxCounts, dueCards, nextDue } from '../../../shared/domain/rehearsalFacts';
import { EmptyState } from '../../components/EmptyState';
import { KeyCaps } from '../../components/KeyCaps';
import { StatusStrip } from '../../components/StatusStrip';
import { sayOnDay } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Rehearsal.module.css';

/** One card at a time: say your answer aloud, look at ours, and tell whether you had one. */
export function CardsRoom() {
  const dispatch = useDispatch();
  const { today } = useToday();
  const cards = useWorkspace((workspace) => workspace.cards);
  const due = useMemo(() => dueCards(cards, today), [cards, today]);
  const counts = useMemo(() => boxCounts(cards), [cards]);
  const [turned, setTurned] = useState<string | null>(null);
  const first = due[0];
  const isTurned = first !== undefined && turned === first.moment.key;
  const turn = () => {
    if (first) setTurned(first.moment.key);
  };
  const answer = (isKnown: boolean) => {
    if (!first || !isTurned) return;
    setTurned(null);
    void dispatch(
      'card.answered',
      { card: first.moment.key, isKnown },
      { toast: isKnown ? 'Known: it comes later next time' : 'It comes again tomorrow' },
    );
  };
  useScreenKeys('Cards', [
    { keys: 'Space', does: 'turn the card', run: turn },
    {
      keys: '1',
      does: 'not yet: back to the first box',
      run: () => {
        answer(false);
      },
    },
    {
      keys: '2',
      does: 'I had an answer: one box on',
      run: () => {
        answer(true);
      },
    },
  ]);
  return (
    <>
      <div className={classes.room}>
        <div className={classes.column}>
          {first === undefined ? (
            <EmptyState
              line="Nothing is due today."
              sentence={`All ${awkwardMoments.length} moments were practised. The next one comes up ${nextDayWords(nextDue(cards, today), today)}; coming back a little later each time is what makes it stay.`}
            />
          ) : (
            <section className={classes.card} aria-label="Card">
              <p className={classes.quiet}>
                {due.length} due · {first.box === 0 ? 'new' : `box ${first.box} of 5`}
              </p>
              <h2 className={`aw-serif ${classes.moment}`}>{first.moment.moment}</h2>
              <p className={classes.when}>{first.moment.when}</p>
              {isTurned ? (
                <>
                  <ul className={`aw-serif ${classes.answers}`}>
                    {first.moment.answers.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                  <div className={classes.buttons}>
                    <Button
                      rightSection={<KeyCaps keys="1" />}
                      onClick={() => {
                        answer(false);
                      }}
                    >
                      Not yet
                    </Button>
                    <Button
                      variant="filled"
                      rightSection={<KeyCaps keys="2" />}
                      onClick={() => {
                        answer(true);
                      }}
                    >
                      I had an answer
                    </Button>
                  </div>
                </>
              ) : (
                <div className={classes.buttons}>
                  <Button variant="filled" rightSection={<KeyCaps keys="Space" />} onClick={turn}>
                    Say it aloud, then turn
                  </Button>
                </div>
              )}
            </section>
          )}
          <p className={classes.quiet}>{boxWords(counts)}</p>
        </div>
      </div>
      <VisuallyHidden role="status">
        {isTurned ? first.moment.answers.join(' ') : (first?.moment.moment ?? '')}
      </VisuallyHidden>
      <StatusStrip
        hints={[
          { keys: ['Space'], does: 'turn' },
          { keys: ['1'], does: 'not yet' },
          { keys: ['2'], does: 'known' },
          { keys: ['T'], does: 'pitch' },
        ]}
      />
    </>
  );
}

/** “17 new · 1 in box 1”; empty boxes are not counted up. */
function boxWords(counts: readonly number[]): string {
  return counts
    .flatMap((count, box) => (count === 0 ? [] : [box === 0 ? `${count} new` : `${count} in box ${box}`]))
    .join(' · ');
}

function nextDayWords(day: string | null, today: string): string {
  return day === null ? 'later' : sayOnDay(day, today);
}
