import { SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import { askedFirst } from '../../../shared/domain/introductionPairs';
import { currentRoles, peopleInUse } from '../../../shared/domain/peopleFacts';
import { addDays } from '../../../shared/domain/time';
import { DayEntry } from '../../components/DayEntry';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { EnterKeeps, ShortForm } from '../../components/ShortForm';
import { nameCollator } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

interface LaterFormProps {
  readonly name: string;
  readonly onKeep: (again: LocalDate) => void;
  readonly onClose: () => void;
}

/** “Not now”: the day to ask once more. */
export function LaterForm({ name, onKeep, onClose }: LaterFormProps) {
  const { today } = useToday();
  const [again, setAgain] = useState<LocalDate>(addDays(today, 28));
  return (
    <ShortForm title={`${name} said later`} keep="Keep the day" onClose={onClose} onKeep={() => onKeep(again)}>
      <DayEntry label="Ask again on" isLabelled value={again} onChange={setAgain} />
    </ShortForm>
  );
}

interface OutcomeFormProps {
  readonly title: string;
  readonly start: string;
  readonly onKeep: (hasMet: boolean, cameOfIt: string) => void;
  readonly onClose: () => void;
}

/** Did they talk, and what came of it. */
export function OutcomeForm({ title, start, onKeep, onClose }: OutcomeFormProps) {
  const [hasMet, setHasMet] = useState('yes');
  const [cameOfIt, setCameOfIt] = useState(start);
  return (
    <ShortForm
      title={title}
      keep="Keep what came of it"
      onClose={onClose}
      onKeep={() => onKeep(hasMet === 'yes', cameOfIt.trim())}
    >
      <SegmentedControl
        aria-label={title}
        data-autofocus
        value={hasMet}
        onChange={setHasMet}
        data={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <EnterKeeps label="What came of it" autosize minRows={2} value={cameOfIt} onText={setCameOfIt} />
    </ShortForm>
  );
}

interface NewFormProps {
  /** Somebody to begin with. */
  readonly person: PickedPerson;
  readonly onClose: () => void;
  readonly onBegun: (introductionId: string) => void;
}

const nobody: PickedPerson = { personId: null, name: '' };

/** Two whom I join, or somebody who introduces me to somebody. Nothing goes out; it is an idea at first. */
export function NewForm({ person, onClose, onBegun }: NewFormProps) {
  const dispatch = useDispatch();
  const { people, roles } = useWorkspace((w) => ({ people: w.people, roles: w.roles }));
  const inUse = useMemo(() => peopleInUse(people, nameCollator()), [people]);
  const [kind, setKind] = useState<'join' | 'for'>('join');
  const [one, setOne] = useState(person);
  const [other, setOther] = useState(nobody);
  const [question, setQuestion] = useState('');
  const [error, setError] = useState<string>();

  /** The key of who is meant, added where the name is new; null: it was refused. */
  const keyOf = async (picked: PickedPerson): Promise<string | null> => {
    const known = pickedId(picked, inUse);
    if (known !== null) return known;
    const id = newId('people');
    const reply = await dispatch('person.added', { id, name: picked.name.trim() }, { isQuiet: true });
    if (!reply.ok) setError(reply.failure.message);
    return reply.ok ? id : null;
  };
  const keep = async () => {
    if (one.name.trim() === '' || other.name.trim() === '') {
      setError('An introduction needs two people.');
      return;
    }
    const [first, second] = [await keyOf(one), await keyOf(other)];
    if (first === null || second === null) return;
    const { aId, bId } =
      kind === 'join' ? askedFirst({ people }, currentRoles(roles), [first, second], []) : { aId: first, bId: second };
    const id = newId('introductions');
    const reply = await dispatch(
      'introduction.begun',
      {
        id,
        byPersonId: kind === 'join' ? null : first,
        aPersonId: kind === 'join' ? aId : null,
        bPersonId: kind === 'join' ? bId : second,
        reason: '',
        question: question.trim(),
      },
      { toast: 'Introduction thought of', isQuiet: true },
    );
    if (reply.ok) onBegun(id);
    else setError(reply.failure.message);
  };
  return (
    <ShortForm title="New introduction" keep="Keep as an idea" onClose={onClose} onKeep={() => void keep()}>
      <SegmentedControl
        aria-label="Who introduces"
        value={kind}
        onChange={setKind}
        data={[
          { value: 'join', label: 'I join two people' },
          { value: 'for', label: 'Somebody introduces me' },
        ]}
      />
      <PersonPicker
        label={kind === 'join' ? 'One of the two' : 'Who could introduce you'}
        value={one}
        onChange={setOne}
        onBlur={() => undefined}
        error={undefined}
      />
      <PersonPicker
        label={kind === 'join' ? 'The other one' : 'To whom'}
        value={other}
        onChange={setOther}
        onBlur={() => undefined}
        error={error}
      />
      {kind === 'join' && (
        <TextInput
          label="The question between them"
          placeholder="What do nurses read at 3 a.m.?"
          maxLength={1_000}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
      )}
    </ShortForm>
  );
}
