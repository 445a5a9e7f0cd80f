import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LintFlag } from '../../../shared/text/questionLint';
import { LintLine } from '../../components/LintLine';
import { isBetterWordsKey } from '../../lib/betterWordsKey';
import { useAutosave } from '../../lib/useAutosave';
import classes from './Prep.module.css';

interface QuestionWordsProps {
  readonly text: string;
  /** Answers whether it is durable. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
  /** Remarks on the words as they are typed. */
  readonly lintOf: (text: string) => readonly LintFlag[];
}

/** The words of a question while they are changed. Enter and Esc end it; an emptied question keeps its last words. */
export function QuestionWords({ text, onSave, onDone, lintOf }: QuestionWordsProps) {
  const [draft, setDraft] = useState(text);
  const autosave = useAutosave((words: string) => (words.trim() === '' ? Promise.resolve(true) : onSave(words.trim())));
  const flags = lintOf(draft);
  const take = (words: string) => {
    setDraft(words);
    autosave.change(words);
  };
  return (
    <>
      <Textarea
        autoFocus
        aria-label="Words of the question"
        minRows={1}
        maxLength={240}
        classNames={{ input: `aw-serif ${classes.words}` }}
        value={draft}
        onFocus={(event) => {
          // A gap such as [shared place] is what has to be replaced: it is selected.
          const gap = /\[[^\]]+\]/.exec(text);
          const end = gap === null ? text.length : gap.index + gap[0].length;
          event.currentTarget.setSelectionRange(gap?.index ?? end, end);
        }}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          autosave.change(event.currentTarget.value);
        }}
        onBlur={() => {
          void autosave.flush();
          onDone();
        }}
        onKeyDown={(event) => {
          if (isBetterWordsKey(event)) {
            event.preventDefault();
            const better = flags.find(({ rewrite }) => rewrite !== null)?.rewrite;
            if (better != null) take(better);
            return;
          }
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          void autosave.flush().then(onDone);
        }}
      />
      <LintLine flags={flags} onRewrite={take} tabIndex={-1} />
    </>
  );
}
