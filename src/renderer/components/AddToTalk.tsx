import { useState } from 'react';
import type { Interview } from '../../shared/domain/interview';
import { peopleInUse } from '../../shared/domain/peopleFacts';
import { nameCollator } from '../lib/dates';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { PersonPicker, pickedId, type PickedPerson } from './PersonPicker';
import { ShortForm } from './ShortForm';

interface AddToTalkProps {
  readonly interview: Pick<Interview, 'id' | 'personIds'>;
  readonly onClose: () => void;
}

/** One more person in an interview: somebody known, or a name that is new. */
export function AddToTalk({ interview, onClose }: AddToTalkProps) {
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const [person, setPerson] = useState<PickedPerson>({ personId: null, name: '' });
  const [lacks, setLacks] = useState<string>();

  const save = async () => {
    const name = person.name.trim();
    if (name === '') {
      setLacks('Who else is there? A first name will do.');
      return;
    }
    const known = pickedId(person, peopleInUse(people, nameCollator()));
    if (known !== null && interview.personIds.includes(known)) {
      setLacks(`${name} is in this talk already.`);
      return;
    }
    const reply = await dispatch(
      'interview.personJoined',
      { id: interview.id, personId: known ?? newId('people'), newName: known === null ? name : '' },
      { toast: `${name} added to this talk` },
    );
    if (reply.ok) onClose();
    else setLacks(reply.failure.message);
  };

  return (
    <ShortForm title="Add a person to this talk" keep="Add to this talk" onKeep={() => void save()} onClose={onClose}>
      <PersonPicker label="Who else" value={person} onChange={setPerson} onBlur={() => undefined} error={lacks} />
    </ShortForm>
  );
}
