import { Button, Checkbox, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { LetterHighlight } from '../../../shared/domain/letterPicks';
import type { Person } from '../../../shared/domain/person';
import { pronounsOf } from '../../../shared/text/pronouns';
import { spokenWords } from '../../../shared/text/spokenWords';
import type { Tone } from '../../../shared/text/thankYouDraft';
import { MarkIcon } from '../../components/MarkIcon';
import { SectionHeading } from '../../components/SectionHeading';
import letterClasses from '../../components/Letter.module.css';
import classes from './ThankYou.module.css';

interface HighlightListProps {
  readonly person: Person;
  readonly highlights: readonly LetterHighlight[];
  readonly chosen: ReadonlySet<string>;
  readonly tone: Tone;
  readonly isSent: boolean;
  readonly onToggle: (highlight: LetterHighlight) => void;
  readonly onTone: (tone: Tone) => void;
}

/** What the letter is made of: lines from the talk, and the tone. Lines without a mark wait behind a button. */
export function HighlightList({ person, highlights, chosen, tone, isSent, onToggle, onTone }: HighlightListProps) {
  const [isWhole, setWhole] = useState(false);
  const marked = highlights.filter(({ mark, isKept, noteId }) => isKept || mark !== null || chosen.has(noteId));
  const shown = isWhole || marked.length === 0 ? highlights : marked;
  const hidden = highlights.length - shown.length;
  return (
    <section aria-label="Lines for the letter" className={classes.ingredients}>
      <SectionHeading title={`What to thank ${pronounsOf(person).object} for`}>
        {highlights.length > 0 && `${highlights.filter(({ noteId }) => chosen.has(noteId)).length} of ${shown.length}`}
      </SectionHeading>
      {highlights.length === 0 && (
        <p className={classes.hint}>No notes from this talk. Write what you remember; two true sentences are enough.</p>
      )}
      <ul className={classes.highlights}>
        {shown.map((highlight) => {
          const { noteId, mark, text, promise } = highlight;
          return (
            <li key={noteId}>
              <label className={classes.highlight} data-is-chosen={chosen.has(noteId) || undefined}>
                <Checkbox
                  checked={chosen.has(noteId)}
                  disabled={isSent}
                  onChange={() => {
                    onToggle(highlight);
                  }}
                />
                <span className={classes.mark}>{mark && <MarkIcon mark={mark} />}</span>
                <span>
                  <span className="aw-serif" dir="auto">
                    {mark === 'quote' ? `“${spokenWords(text)}”` : text}
                  </span>
                  {promise && <span className={classes.promise}>I will, {promise.by}</span>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <Button
          variant="subtle"
          className={classes.more}
          onClick={() => {
            setWhole(true);
          }}
        >
          Show {hidden} more {hidden === 1 ? 'note' : 'notes'}
        </Button>
      )}
      <div className={classes.tone}>
        <h2 className={letterClasses.smallHeading}>Tone</h2>
        <SegmentedControl
          aria-label="Tone"
          fullWidth
          disabled={isSent}
          value={tone}
          onChange={(value) => {
            onTone(value);
          }}
          data={[
            { value: 'warm', label: 'Warm' },
            { value: 'plain', label: 'Plain' },
            { value: 'formal', label: 'Formal' },
          ]}
        />
        <Text size="sm" c="var(--aw-text3)" mt={8}>
          Changes the greeting and the closing line. The rest stays as you wrote it.
        </Text>
      </div>
    </section>
  );
}
