import { Button, Group } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { FollowUp } from '../../../shared/domain/followUp';
import { interviewPath } from '../../../shared/domain/path';
import { letterKindOf } from './useFollowUpActions';
import type { FollowUpMoves } from './useFollowUpMoves';

const letterWords = {
  nudge: 'Write the nudge',
  outreach: 'Write the first note',
  referrerThanks: 'Write the thanks',
} as const satisfies Readonly<Record<NonNullable<ReturnType<typeof letterKindOf>>, string>>;

/** What can be done with it as a whole; the letter it asks for first. */
export function FollowUpButtons({ followUp, moves }: { readonly followUp: FollowUp; readonly moves: FollowUpMoves }) {
  const letterKind = letterKindOf(followUp);
  const isTheirs = followUp.owner === 'them';
  return (
    <Group gap={8}>
      {letterKind !== null && (
        <Button variant="filled" onClick={moves.write}>
          {letterWords[letterKind]}
        </Button>
      )}
      {followUp.kind === 'thankYou' && followUp.interviewId !== null && (
        <Button component={Link} to={interviewPath(followUp.interviewId, 'thank-you')}>
          Write letter
        </Button>
      )}
      {followUp.kind === 'update' && followUp.personId !== null && (
        <Button component={Link} to={`/follow-ups/loops?person=${followUp.personId}`}>
          What came of it
        </Button>
      )}
      {followUp.kind === 'nudge' && followUp.personId !== null && (
        <Button component={Link} to={`/follow-ups/outreach?person=${followUp.personId}`}>
          See the outreach
        </Button>
      )}
      <Button aria-keyshortcuts="Space" onClick={moves.done}>
        {isTheirs ? 'It came' : 'Mark as done'}
      </Button>
      {followUp.repeats !== null && (
        <Button aria-keyshortcuts="K" onClick={moves.skip}>
          Skip this one
        </Button>
      )}
      <Button aria-keyshortcuts="X" onClick={moves.letGo}>
        {followUp.repeats === null ? 'Let it go' : 'Let it go for good'}
      </Button>
      <Button variant="subtle" color="gray" onClick={moves.saveCalendar}>
        Save for your calendar…
      </Button>
      <Button variant="subtle" color="gray" onClick={moves.remove}>
        Delete follow-up
      </Button>
    </Group>
  );
}
