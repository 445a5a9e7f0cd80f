import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { rolesOf } from '../../../shared/domain/peopleFacts';
import { AutosaveText } from '../../components/AutosaveText';
import { ConflictMark } from '../../components/ConflictMark';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

interface PersonHeadProps {
  readonly person: Person;
  readonly onTouch: () => void;
  readonly onWrite: () => void;
  readonly onPlan: () => void;
}

/** Name, current roles, the two buttons, and who they are in two sentences. */
export function PersonHead({ person, onTouch, onWrite, onPlan }: PersonHeadProps) {
  const save = usePersonFields(person.id);
  const { roles, organisations } = useWorkspace((workspace) => ({
    roles: workspace.roles,
    organisations: workspace.organisations,
  }));
  const current = useMemo(() => rolesOf(roles, person.id).filter(({ isCurrent }) => isCurrent), [roles, person.id]);
  const isBlank = useRef(false);
  const [round, setRound] = useState(0);

  const saveName = (name: string) => {
    isBlank.current = name.trim() === '';
    return isBlank.current ? Promise.resolve(true) : save({ name: name.trim() });
  };
  return (
    <>
      <div className={classes.head}>
        <PersonAvatar name={person.name} size={48} />
        <div className={classes.who}>
          <div
            className={classes.name}
            onBlur={() => {
              // Nobody is without a name: an emptied field shows the kept one again.
              if (isBlank.current) setRound(round + 1);
              isBlank.current = false;
            }}
          >
            <AutosaveText key={round} label="Name" value={person.name} maxLength={1_000} isQuiet onSave={saveName} />
          </div>
          {current.map((role) => {
            const organisation = role.organisationId === null ? undefined : organisations[role.organisationId];
            return (
              <div key={role.id} className={classes.role}>
                {role.title}
                {role.title !== '' && organisation && ', '}
                {organisation && <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>}
              </div>
            );
          })}
          <ConflictMark recordId={person.id} />
        </div>
        <div className={classes.actions}>
          <Button onClick={onTouch}>Log a touch</Button>
          <Button onClick={onWrite}>Write</Button>
          <Button variant="filled" onClick={onPlan}>
            Plan interview
          </Button>
        </div>
      </div>
      <div className={classes.summary}>
        <AutosaveText
          label="Who they are"
          value={person.summary}
          at={`${person.id}.summary`}
          isLong
          isQuiet
          serif="letter"
          maxLength={10_000}
          placeholder="Who are they, in two sentences?"
          onSave={(summary) => save({ summary })}
        />
      </div>
    </>
  );
}
