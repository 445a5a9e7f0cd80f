import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Resource } from '../../../shared/domain/network';
import type { sharesOf } from '../../../shared/domain/whoCares';
import { dayOfInstant } from '../../../shared/domain/time';
import { PersonPicker, pickedId } from '../../components/PersonPicker';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDay } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Shelf.module.css';

interface SharedWithProps {
  readonly resource: Resource;
  readonly shares: ReturnType<typeof sharesOf>;
}

/** Who has it from me, and since when; a book that was lent or named in a talk is noted here. */
export function SharedWith({ resource, shares }: SharedWithProps) {
  const people = useWorkspace((workspace) => workspace.people);
  const { today, zone } = useToday();
  const [isNoting, setNoting] = useState(false);
  return (
    <section aria-label="Shared with">
      <SectionHeading title="Shared with" count={shares.length === 0 ? undefined : shares.length}>
        {!isNoting && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setNoting(true);
            }}
          >
            Given by hand
          </Button>
        )}
      </SectionHeading>
      {isNoting && (
        <GivenByHand
          resource={resource}
          onClose={() => {
            setNoting(false);
          }}
        />
      )}
      {shares.length === 0 ? (
        <p className={classes.quiet}>Nobody yet.</p>
      ) : (
        <ul className={classes.plainList}>
          {shares.map(({ personId, at }) => (
            <li key={personId}>
              <Link to={`/people/${personId}`}>{people[personId]?.name ?? 'Somebody'}</Link>
              <span className={classes.when}>{at === null ? '' : sayDay(dayOfInstant(at, zone), today)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function GivenByHand({ resource, onClose }: { readonly resource: Resource; readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const [picked, setPicked] = useState<{ personId: string | null; name: string }>({ personId: null, name: '' });
  const [error, setError] = useState<string>();
  const keep = async () => {
    const id = pickedId(
      picked,
      Object.values(people).filter(({ deletedAt }) => deletedAt === null),
    );
    if (id === null) {
      setError('Choose somebody you know already.');
      return;
    }
    const { ok } = await dispatch(
      'resource.shared',
      { id: resource.id, personId: id, touchpointId: newId('touchpoints') },
      { toast: `Shared with ${people[id]?.name ?? 'somebody'}` },
    );
    if (ok) onClose();
  };
  return (
    <form
      className={classes.given}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <PersonPicker
        label="Lent or recommended to"
        value={picked}
        error={error}
        onBlur={() => undefined}
        onChange={(person) => {
          setPicked({ ...person });
          setError(undefined);
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit">Note it</Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
