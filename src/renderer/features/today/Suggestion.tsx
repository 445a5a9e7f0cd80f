import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from 'react-router-dom';
import type { Reason } from '../../../shared/domain/reasons';
import { callName, type Person } from '../../../shared/domain/person';
import { addDays, dayOfInstant } from '../../../shared/domain/time';
import { pronounsOf } from '../../../shared/text/pronouns';
import { letterFor } from '../../../shared/text/reasonWords';
import { useReasonWords } from '../../components/useReasonWords';
import { useTouchActions } from '../../components/useTouchActions';
import { useWriteTo } from '../../components/useWriteTo';
import { sayDayInSentence } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Today.module.css';

const LATER_DAYS = 7;

/** One reason to write, with the action it asks for. Later makes it a dated follow-up, so that it is not lost. */
export function Suggestion({ reason }: { readonly reason: Reason }) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const writeTo = useWriteTo();
  const actions = useTouchActions();
  const sayReason = useReasonWords();
  const { today, zone } = useToday();
  const person = useWorkspace((workspace) => workspace.people[reason.personId]);
  const introduced = useWorkspace((workspace) =>
    reason.kind === 'introduction' ? workspace.people[reason.introduction.bPersonId] : undefined,
  );
  if (person === undefined) return null;
  const { says, action, later } = wordsFor(reason, person, introduced, today, zone, sayReason);
  const handleAction = () => {
    if (letterFor(reason) !== null || reason.kind === 'resource') actions.write(reason, person);
    else if (person.emails.length > 0) void writeTo(person);
    else void navigate(`/people/${person.id}`);
  };
  return (
    <div className={classes.suggestion}>
      <p>
        <Link to={`/people/${person.id}`}>{person.name}</Link> {says}
      </p>
      {reason.kind === 'resource' && <p className={`aw-serif ${classes.item ?? ''}`}>“{reason.resource.title}”</p>}
      <Group gap={8}>
        <Button variant="subtle" onClick={handleAction}>
          {action}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          aria-label={`Later: ${later}`}
          onClick={() => {
            void dispatch(
              'followUp.added',
              {
                id: newId('followUps'),
                kind: 'keepInTouch',
                title: later,
                due: addDays(today, LATER_DAYS),
                personId: person.id,
              },
              { toast: `Put off for a week: ${later}` },
            );
          }}
        >
          Later
        </Button>
      </Group>
    </div>
  );
}

function wordsFor(
  reason: Reason,
  person: Person,
  introduced: Person | undefined,
  today: string,
  zone: string,
  sayReason: ReturnType<typeof useReasonWords>,
): { says: string; action: string; later: string } {
  const { object } = pronounsOf(person);
  switch (reason.kind) {
    case 'resource': {
      const saved = sayDayInSentence(dayOfInstant(reason.resource.createdAt, zone), today);
      const day = ['today', 'yesterday'].includes(saved) ? saved : `on ${saved}`;
      return {
        says: `cares about ${reason.interest}. You saved this ${day}.`,
        action: 'Send it',
        later: `Send “${reason.resource.title}” to ${person.name}`,
      };
    }
    case 'introduction':
      return {
        says: `introduced you${introduced ? ` to ${introduced.name}` : ''}, and has not been thanked for it.`,
        action: `Thank ${object}`,
        later: `Thank ${person.name} for the introduction${introduced ? ` to ${callName(introduced)}` : ''}`,
      };
    case 'newRole':
      return {
        says: `${reason.from > today ? 'starts' : 'has begun'} as ${reason.title}, ${sayDayInSentence(reason.from, today)}.`,
        action: `Wish ${object} well`,
        later: `Wish ${person.name} well in the new role`,
      };
    case 'reportBack':
    case 'promise':
      return {
        says: `is waiting to hear from you: ${reason.followUp.title}.`,
        action: `Write to ${object}`,
        later: reason.followUp.title,
      };
    // The others are said as everywhere.
    default: {
      const { says, action, later } = sayReason(reason, person);
      return { says, action, later };
    }
  }
}
