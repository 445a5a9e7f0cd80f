import { useMemo, type Ref } from 'react';
import { letterSegments, lineColor, type Underline } from './letterSegments';
import classes from './LetterEditor.module.css';

interface LetterEditorProps {
  readonly body: string;
  readonly underlines: readonly Underline[];
  readonly placeholder: string;
  readonly isSent: boolean;
  readonly onChange: (body: string) => void;
  readonly onBlur: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** The letter as plain text, edited in place. Underlines live in a layer behind it and never touch the text. */
export function LetterEditor({ body, underlines, placeholder, isSent, onChange, onBlur, ref }: LetterEditorProps) {
  const segments = useMemo(() => letterSegments(body, underlines), [body, underlines]);
  return (
    <div className={classes.paper}>
      <div aria-hidden className={classes.mirror}>
        {segments.map(({ start, text, look }) =>
          look === null ? (
            <span key={start}>{text}</span>
          ) : look === 'ask' || look === 'gap' ? (
            <mark key={start} className={classes[look]}>
              {text}
            </mark>
          ) : (
            <mark key={start} style={{ textDecorationColor: lineColor(look) }}>
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
        placeholder={placeholder}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onBlur={onBlur}
      />
    </div>
  );
}
