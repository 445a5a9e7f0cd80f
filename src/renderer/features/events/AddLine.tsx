import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useLineEntry } from '../../components/useEntry';
import type { Answer } from '../../lib/Entry';
import classes from './Events.module.css';

interface AddLineProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (text: string) => Promise<Answer>;
  /** How the line is understood, before Enter uses it. */
  readonly says: (text: string) => ReactNode;
  readonly ref: Ref<HTMLInputElement>;
}

/** One line for something new: Enter adds it. */
export function AddLine({ label, placeholder, onAdd, says, ref }: AddLineProps) {
  const { text, setText, send, failure } = useLineEntry((line) => onAdd(line.replace(/\s+/g, ' ').trim()));
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        ref={ref}
        aria-label={label}
        placeholder={placeholder}
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        maxLength={500}
        value={text}
        error={failure}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <p className={classes.read} role="status">
        {text.trim() === '' ? null : says(text)}
      </p>
    </form>
  );
}
