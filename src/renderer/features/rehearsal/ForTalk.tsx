import { Checkbox } from '@mantine/core';
import { Link } from 'react-router-dom';
import { interviewPath } from '../../../shared/domain/path';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Rehearsal.module.css';

/** The talk this is rehearsed for: its checklist’s item, and the way back. */
export function ForTalk({ interviewId }: { readonly interviewId: string }) {
  const dispatch = useDispatch();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const people = useWorkspace((workspace) => workspace.people);
  if (interview === undefined || interview.deletedAt !== null) return null;
  const isDone = interview.checks.includes('pitchRehearsed');
  const name = people[interview.personIds[0] ?? '']?.name ?? 'somebody';
  return (
    <div className={classes.talk}>
      <Checkbox
        label={`Rehearsed for ${name}`}
        checked={isDone}
        onChange={() =>
          void dispatch('interview.checked', { id: interviewId, check: 'pitchRehearsed', isDone: !isDone })
        }
      />
      <Link to={interviewPath(interviewId, 'prep')}>Back to Prep</Link>
    </div>
  );
}
