import { Kbd, TextInput, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './Prep.module.css';

interface AddQuestionProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Answers whether it is durable; when not, the words stay in the field. */
  readonly onAdd: (text: string) => Promise<boolean>;
  readonly icon: ReactNode;
}

/** A question of one’s own at the end of the guide. Enter adds it and waits for the next one. */
export function AddQuestion({ isOpen, onOpen, onAdd, icon }: AddQuestionProps) {
  const [text, setText] = useState('');
  const add = async () => {
    const words = text.trim();
    if (words !== '' && (await onAdd(words))) setText('');
  };
  if (!isOpen) {
    return (
      <UnstyledButton
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
          onOpen(false);
        }
      }}
    />
  );
}
