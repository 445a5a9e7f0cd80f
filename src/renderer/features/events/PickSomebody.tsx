import { useState } from 'react';
import { peopleInUse } from '../../../shared/domain/peopleFacts';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { ShortForm } from '../../components/ShortForm';
import { nameCollator } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

interface PickSomebodyProps {
  readonly title: string;
  readonly keep: string;
  /** Answers whether it is durable. */
  readonly onPicked: (personId: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One person, known or new, for a list of people. A new name is added to People first. */
export function PickSomebody({ title, keep, onPicked, onClose }: PickSomebodyProps) {
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const [picked, setPicked] = useState<PickedPerson>({ personId: null, name: '' });
  const [error, setError] = useState<string>();
  const save = async () => {
    const name = picked.name.trim();
    if (name === '') {
      setError('Whom?');
      return;
    }
    let id = pickedId(picked, peopleInUse(people, nameCollator()));
    if (id === null) {
      id = newId('people');
      if (!(await dispatch('person.added', { id, name })).ok) return;
    }
    if (await onPicked(id)) onClose();
  };
  return (
    <ShortForm title={title} keep={keep} onKeep={() => void save()} onClose={onClose}>
      <PersonPicker label="Who" value={picked} onChange={setPicked} onBlur={() => undefined} error={error} />
    </ShortForm>
  );
}
