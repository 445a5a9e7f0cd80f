import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState, type SubmitEvent, type Ref } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import { readFollowUpLine } from '../../../shared/text/followUpLine';
import { sayDay } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';

/** One line for a new follow-up. The day and the person are read from the words and shown before Enter uses them. */
export function QuickAdd({ today, ref }: { readonly today: LocalDate; readonly ref: Ref<HTMLInputElement> }) {
  const dispatch = useDispatch();
  const people = useWorkspace((workspace) => workspace.people);
  const [text, setText] = useState('');
  const inUse = useMemo(() => Object.values(people).filter(({ deletedAt }) => deletedAt === null), [people]);
  const read = useMemo(() => readFollowUpLine(text, inUse, today), [text, inUse, today]);
  const person = read?.personId ? people[read.personId] : undefined;

  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (read === null) return;
    const { ok } = await dispatch(
      'followUp.added',
      { id: newId('followUps'), title: read.title, due: read.due, personId: read.personId },
      { toast: `Follow-up added: ${read.title}` },
    );
    if (ok) setText('');
  };
  return (
    <form className={classes.quickAdd} onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        ref={ref}
        aria-label="New follow-up"
        aria-describedby="quick-add-read"
        placeholder="Send paper to Bram next Friday"
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        maxLength={500}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <p id="quick-add-read" className={classes.read} role="status">
        {read !== null && (
          <>
            <strong>{sayDay(read.due, today)}</strong>
            {read.words === '' ? ', as no day is named' : ''}
            {person ? <>, for {person.name}</> : ''}. Enter adds it.
          </>
        )}
      </p>
    </form>
  );
}
