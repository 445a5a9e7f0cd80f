import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useAutosave } from '../lib/useAutosave';
import classes from './AutosaveText.module.css';

interface AutosaveTextProps {
  readonly label: string;
  /** Shows the label above; otherwise it is for screen readers. */
  readonly isLabelled?: boolean;
  readonly value: string;
  /** Answers whether it is durable. */
  readonly onSave: (value: string) => Promise<boolean>;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Several lines, growing with the text. */
  readonly isLong?: boolean;
  /** One line of words that is always shown whole: it wraps, and Enter keeps it instead of breaking it. */
  readonly wraps?: boolean;
  /** In the voice of people, and how large. Without it: the app’s voice. */
  readonly serif?: 'line' | 'letter' | 'purpose';
  /** Looks like text until it is hovered or focused. */
  readonly isQuiet?: boolean;
  readonly autoFocus?: boolean;
  /** What it belongs to, as `per_1.notes`: text that waits for the disk is here again when the field comes back. */
  readonly at?: string;
}

/**
 * A field that saves itself. The text being typed belongs to this component alone; what comes from
 * the document (undo, another window, another computer) is taken over as soon as nothing here waits to be
 * saved, also while the caret is here: whoever typed on in older words would write over the newer ones.
 */
export function AutosaveText({
  label,
  isLabelled = false,
  value,
  onSave,
  placeholder,
  maxLength,
  isLong = false,
  wraps = false,
  serif,
  isQuiet = false,
  autoFocus = false,
  at,
}: AutosaveTextProps) {
  const autosave = useAutosave(onSave, at);
  const [text, setText] = useState(() => autosave.unsaved?.value ?? value);
  useEffect(() => {
    if (!autosave.isUnsaved) setText(value);
  }, [autosave, value]);

  const shared = {
    value: text,
    placeholder,
    maxLength,
    autoFocus,
    ...(isLabelled ? { label } : { 'aria-label': label }),
    classNames: {
      input: [classes.input, serif ? `aw-serif ${classes[serif] ?? ''}` : '', isQuiet ? classes.quiet : ''].join(' '),
      label: classes.label,
    },
    onBlur: () => {
      void autosave.flush();
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const typed = wraps ? event.currentTarget.value.replace(/\s*\n\s*/gu, ' ') : event.currentTarget.value;
      setText(typed);
      autosave.change(typed);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!wraps || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      void autosave.flush();
    },
  };
  return isLong || wraps ? <Textarea {...shared} minRows={1} /> : <TextInput {...shared} />;
}
