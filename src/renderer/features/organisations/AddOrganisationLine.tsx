import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { Organisation } from '../../../shared/domain/organisation';
import { fold } from '../../../shared/text/fold';
import { parseOrganisationLine } from '../../../shared/text/organisationLine';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Organisations.module.css';

interface AddOrganisationLineProps {
  /** The list it is added to. */
  readonly state: Organisation['state'];
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** “Northlight Health, discharge and handover”: a name, and after a comma what it does. One that is known already is shown, not made again. */
export function AddOrganisationLine({ state, onAdded, onClose }: AddOrganisationLineProps) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const dispatch = useDispatch();
  const organisations = useWorkspace((workspace) => workspace.organisations);
  const { name, about } = parseOrganisationLine(text);

  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (name === '') return;
    const known = Object.values(organisations).find((one) => one.deletedAt === null && fold(one.name) === fold(name));
    const id = known?.id ?? newId('organisations');
    const reply = known
      ? await dispatch(
          'organisation.changed',
          { id, fields: { state } },
          { toast: `${known.name} was here already`, isQuiet: true },
        )
      : await dispatch(
          'organisation.added',
          { id, name, fields: { sector: about, state } },
          { toast: `${name} added`, isQuiet: true },
        );
    setFailure(reply.ok ? null : reply.failure.message);
    if (!reply.ok) return;
    setText('');
    onAdded(id);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <TextInput
        autoFocus
        className={classes.line}
        aria-label="Name of the organisation"
        placeholder="Name, what they do"
        maxLength={900}
        value={text}
        error={failure}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      <Button type="submit" disabled={name === ''}>
        Add organisation
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Close
      </Button>
    </form>
  );
}
