import { Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { peopleInUse } from '../../../shared/domain/peopleFacts';
import type { Person } from '../../../shared/domain/person';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { nameCollator } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

interface OtherPersonFormProps {
  readonly person: Person;
  /** What the field asks for: “Who”, “Whom”. */
  readonly label: string;
  /** What is said when nobody, or the same person, is named. */
  readonly says: { readonly nobody: string; readonly same: string };
  readonly saveTitle: string;
  /** Notes what joins the two; a name that is not known yet is a person by then. */
  readonly onSave: (other: {
    readonly id: string;
    readonly name: string;
  }) => ReturnType<ReturnType<typeof useDispatch>>;
  readonly onClose: () => void;
  /** More fields, below the name. */
  readonly children: ReactNode;
}

/** Somebody else who has to do with this person: known, or added with what joins the two. It stays open when it cannot be saved. */
export function OtherPersonForm(props: OtherPersonFormProps) {
  const { person, label, says, saveTitle, onSave, onClose, children } = props;
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const [picked, setPicked] = useState<PickedPerson>({ personId: null, name: '' });
  const [failure, setFailure] = useState<string | undefined>(undefined);

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const name = picked.name.trim();
    const knownId = pickedId(picked, peopleInUse(people, nameCollator()));
    if (name === '' || knownId === person.id) {
      setFailure(name === '' ? says.nobody : says.same);
      return;
    }
    const id = knownId ?? newId('people');
    if (knownId === null) {
      const added = await dispatch('person.added', { id, name }, { isQuiet: true });
      if (!added.ok) {
        setFailure(added.failure.message);
        return;
      }
    }
    const reply = await onSave({ id, name });
    if (reply.ok) onClose();
    else setFailure(reply.failure.message);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <PersonPicker label={label} value={picked} onChange={setPicked} onBlur={() => undefined} error={failure} />
        {children}
        <Group gap="sm">
          <Button type="submit">{saveTitle}</Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
