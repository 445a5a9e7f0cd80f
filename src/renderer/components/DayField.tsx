import '@mantine/dates/styles.css';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { LocalDate } from '../../shared/domain/field';
import { settingsOf } from '../../shared/domain/workspace';
import { useWorkspace } from '../workspace/WorkspaceProvider';

interface DayFieldProps {
  readonly label: string;
  readonly value: LocalDate;
  readonly onChange: (day: LocalDate) => void;
  readonly today: LocalDate;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A day as a button, “Thu 4 June”, that opens a calendar. The year stands there only when it is another one. */
export function DayField({ label, value, onChange, today, ref }: DayFieldProps) {
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  return (
    <DatePickerInput
      {...(ref === undefined ? {} : { ref })}
      aria-label={label}
      size="xs"
      w="fit-content"
      styles={{ input: { width: 'auto', paddingInlineEnd: 12 } }}
      leftSection={<IconCalendar size={14} stroke={1.6} aria-hidden />}
      leftSectionPointerEvents="none"
      firstDayOfWeek={weekStartsOn}
      // Red means late and nothing else, so weekends are not red.
      weekendDays={[]}
      valueFormat={value.slice(0, 4) === today.slice(0, 4) ? 'ddd D MMMM' : 'D MMMM YYYY'}
      value={value}
      onChange={(day) => {
        if (day !== null) onChange(day);
      }}
    />
  );
}
