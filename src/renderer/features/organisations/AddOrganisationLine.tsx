import { Button, TextInput } from '@mantine/core';
import type { Organisation } from '../../../shared/domain/organisation';
import { fold } from '../../../shared/text/fold';
import { parseOrganisationLine } from '../../../shared/text/organisationLine';
import { useLineEntry } from '../../components/useEntry';
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
  const dispatch = useDispatch();
  const organisations = useWorkspace((workspace) => workspace.organisations);

  const add = async (line: string) => {
    const { name, about } = parseOrganisationLine(line);
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
    if (reply.ok) onAdded(id);
    return reply;
  };
  const { text, setText, send, failure } = useLineEntry(add);
  const { name } = parseOrganisationLine(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') send();
      }}
    >
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
