import { Group, Text, Textarea } from '@mantine/core';
import type { LocalDate } from '../../../shared/domain/field';
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
}

/** When they will hear from me again. It becomes a follow-up when the letter is marked as sent; empty: no promise. */
export function NextPromise({ title, onTitle, due, onDue, today }: NextPromiseProps) {
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
    </section>
  );
}
