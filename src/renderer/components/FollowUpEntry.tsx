import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useMemo, type Ref } from 'react';
import { rhythmWords } from '../../shared/domain/recurrence';
import { readFollowUpLine, type FollowUpLine } from '../../shared/text/followUpLine';
import { sayDay } from '../lib/dates';
import { newId } from '../lib/newId';
import { useDateOrder } from '../lib/useDateOrder';
import { useToday } from '../lib/useToday';
import { useDispatch } from '../workspace/useDispatch';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './FollowUpEntry.module.css';
import { followUpKindWords } from './followUpKindWords';
import { useLineEntry } from './useEntry';

interface FollowUpEntryProps {
  readonly ref?: Ref<HTMLInputElement>;
  /** A dialog that opened gives it the focus. */
  readonly isFirst?: boolean;
  readonly onAdded?: () => void;
}

/**
 * One line for a new follow-up. What, when, about whom, of what sort and how often are read from the words and shown
 * before Enter uses them. `onAdded`: it is kept, and nothing was typed since.
 */
export function FollowUpEntry({ ref, isFirst = false, onAdded }: FollowUpEntryProps) {
  const { today } = useToday();
  const dispatch = useDispatch();
  const dateOrder = useDateOrder();
  const people = useWorkspace((workspace) => workspace.people);
  const readId = useId();
  const inUse = useMemo(() => Object.values(people).filter(({ deletedAt }) => deletedAt === null), [people]);

  const add = async (line: string) => {
    const heard = readFollowUpLine(line, inUse, today, { dateOrder });
    if (heard === null) return { ok: true } as const;
    const { title, due, personId, kind, owner, repeats } = heard;
    const reply = await dispatch(
      'followUp.added',
      { id: newId('followUps'), title, due, personId, kind, owner, repeats },
      { toast: `Follow-up added: ${title}, ${sayDay(due, today)}`, isQuiet: true },
    );
    return reply.ok ? ({ ok: true, afterwards: onAdded } as const) : reply;
  };
  const { text, setText, send, failure } = useLineEntry(add);
  const read = useMemo(() => readFollowUpLine(text, inUse, today, { dateOrder }), [text, inUse, today, dateOrder]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (read !== null) send();
      }}
    >
      <TextInput
        ref={ref}
        aria-label="New follow-up"
        aria-describedby={readId}
        placeholder="Send Odalys the paper next Friday"
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        maxLength={500}
        data-autofocus={isFirst || undefined}
        value={text}
        error={failure}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isFirst) event.currentTarget.blur();
        }}
      />
      <p id={readId} className={classes.read} role="status">
        {read !== null && <Read line={read} name={people[read.personId ?? '']?.name} today={today} />}
      </p>
    </form>
  );
}

/** “Fri 22 January, for Odalys Thornwhistle, something you promised. Enter adds it.” */
function Read({
  line: { due, words, owner, kind, repeats },
  name,
  today,
}: {
  readonly line: FollowUpLine;
  readonly name: string | undefined;
  readonly today: string;
}) {
  const sort = owner === 'them' ? `something ${name ?? 'somebody'} promised` : followUpKindWords[kind];
  return (
    <>
      <strong>{sayDay(due, today)}</strong>
      {words === '' ? ', as no day is named' : ''}
      {repeats === null ? '' : `, then ${rhythmWords(repeats)}`}
      {name !== undefined && owner === 'me' ? `, for ${name}` : ''}
      {sort === '' ? '' : `, ${sort}`}. Enter adds it.
    </>
  );
}
