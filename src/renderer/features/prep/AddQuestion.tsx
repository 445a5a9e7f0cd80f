import { Kbd, TextInput, UnstyledButton } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { focusRow } from '../../components/focusedRow';
import classes from './Prep.module.css';

interface AddQuestionProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Answers the key of the new question; null: it is not durable, and the words stay in the field. */
  readonly onAdd: (text: string) => Promise<string | null>;
  readonly icon: ReactNode;
}

/** A question of one’s own at the end of the guide. Enter adds it and waits for the next one; Esc goes to the row added last. */
export function AddQuestion({ isOpen, onOpen, onAdd, icon }: AddQuestionProps) {
  const [text, setText] = useState('');
  const lastAdded = useRef<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const add = async () => {
    const words = text.trim();
    const id = words === '' ? null : await onAdd(words);
    if (id === null) return;
    lastAdded.current = id;
    setText('');
  };
  const leave = () => {
    const id = lastAdded.current;
    lastAdded.current = null;
    onOpen(false);
    if (id !== null) focusRow(document.body, id);
    else requestAnimationFrame(() => opener.current?.focus());
  };
  if (!isOpen) {
    return (
      <UnstyledButton
        ref={opener}
        className={classes.add}
        onClick={() => {
          onOpen(true);
        }}
        aria-keyshortcuts="q"
      >
        {icon}
        <span>{text.trim() === '' ? 'Add a question' : text}</span>
        <Kbd aria-hidden>Q</Kbd>
      </UnstyledButton>
    );
  }
  return (
    <TextInput
      autoFocus
      className={classes.addField}
      classNames={{ input: `aw-serif ${classes.words}` }}
      aria-label="A question of your own"
      placeholder="What do you really want to ask?"
      maxLength={240}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onBlur={() => {
        onOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          void add();
        }
        if (event.key === 'Escape') {
          event.preventDefault();
          leave();
        }
      }}
    />
  );
}
