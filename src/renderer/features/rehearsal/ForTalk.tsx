import { Checkbox, Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { interviewPath } from '../../../shared/domain/path';
import { talksToRehearseFor } from '../../../shared/domain/rehearsalFacts';
import { sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Rehearsal.module.css';

interface ForTalkProps {
  readonly interviewId: string | null;
  readonly onChoose: (interviewId: string | null) => void;
}

/** The talk this is rehearsed for: which one, its checklist’s item, and the way back. */
export function ForTalk({ interviewId, onChoose }: ForTalkProps) {
  const dispatch = useDispatch();
  const { now, zone } = useToday();
  const interviews = useWorkspace((workspace) => workspace.interviews);
  const people = useWorkspace((workspace) => workspace.people);
  const ahead = useMemo(() => talksToRehearseFor(interviews), [interviews]);
  const nameOf = (personIds: readonly string[]) => people[personIds[0] ?? '']?.name ?? 'somebody';
  // What is over needs no rehearsal.
  const talk = ahead.find(({ id }) => id === interviewId);
  if (ahead.length === 0) return null;
  return (
    <div className={classes.talk}>
      <Select
        label="For the talk with"
        placeholder="No talk in particular"
        clearable
        clearButtonProps={{ 'aria-label': 'For no talk in particular' }}
        data={ahead.map(({ id, personIds, startsAt }) => ({
          value: id,
          label: `${nameOf(personIds)}, ${startsAt === null ? 'no time yet' : sayMoment(startsAt, now, zone)}`,
        }))}
        value={talk?.id ?? null}
        onChange={onChoose}
      />
      {talk !== undefined && (
        <>
          <Checkbox
            label={`Rehearsed for ${nameOf(talk.personIds)}`}
            checked={talk.checks.includes('pitchRehearsed')}
            onChange={() =>
              void dispatch('interview.checked', {
                id: talk.id,
                check: 'pitchRehearsed',
                isDone: !talk.checks.includes('pitchRehearsed'),
              })
            }
          />
          <Link to={interviewPath(talk.id, 'prep')}>Back to Prep</Link>
        </>
      )}
    </div>
  );
}
