import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { nextFor } from '../../../shared/domain/brainstorm';
import type { Person } from '../../../shared/domain/person';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Brainstorm.module.css';

interface BrainstormAfterwardsProps {
  readonly people: readonly Person[];
  readonly onMore: () => void;
  readonly onBegin: () => void;
}

/** Everybody who came to mind, with the next step and why. */
export function BrainstormAfterwards({ people, onMore, onBegin }: BrainstormAfterwardsProps) {
  const { roles, organisations } = useWorkspace((workspace) => ({
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const roleOf = useMemo(() => currentRoles(roles), [roles]);
  return (
    <section aria-label="Who came to mind">
      <SectionHeading title="Who came to mind" count={people.length}>
        <Button variant="subtle" autoFocus onClick={onMore}>
          More names
        </Button>
        <Button variant="subtle" onClick={onBegin}>
          Close
        </Button>
      </SectionHeading>
      {people.length === 0 && <p className={classes.text}>Nobody this time. Try again with the next sentence.</p>}
      <ul className={classes.list}>
        {people.map((person) => {
          const role = roleOf.get(person.id);
          const { step, why } = nextFor(person, role);
          return (
            <li key={person.id}>
              <div>
                <strong>{person.name}</strong>
                <div className={classes.meta}>{roleLine(role, organisations)}</div>
              </div>
              <div>
                <Link to={person.tie >= 1 ? `/interviews/new?person=${person.id}` : `/people/${person.id}`}>
                  {step}
                </Link>
                <div className={classes.meta}>{why}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
