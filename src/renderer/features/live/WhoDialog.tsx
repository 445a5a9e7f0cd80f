import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './RoomDialog.module.css';

/** With whom an unplanned call is: somebody known, or a new name. */
export function WhoDialog({ interview, onDone }: { readonly interview: Interview; readonly onDone: () => void }) {
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const [picked, setPicked] = useState<PickedPerson>({ personId: null, name: '' });
  const [error, setError] = useState<string>();
  const handleKeep = async () => {
    if (picked.name.trim() === '') {
      setError('A name, please.');
      return;
    }
    const known = pickedId(
      picked,
      Object.values(people).filter(({ deletedAt }) => deletedAt === null),
    );
    const reply = await dispatch(
      'interview.personNamed',
      {
        id: interview.id,
        personId: known ?? newId('people'),
        newName: known === null ? picked.name.trim() : null,
        thankYou: { followUpId: newId('followUps'), touchpointId: newId('touchpoints') },
      },
      { toast: `${picked.name.trim()} named` },
    );
    if (reply.ok) onDone();
  };
  return (
    <Modal opened onClose={onDone} title="Who is it?" size="sm" returnFocus={false}>
      <form
        className={classes.part}
        onSubmit={(event) => {
          event.preventDefault();
          void handleKeep();
        }}
      >
        <PersonPicker value={picked} onChange={setPicked} onBlur={() => undefined} error={error} />
        <Button type="submit" variant="default">
          Keep this name
        </Button>
      </form>
    </Modal>
  );
}
