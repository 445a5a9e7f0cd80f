import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LoopState } from '../../../shared/domain/loops';
import { touchpointKinds, type TouchpointKind } from '../../../shared/domain/network';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { EnterKeeps, ShortForm } from '../../components/ShortForm';
import { touchNames } from '../../components/touchNames';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { LoopActions } from './useLoopActions';

/** Advice that no record holds: who gave it, in their words. */
export function AdviceForm({
  giver,
  onClose,
  onKept,
}: {
  readonly giver: PickedPerson;
  readonly onClose: () => void;
  readonly onKept: (id: string) => void;
}) {
  const dispatch = useDispatch();
  const people = useWorkspace((w) => w.people);
  const [from, setFrom] = useState(giver);
  const [what, setWhat] = useState('');
  const [isTried, setTried] = useState(false);
  const giverId = pickedId(
    from,
    Object.values(people).filter(({ deletedAt }) => deletedAt === null),
  );
  const keep = async () => {
    setTried(true);
    const said = what.replace(/\s+/gu, ' ').trim();
    if (giverId === null || said === '') return;
    const id = newId('loops');
    const { ok } = await dispatch(
      'loop.kept',
      {
        loops: [
          {
            id,
            giverId,
            kind: 'advice',
            what: said,
            noteId: null,
            interviewId: null,
            resourceId: null,
            introductionId: null,
          },
        ],
      },
      { toast: 'Advice kept' },
    );
    if (ok) onKept(id);
  };
  return (
    <ShortForm title="Keep advice" keep="Keep advice" onKeep={() => void keep()} onClose={onClose}>
      <PersonPicker
        label="Who gave it"
        value={from}
        onChange={setFrom}
        onBlur={() => undefined}
        error={isTried && giverId === null ? 'Choose somebody who is among your people' : undefined}
      />
      <TextInput
        label="What they advised"
        placeholder="Count before you judge"
        maxLength={1_000}
        classNames={{ input: 'aw-serif' }}
        data-autofocus={giver.personId === null ? undefined : true}
        value={what}
        error={isTried && what.trim() === '' ? 'A few words of theirs' : undefined}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
    </ShortForm>
  );
}

const kinds = touchpointKinds
  .filter((kind) => kind !== 'interview' && kind !== 'article' && kind !== 'congratulation' && kind !== 'introduction')
  .map((kind) => ({ value: kind, label: touchNames[kind] }));

/** They heard it without a letter from here: how, and in which words. */
export function ToldForm({
  name,
  loops,
  actions,
  onClose,
  onKept,
}: {
  readonly name: string;
  readonly loops: readonly LoopState[];
  readonly actions: LoopActions;
  readonly onClose: () => void;
  readonly onKept: () => void;
}) {
  const [kind, setKind] = useState<TouchpointKind>('call');
  const [summary, setSummary] = useState('');
  const keep = async () => {
    if (await actions.toldBy(loops, kind, summary.trim())) onKept();
  };
  return (
    <ShortForm title={`${name} has heard`} keep="Keep as told" onKeep={() => void keep()} onClose={onClose}>
      <Select
        label="How"
        data-autofocus
        allowDeselect={false}
        data={kinds}
        value={kind}
        onChange={(value) => {
          const chosen = touchpointKinds.find((one) => one === value);
          if (chosen) setKind(chosen);
        }}
      />
      <EnterKeeps label="In a few words" placeholder="What was said" value={summary} onText={setSummary} />
    </ShortForm>
  );
}
