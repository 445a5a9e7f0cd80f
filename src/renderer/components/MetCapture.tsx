import { TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type Ref, type SyntheticEvent } from 'react';
import { readEncounterLine } from '../../shared/text/encounterLine';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import classes from './MetCapture.module.css';

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
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const heard = readEncounterLine(text);

  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { name, words } = readEncounterLine(text);
    if (name === '') return;
    setText('');
    setFailure(null);
    const reply = await dispatch(
      'encounter.captured',
      { id: newId('encounters'), name, words, eventId },
      { isQuiet: true },
    );
    if (reply.ok) {
      setSaid(`${name} is kept. The next one?`);
      onKept?.(name);
    } else {
      setText((now) => (now === '' ? text : now));
      setFailure(`Not kept: “${text}”. ${reply.failure.message}`);
    }
  };
  return (
    <form onSubmit={(event) => void keep(event)}>
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
