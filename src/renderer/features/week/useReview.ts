import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { suggestions } from '../../../shared/domain/keepInTouch';
import { aboutOf, type LoopState } from '../../../shared/domain/loops';
import { workingDayFrom } from '../../../shared/domain/businessDays';
import type { FollowUp } from '../../../shared/domain/followUp';
import { interviewPath } from '../../../shared/domain/path';
import { addDays } from '../../../shared/domain/time';
import { weekSpan } from '../../../shared/domain/weekPlan';
import { reviewCards, type ReviewCard } from '../../../shared/domain/weekReview';
import { settingsOf } from '../../../shared/domain/workspace';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { useHeard } from '../../components/useHeard';
import { useLoops } from '../../components/useLoops';
import { useReasonWords } from '../../components/useReasonWords';
import { useStartLetter } from '../../components/useStartLetter';
import { useTouchActions } from '../../components/useTouchActions';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useCollections, useWorkspace } from '../../workspace/WorkspaceProvider';

const read = [
  'weeks',
  'followUps',
  'introductions',
  'touchpoints',
  'resources',
  'people',
  'interviews',
  'profile',
  'settings',
] as const;

const ofReasons = ['people', 'roles', 'followUps', 'resources', 'introductions', 'touchpoints', 'settings'] as const;

/** More than a review proposes, since whoever has a card already is passed over. */
const LOOKED_AT = 50;

/** One answer to a card: its key, its words, what it does. */
export interface CardMove {
  readonly keys: string;
  readonly name: string;
  readonly run: () => void;
}

/** The cards that are left and what each can be answered with. */
export function useReview(): {
  readonly cards: readonly ReviewCard[];
  readonly movesOf: (card: ReviewCard) => CardMove[];
} {
  const { today, now, zone } = useToday();
  const known = useCollections(read);
  const settings = useWorkspace(settingsOf);
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  const { calendarFor } = useBusinessCalendar();
  const around = useCollections(ofReasons);
  const heard = useHeard(null);
  const loops = useLoops();
  const sayReason = useReasonWords();
  const touch = useTouchActions();
  const reasons = useMemo(() => suggestions(around, today, LOOKED_AT, { zone, heard }), [around, today, zone, heard]);
  const cards = useMemo(
    () => reviewCards(known, { loops, reasons, sayWhy: (reason, person) => sayReason(reason, person).why }, today, now),
    [known, loops, reasons, sayReason, today, now],
  );
  const { first } = weekSpan(today, settings);
  const nextWeek = workingDayFrom(addDays(first, 7), calendarFor(''));

  const open = ({ kind, owner, personId, interviewId }: FollowUp) => {
    if (kind === 'thankYou' && interviewId !== null) void navigate(interviewPath(interviewId, 'thank-you'));
    else if (owner === 'them' && personId !== null) startLetter({ personId, kind: 'checkIn', interviewId });
    else if (kind === 'update' && personId !== null) startLetter({ personId, kind: 'update', interviewId });
    else if (kind === 'nudge' && personId !== null) void navigate(`/follow-ups/outreach?person=${personId}`);
    else if (kind === 'referral' && personId !== null) startLetter({ personId });
    else void navigate(personId === null ? '/follow-ups' : `/people/${personId}`);
  };
  const tell = async (loop: LoopState) => {
    // The letter points to its loop, so that has to be there before it is.
    const { ok } = await dispatch('loop.kept', { loops: [aboutOf(loop)] });
    if (ok) startLetter({ personId: loop.giverId, kind: 'update', interviewId: loop.interviewId, loopIds: [loop.id] });
  };
  const followUpMoves = (followUp: FollowUp): CardMove[] => [
    { keys: 'Enter', name: openName(followUp), run: () => open(followUp) },
    {
      keys: 'd',
      name: followUp.owner === 'them' ? 'They did it' : 'Done',
      run: () =>
        void dispatch('followUp.done', { id: followUp.id, isDone: true }, { toast: `Done: ${followUp.title}` }),
    },
    {
      keys: 'w',
      name: 'Next week',
      run: () =>
        void dispatch(
          'followUp.snoozed',
          { id: followUp.id, until: nextWeek },
          { toast: `Waits until ${sayDayInSentence(nextWeek, today)}: ${followUp.title}` },
        ),
    },
    {
      keys: 'x',
      name: 'Let it go',
      run: () =>
        void dispatch(
          'week.eased',
          { startsOn: first, letGo: [{ followUpId: followUp.id, until: null }] },
          { toast: `Let go: ${followUp.title}` },
        ),
    },
  ];
  const movesOf = (card: ReviewCard): CardMove[] => {
    if (card.kind === 'followUp') return followUpMoves(card.followUp);
    const keep = (name: string, keys: string): CardMove => ({
      keys,
      name,
      run: () => void dispatch('week.cardAnswered', { startsOn: first, card: card.key, answer: 'kept' }),
    });
    if (card.kind === 'touch') {
      const { person, reason } = card;
      const { action, later } = sayReason(reason, person);
      const answered = keep('Not now', 'x');
      return [
        {
          keys: 'Enter',
          name: action,
          // Proposed once in a review: whoever comes back from the letter goes on with the next.
          run: () => {
            answered.run();
            touch.write(reason, person);
          },
        },
        {
          keys: 'w',
          name: 'Next week',
          run: () => {
            answered.run();
            void touch.later(later, person);
          },
        },
        answered,
      ];
    }
    if (card.kind !== 'loop') return [keep('Nothing to say', 'Escape')];
    const { loop } = card;
    const answer = (said: 'told' | 'letGo', toast: string) => () =>
      void dispatch(
        'week.cardAnswered',
        { startsOn: first, card: card.key, loop: aboutOf(loop), answer: said },
        { toast },
      );
    return [
      { keys: 'Enter', name: 'Write to them', run: () => void tell(loop) },
      { keys: 'd', name: 'They know', run: answer('told', `They know: ${card.title}`) },
      keep('Next week', 'w'),
      { keys: 'x', name: 'Let it go', run: answer('letGo', `Let go: ${card.title}`) },
    ];
  };
  return { cards, movesOf };
}

function openName({ kind, owner, personId }: FollowUp): string {
  if (kind === 'thankYou' || (personId !== null && (kind === 'update' || kind === 'referral' || owner === 'them')))
    return 'Write letter';
  return kind === 'nudge' ? 'Open the sequence' : 'Open';
}
