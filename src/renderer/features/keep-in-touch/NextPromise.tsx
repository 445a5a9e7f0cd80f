import { Button, Group } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { FollowUp } from '../../../shared/domain/followUp';
import type { Interview } from '../../../shared/domain/interview';
import { callName, type Person } from '../../../shared/domain/person';
import { addDays } from '../../../shared/domain/time';
import { settingsOf } from '../../../shared/domain/workspace';
import { pronounsOf } from '../../../shared/text/pronouns';
import { DayField } from '../../components/DayField';
import { useWriteTo } from '../../components/useWriteTo';
import { sayAway } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './KeepInTouch.module.css';

interface NextPromiseProps {
  readonly interview: Interview;
  readonly person: Person;
  readonly promise: FollowUp | undefined;
}

/** When they will hear from me next, and about what. */
export function NextPromise({ interview, person, promise }: NextPromiseProps) {
  const dispatch = useDispatch();
  const writeTo = useWriteTo();
  const navigate = useNavigate();
  const { today } = useToday();
  const days = useWorkspace((workspace) => settingsOf(workspace).reportBackDays);
  if (promise === undefined) {
    return (
      <section aria-label="Next promise">
        <p className={classes.label}>Next promise</p>
        <p className={`aw-serif ${classes.promise ?? ''}`}>None yet.</p>
        <Group justify="space-between">
          <span className={classes.quiet}>People help again when they hear what came of it.</span>
          <Button
            onClick={() => {
              void dispatch(
                'followUp.added',
                {
                  id: newId('followUps'),
                  kind: 'update',
                  title: `Tell ${pronounsOf(person).object} what I did with the advice`,
                  due: addDays(today, days),
                  personId: person.id,
                  interviewId: interview.id,
                },
                { toast: `Promise to ${callName(person)} added` },
              );
            }}
          >
            Promise to report back
          </Button>
        </Group>
      </section>
    );
  }
  const due = effectiveDue(promise);
  const address = person.emails.find((email) => email.trim() !== '') ?? '';
  return (
    <section aria-label="Next promise">
      <p className={classes.label}>Next promise</p>
      <h2 className={`aw-serif ${classes.promise ?? ''}`}>{promise.title}</h2>
      <Group justify="space-between">
        <Group gap={8}>
          <DayField
            label="Change date"
            value={due}
            today={today}
            onChange={(day) =>
              void dispatch('followUp.changed', { id: promise.id, fields: { due: day } }, { toast: 'Date changed' })
            }
          />
          <span className={classes.quiet}>{sayAway(due, today)}</span>
        </Group>
        <Group gap={8}>
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              void dispatch('followUp.done', { id: promise.id, isDone: true }, { toast: `Done: ${promise.title}` })
            }
          >
            Mark as done
          </Button>
          {address !== '' && (
            <Button
              onClick={() => void writeTo(person)}
              title={`Opens an empty message to ${address} in your mail app`}
            >
              Start the note
            </Button>
          )}
        </Group>
      </Group>
      {address === '' && (
        <Group gap={8}>
          <span className={classes.quiet}>
            No e-mail address of {callName(person)} yet, so no note can be started here.
          </span>
          <Button variant="subtle" onClick={() => void navigate(`/people/${person.id}`)}>
            Open {callName(person)}
          </Button>
        </Group>
      )}
    </section>
  );
}
