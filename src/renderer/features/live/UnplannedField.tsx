import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import classes from './Guide.module.css';

interface UnplannedFieldProps {
  readonly onAsk: (text: string, place: 'current' | 'next') => void;
  readonly onDone: () => void;
}

/** A question that came up: Enter asks it now, Shift+Enter next, Esc forgets it. */
export function UnplannedField({ onAsk, onDone }: UnplannedFieldProps) {
  const [text, setText] = useState('');
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.key === 'Enter' && text.trim() !== '') onAsk(text.trim(), event.shiftKey ? 'next' : 'current');
    onDone();
  };
  return (
    <div className={classes.unplanned}>
      <TextInput
        label="Unplanned question"
        description="Enter asks it now, Shift+Enter next, Esc leaves it."
        autoFocus
        maxLength={2_000}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={handleKeyDown}
      />
    </div>
  );
}
