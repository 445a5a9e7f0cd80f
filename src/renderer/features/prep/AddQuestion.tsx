import { Kbd, TextInput, UnstyledButton } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { LintFlag } from '../../../shared/text/questionLint';
import { focusRow } from '../../components/focusedRow';
import { LintLine } from '../../components/LintLine';
import { useLineEntry } from '../../components/useEntry';
import { isBetterWordsKey } from '../../lib/betterWordsKey';
import classes from './Prep.module.css';

interface AddQuestionProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Answers the key of the new question; null: it is not kept, which is told, and the words come back. */
  readonly onAdd: (text: string) => Promise<string | null>;
  readonly icon: ReactNode;
  /** Remarks on the words as they are typed. */
  readonly lintOf: (text: string) => readonly LintFlag[];
}

/** A question of one’s own at the end of the guide. Enter adds it and waits for the next one; Esc goes to the row added last. */
export function AddQuestion({ isOpen, onOpen, onAdd, icon, lintOf }: AddQuestionProps) {
  const lastAdded = useRef<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { text, setText, send } = useLineEntry(async (words) => {
    const id = await onAdd(words.trim());
    if (id === null) return { ok: false, failure: null };
    lastAdded.current = id;
    return { ok: true };
  });
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
  const flags = lintOf(text);
  return (
    <>
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
          if (isBetterWordsKey(event)) {
            event.preventDefault();
            const better = flags.find(({ rewrite }) => rewrite !== null)?.rewrite;
            if (better != null) setText(better);
          }
          if (event.key === 'Enter') {
            event.preventDefault();
            send();
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            leave();
          }
        }}
      />
      <LintLine flags={flags} onRewrite={setText} tabIndex={-1} />
    </>
  );
}
