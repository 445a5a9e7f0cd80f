import { useMemo, type Ref } from 'react';
import type { LetterPick } from '../../../shared/text/thankYouDraft';
import { letterSegments, lineColor } from './letterSegments';
import classes from './LetterEditor.module.css';

interface LetterEditorProps {
  readonly body: string;
  /** Chosen lines; they are underlined where they stand. */
  readonly picks: readonly LetterPick[];
  readonly isSent: boolean;
  readonly onChange: (body: string) => void;
  readonly onBlur: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** The letter as plain text, edited in place. Underlines live in a layer behind it and never touch the text. */
export function LetterEditor({ body, picks, isSent, onChange, onBlur, ref }: LetterEditorProps) {
  const segments = useMemo(() => letterSegments(body, picks), [body, picks]);
  return (
    <div className={classes.paper}>
      <div aria-hidden className={classes.mirror}>
        {segments.map(({ start, text, line }) =>
          line === null ? (
            <span key={start}>{text}</span>
          ) : line === 'ask' ? (
            <mark key={start} className={classes.ask}>
              {text}
            </mark>
          ) : (
            <mark key={start} style={{ textDecorationColor: lineColor(line) }}>
              {text}
            </mark>
          ),
        )}
        {/* Gives the last, still empty line its height. */}
        {'\u200b'}
      </div>
      <textarea
        ref={ref}
        className={classes.text}
        aria-label="Letter"
        aria-describedby="letter-checks"
        value={body}
        readOnly={isSent}
        spellCheck
        dir="auto"
        placeholder="What will you still remember next month?"
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onBlur={onBlur}
      />
    </div>
  );
}
