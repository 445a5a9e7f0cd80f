import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { DormantTie } from '../../../shared/domain/dormantTie';
import { callName } from '../../../shared/domain/person';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { settingsOf } from '../../../shared/domain/workspace';
import { dormantWords } from '../../../shared/text/dormantWords';
import { SectionHeading } from '../../components/SectionHeading';
import { useStartLetter } from '../../components/useStartLetter';
import { useTouchActions } from '../../components/useTouchActions';
import { sayMonth } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './TouchList.module.css';

/** One tie that fell silent, chosen against comfort, with the reasons for the choice. */
export function DormantSection({ tie }: { readonly tie: DormantTie }) {
  const { today } = useToday();
  const actions = useTouchActions();
  const every = useWorkspace((workspace) => settingsOf(workspace).dormantEveryDays);
  const startLetter = useStartLetter();
  const person = useWorkspace((workspace) => workspace.people[tie.personId]);
  const { roles, organisations } = useWorkspace((w) => ({ roles: w.roles, organisations: w.organisations }));
  const role = useMemo(
    () => roleLine(currentRoles(roles).get(tie.personId), organisations),
    [roles, organisations, tie],
  );
  if (person === undefined) return null;
  const name = callName(person);
  return (
    <section aria-label="A tie that fell silent" className={classes.section}>
      <SectionHeading title="A tie that fell silent">
        {every === 7 ? 'one a week' : `one every ${every} days`}
      </SectionHeading>
      <p className={classes.text}>
        <Link to={`/people/${person.id}`}>{person.name}</Link>
        {role !== '' && `, ${role}`}
      </p>
      <p className={classes.hint}>{dormantWords(tie, person, today, sayMonth(tie.lastOn))}</p>
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          onClick={() => {
            startLetter({ personId: person.id, kind: 'checkIn', templateId: 'tem_checkinsilence' });
          }}
        >
          Write two lines
        </Button>
        <Button
          variant="subtle"
          color="gray"
          aria-label={`Later: ${name}`}
          onClick={() => void actions.later(`A line to ${person.name}`, person)}
        >
          Later
        </Button>
        <Button variant="subtle" color="gray" aria-label={`Let ${name} rest`} onClick={() => void actions.rest(person)}>
          Let rest
        </Button>
      </div>
    </section>
  );
}
