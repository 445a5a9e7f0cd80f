import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode, type Ref, type SyntheticEvent } from 'react';
import classes from './Events.module.css';

interface AddLineProps {
  readonly label: string;
  readonly placeholder: string;
  /** Answers whether it was added; then the line is free for the next one. */
  readonly onAdd: (text: string) => Promise<boolean>;
  /** How the line is understood, before Enter uses it. */
  readonly says: (text: string) => ReactNode;
  readonly ref: Ref<HTMLInputElement>;
}

/** One line for something new: Enter adds it. */
export function AddLine({ label, placeholder, onAdd, says, ref }: AddLineProps) {
  const [text, setText] = useState('');
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '' && (await onAdd(line))) setText((now) => (now === text ? '' : now));
  };
  return (
    <form className={classes.add} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={ref}
        aria-label={label}
        placeholder={placeholder}
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        maxLength={500}
        value={text}
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
