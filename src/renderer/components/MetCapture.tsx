import { TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { readEncounterLine } from '../../shared/text/encounterLine';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import classes from './MetCapture.module.css';
import { useLineEntry } from './useEntry';

interface MetCaptureProps {
  /** Where they were met; null: by chance. */
  readonly eventId: string | null;
  readonly ref?: Ref<HTMLInputElement>;
  readonly takesFocus?: boolean;
  readonly onKept?: (name: string) => void;
}

/**
 * Ten seconds for somebody just met: one line, Enter, and the field is empty for the next one. Sorting them into People
 * waits until afterwards. The line is free at once; one that could not be kept comes back into it.
 */
export function MetCapture({ eventId, ref, takesFocus = false, onKept }: MetCaptureProps) {
  const dispatch = useDispatch();
  const [said, setSaid] = useState('');

  const keep = async (line: string) => {
    const { name, words } = readEncounterLine(line);
    const reply = await dispatch(
      'encounter.captured',
      { id: newId('encounters'), name, words, eventId },
      { isQuiet: true },
    );
    if (reply.ok) {
      setSaid(`${name} is kept. The next one?`);
      onKept?.(name);
    }
    return reply;
  };
  const { text, setText, send, failure } = useLineEntry(keep);
  const heard = readEncounterLine(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (heard.name !== '') send();
      }}
    >
      <TextInput
        ref={ref}
        label="Who, and one thing to remember them by"
        placeholder="Zoë, boards at Osier"
        leftSection={<IconUserPlus size={14} stroke={1.6} aria-hidden />}
        autoComplete="off"
        maxLength={900}
        data-autofocus={takesFocus || undefined}
        value={text}
        error={failure}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setSaid('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !takesFocus) event.currentTarget.blur();
        }}
      />
      <p role="status" className={classes.heard}>
        {heard.name === '' ? said : [heard.name, heard.words].filter((part) => part !== '').join(' · ')}
      </p>
    </form>
  );
}
