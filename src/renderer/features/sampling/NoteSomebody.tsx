import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { organisationsInUse } from '../../../shared/domain/peopleFacts';
import { kindNames, levelNames } from '../../../shared/domain/samplingMap';
import { zoneNames } from '../../../shared/domain/zone';
import { organisationKey } from '../../../shared/text/organisationName';
import { nameCollator } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { CellPlace } from './MapGrid';
import classes from './Sampling.module.css';

interface NoteSomebodyProps {
  /** The cell they belong to. */
  readonly place: CellPlace;
  readonly onClose: () => void;
}

/** Adds somebody to a cell of the map: their name, what they do and where. A new organisation gets the cell’s kind and zone. */
export function NoteSomebody({ place, onClose }: NoteSomebodyProps) {
  const dispatch = useDispatch();
  const organisations = useWorkspace((workspace) => workspace.organisations);
  const inUse = useMemo(() => organisationsInUse(organisations, nameCollator()), [organisations]);
  const fitting = inUse.filter(({ kind, zone }) => kind === place.kind && zone === place.zone);
  const targets = fitting.filter(({ state }) => state === 'target');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [at, setAt] = useState(targets.length === 1 ? (targets[0]?.name ?? '') : '');
  const [lacks, setLacks] = useState<{ readonly name?: string; readonly at?: string }>({});
  const known = inUse.find((one) => organisationKey(one.name) === organisationKey(at.trim()));

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const called = name.replace(/\s+/g, ' ').trim();
    const where = at.replace(/\s+/g, ' ').trim();
    if (called === '' || where === '') {
      setLacks({ ...(called === '' && { name: 'Who is it?' }), ...(where === '' && { at: 'Where are they?' }) });
      return;
    }
    const id = newId('people');
    const added =
      known === undefined ? { id: newId('organisations'), name: where, kind: place.kind, zone: place.zone } : null;
    const reply = await dispatch(
      'person.added',
      {
        id,
        name: called,
        organisation: added,
        role: {
          id: newId('roles'),
          personId: id,
          organisationId: known?.id ?? added?.id ?? null,
          title: title.trim(),
          from: null,
          to: null,
          isCurrent: true,
          level: place.level,
        },
      },
      { toast: `${called} noted: ${levelNames[place.level].toLowerCase()}, ${where}`, isQuiet: true },
    );
    if (reply.ok) onClose();
    else setLacks({ name: reply.failure.message });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <form
      aria-label="Note somebody"
      className={classes.noting}
      onSubmit={(event) => void save(event)}
      onKeyDown={handleKey}
    >
      <TextInput
        autoFocus
        label="Name"
        maxLength={400}
        value={name}
        error={lacks.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="What they do"
        maxLength={400}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Autocomplete
        label="Where"
        maxLength={400}
        limit={6}
        data={[...new Set(fitting.map((one) => one.name))]}
        value={at}
        error={lacks.at}
        onChange={setAt}
      />
      <div className={classes.actions}>
        <Button type="submit">Note</Button>
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
      <p role="status" className={classes.meta}>
        {at.trim() === ''
          ? `They get the level “${levelNames[place.level].toLowerCase()}”.`
          : known === undefined
            ? `A new organisation: ${kindNames[place.kind].toLowerCase()}, ${zoneNames[place.zone].toLowerCase()}.`
            : known.kind === place.kind && known.zone === place.zone
              ? `${known.name} is of this kind and zone.`
              : `${known.name} is known as ${known.kind === null ? 'of no kind yet' : kindNames[known.kind].toLowerCase()}, ${zoneNames[known.zone].toLowerCase()}: they will stand there on the map.`}
      </p>
    </form>
  );
}
