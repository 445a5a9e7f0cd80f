import { Checkbox, Group, Text, Textarea } from '@mantine/core';
import type { LocalDate } from '../../../shared/domain/field';
import { shortened } from '../../../shared/domain/paperSheet';
import { DayField } from '../../components/DayField';
import { sayAway } from '../../lib/dates';
import letterClasses from '../../components/Letter.module.css';
import classes from './ThankYou.module.css';

interface NextPromiseProps {
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly due: LocalDate;
  readonly onDue: (due: LocalDate) => void;
  readonly today: LocalDate;
  /** Chosen lines that may be advice; those in `advice` stay open until they heard what came of them. */
  readonly lines: readonly { readonly noteId: string; readonly text: string }[];
  readonly advice: ReadonlySet<string>;
  readonly onAdvice: (noteId: string, isAdvice: boolean) => void;
}

/** When they will hear from me again. It becomes a follow-up when the letter is marked as sent; empty: no promise. */
export function NextPromise({ title, onTitle, due, onDue, today, lines, advice, onAdvice }: NextPromiseProps) {
  return (
    <section aria-label="Next promise">
      <h2 className={letterClasses.smallHeading}>Next promise</h2>
      <Textarea
        aria-label="Promise"
        minRows={1}
        maxLength={300}
        value={title}
        classNames={{ input: `aw-serif ${classes.promiseText ?? ''}` }}
        onChange={(event) => {
          onTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
        }}
      />
      <Group gap={8} mt={8} wrap="nowrap">
        <DayField label="Date of the promise" value={due} onChange={onDue} today={today} />
        <Text size="sm" c="var(--aw-text3)">
          {sayAway(due, today)}
        </Text>
      </Group>
      {lines.length > 0 && title.trim() !== '' && (
        <ul className={classes.advice} aria-label="Advice to tell about">
          <li className={classes.adviceHead}>Advice you will tell about:</li>
          {lines.map(({ noteId, text }) => (
            <li key={noteId}>
              <Checkbox
                size="xs"
                label={<span dir="auto">{shortened(text, 60)}</span>}
                aria-label={`Advice to tell about: ${text}`}
                checked={advice.has(noteId)}
                onChange={(event) => {
                  onAdvice(noteId, event.currentTarget.checked);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
