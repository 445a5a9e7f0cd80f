import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';
import { PickSomebody } from './PickSomebody';

interface PeopleChipsProps {
  readonly label: string;
  readonly personIds: readonly string[];
  /** The words of the button: “Add somebody to meet”. */
  readonly add: string;
  readonly onChange: (personIds: string[]) => Promise<boolean>;
}

/** A short list of people, each with the way to them and out of the list. */
export function PeopleChips({ label, personIds, add, onChange }: PeopleChipsProps) {
  const { people, roles, organisations } = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    organisations: w.organisations,
  }));
  const [isPicking, setPicking] = useState(false);
  const current = currentRoles(roles);
  const known = personIds.flatMap((id) => (people[id]?.deletedAt === null ? [people[id]] : []));
  return (
    <>
      {known.length > 0 && (
        <ul aria-label={label} className={classes.people}>
          {known.map(({ id, name }) => (
            <li key={id}>
              <PersonAvatar name={name} />
              <Link to={`/people/${id}`}>{name}</Link>
              <span className={classes.meta}>{roleLine(current.get(id), organisations)}</span>
              <ActionIcon
                aria-label={`Take ${name} off the list`}
                onClick={() => void onChange(personIds.filter((other) => other !== id))}
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="subtle"
        w="fit-content"
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        onClick={() => setPicking(true)}
      >
        {add}
      </Button>
      {isPicking && (
        <PickSomebody
          title={add}
          keep="Add to the list"
          onPicked={(id) => (personIds.includes(id) ? Promise.resolve(true) : onChange([...personIds, id]))}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
