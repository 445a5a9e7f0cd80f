import '@mantine/dates/styles.css';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import type { LocalDate } from '../../shared/domain/field';
import { settingsOf } from '../../shared/domain/workspace';
import { readDay, readPastDay } from '../../shared/text/dayEntry';
import { dateOrder, sayDayOfWeek } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

interface DayEntryProps {
  readonly label: string;
  /** Shows the label above; otherwise it is for screen readers. */
  readonly isLabelled?: boolean;
  /** '': none yet. */
  readonly value: LocalDate;
  readonly onChange: (day: LocalDate) => void;
  readonly error?: string | undefined;
  readonly width?: number;
  /** A day that has passed: `allowed` where no coming one is meant, `preferred` for what has happened. */
  readonly past?: 'allowed' | 'preferred';
}

/** A day by typing it, in digits or words (see readDay), or from the calendar below. It stands there as “Thu 14 January”. */
export function DayEntry({ label, isLabelled = false, value, onChange, error, width, past }: DayEntryProps) {
  const { today } = useToday();
  const { weekStartsOn, dateOrder: order } = useWorkspace(settingsOf);
  return (
    <DateInput
      {...(isLabelled ? { label } : { 'aria-label': label })}
      {...(width === undefined ? {} : { w: width })}
      size="xs"
      placeholder="Friday, or 22 January"
      leftSection={<IconCalendar size={14} stroke={1.6} aria-hidden />}
      leftSectionPointerEvents="none"
      firstDayOfWeek={weekStartsOn}
      // Red means late and nothing else, so weekends are not red.
      weekendDays={[]}
      dateParser={(text) =>
        past === undefined
          ? readDay(text, today, { dateOrder: dateOrder(order) })
          : readPastDay(text, today, past === 'preferred', { dateOrder: dateOrder(order) })
      }
      valueFormat={(day) => sayDayOfWeek(day.slice(0, 10), today)}
      value={value === '' ? null : value}
      error={error}
      onChange={(day) => {
        if (day !== null) onChange(day);
      }}
    />
  );
}
