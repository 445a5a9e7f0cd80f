import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Person } from '../../../shared/domain/person';
import { tieKinds } from '../../../shared/domain/tieBetween';
import { tieKindNames, tiesOf, tieStrengthNames } from '../../../shared/domain/tieFacts';
import { SectionHeading } from '../../components/SectionHeading';
import { newId } from '../../lib/newId';
import { useOpener } from '../../lib/useOpener';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { OtherPersonForm } from './OtherPersonForm';
import classes from './Person.module.css';

/** Whom they know, as I heard: what warm paths are made of. */
export function TiesOf({ person }: { readonly person: Person }) {
  const { ties, people } = useWorkspace((workspace) => ({ ties: workspace.ties, people: workspace.people }));
  const known = useMemo(() => tiesOf({ ties, people }, person.id), [ties, people, person.id]);
  const { isOpen: isAdding, open, close, button: addButton } = useOpener();
  const dispatch = useDispatch();
  return (
    <section aria-label="Knows">
      <SectionHeading title="Knows" />
      <ul className={classes.roles}>
        {known.map(({ tie, other }) => (
          <li key={tie.id}>
            <div>
              <Link to={`/people/${other.id}`}>{other.name}</Link>
              <div className={classes.meta}>
                {tieKindNames[tie.kind]}; {tieStrengthNames[tie.strength - 1]?.toLowerCase()}
              </div>
            </div>
            <ActionIcon
              aria-label={`Remove the tie to ${other.name}`}
              onClick={() => void dispatch('tie.removed', { id: tie.id }, { toast: `Tie to ${other.name} removed` })}
            >
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <TieForm person={person} onClose={close} />
      ) : (
        <Button
          ref={addButton}
          variant="subtle"
          mt={8}
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={open}
        >
          Add whom they know
        </Button>
      )}
    </section>
  );
}

function TieForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const [kind, setKind] = useState<(typeof tieKinds)[number]>('knows');
  const [strength, setStrength] = useState(2);
  return (
    <OtherPersonForm
      person={person}
      label="Whom"
      says={{ nobody: 'Say whom.', same: 'A tie joins two people.' }}
      saveTitle="Save tie"
      onSave={({ id, name }) =>
        dispatch(
          'tie.added',
          { id: newId('ties'), aPersonId: person.id, bPersonId: id, kind, strength, note: '' },
          { toast: `Noted that they know ${name}`, isQuiet: true },
        )
      }
      onClose={onClose}
    >
      <Select
        label="How"
        allowDeselect={false}
        data={tieKinds.map((value) => ({ value, label: tieKindNames[value] }))}
        value={kind}
        onChange={(value) => setKind(tieKinds.find((one) => one === value) ?? 'knows')}
      />
      <Select
        label="How well"
        allowDeselect={false}
        data={tieStrengthNames.map((label, place) => ({ value: String(place + 1), label }))}
        value={String(strength)}
        onChange={(value) => setStrength(Number(value ?? 2))}
      />
    </OtherPersonForm>
  );
}
