import { useState } from 'react';
import { useMatch } from 'react-router-dom';
import { peopleInUse } from '../../shared/domain/peopleFacts';
import { callName } from '../../shared/domain/person';
import { PersonPicker, pickedId, type PickedPerson } from '../components/PersonPicker';
import { EnterKeeps, ShortForm } from '../components/ShortForm';
import { useLineEntry } from '../components/useEntry';
import { nameCollator } from '../lib/dates';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/**
 * A thought about somebody, from any screen: it is added to what is written about them, and somebody new
 * is added to People. On a person’s page it begins with that person. Enter keeps it, Shift+Enter begins a new line.
 */
export function QuickNote({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const here = people[useMatch('/people/:personId')?.params.personId ?? ''];
  const [person, setPerson] = useState<PickedPerson>(
    here === undefined ? { personId: null, name: '' } : { personId: here.id, name: here.name },
  );
  const [lacks, setLacks] = useState<{ readonly name?: string; readonly note?: string }>({});

  const keep = async (text: string) => {
    const name = person.name.trim();
    const words = text.trim();
    const known = people[pickedId(person, peopleInUse(people, nameCollator())) ?? ''];
    const reply =
      known === undefined
        ? await dispatch(
            'person.added',
            { id: newId('people'), name, fields: { notes: words } },
            { toast: `${name} added, with your note`, isQuiet: true },
          )
        : await dispatch(
            'person.changed',
            { id: known.id, fields: { notes: [known.notes.trimEnd(), words].filter(Boolean).join('\n\n') } },
            { toast: `Note about ${callName(known)} kept`, isQuiet: true },
          );
    return reply.ok ? ({ ok: true, afterwards: onClose } as const) : reply;
  };
  const { text: note, setText: setNote, send, failure, isSending } = useLineEntry(keep);
  const save = () => {
    const name = person.name.trim();
    const words = note.trim();
    // Enter once more: what was written is on its way, and the form closes behind it.
    if (words === '' && isSending) return;
    if (name === '' || words === '') {
      setLacks({
        ...(name === '' && { name: 'Whom is it about?' }),
        ...(words === '' && { note: 'Write a few words first.' }),
      });
      return;
    }
    setLacks({});
    send();
  };

  return (
    <ShortForm title="Quick note" keep="Keep note" onKeep={save} onClose={onClose}>
      <PersonPicker label="About" value={person} onChange={setPerson} onBlur={() => undefined} error={lacks.name} />
      <EnterKeeps
        label="Note"
        placeholder="What should not be forgotten about them"
        autosize
        minRows={3}
        maxRows={10}
        value={note}
        error={lacks.note ?? failure}
        data-autofocus={here === undefined ? undefined : true}
        onText={setNote}
      />
    </ShortForm>
  );
}
