import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Organisation } from '../../../shared/domain/organisation';
import type { Person } from '../../../shared/domain/person';
import { AutosaveText } from '../../components/AutosaveText';
import { ConflictMark } from '../../components/ConflictMark';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Organisation.module.css';

/** Name, what it does in a line, and the next step: to talk with whoever is closest there. */
export function OrganisationHead({
  organisation,
  people,
}: {
  readonly organisation: Organisation;
  readonly people: readonly Person[];
}) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const isBlank = useRef(false);
  const [round, setRound] = useState(0);
  const [closest] = people;
  const saveName = async (name: string) => {
    isBlank.current = name.trim() === '';
    return (
      isBlank.current ||
      (await dispatch('organisation.changed', { id: organisation.id, fields: { name: name.trim() } })).ok
    );
  };
  return (
    <div className={classes.head}>
      <div className={classes.who}>
        <div
          className={classes.name}
          onBlur={() => {
            // Nothing is without a name: an emptied field shows the kept one again.
            if (isBlank.current) setRound(round + 1);
            isBlank.current = false;
          }}
        >
          <AutosaveText
            key={round}
            label="Name"
            value={organisation.name}
            maxLength={1_000}
            isQuiet
            onSave={saveName}
          />
        </div>
        <div className={classes.about}>
          {[organisation.sector, organisation.size, organisation.place].filter((part) => part !== '').join(', ')}
        </div>
        <ConflictMark recordId={organisation.id} />
      </div>
      {closest ? (
        <Button variant="filled" onClick={() => void navigate(`/interviews/new?person=${closest.id}`)}>
          Plan interview
        </Button>
      ) : (
        <Button
          variant="filled"
          onClick={() => void navigate(`/people?new=${encodeURIComponent(` at ${organisation.name}`)}`)}
        >
          Add a person there
        </Button>
      )}
    </div>
  );
}
