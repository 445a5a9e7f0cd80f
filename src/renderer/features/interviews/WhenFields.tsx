import { Group, Input, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { dayOfInstant, instantOf } from '../../../shared/domain/time';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { sayZone, ZoneSelect } from '../../components/ZoneSelect';
import { sayClock, sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { lengths, type InterviewFormInput, type InterviewFormOutput } from './interviewForm';

interface WhenFieldsProps {
  readonly form: UseFormReturn<InterviewFormInput, unknown, InterviewFormOutput>;
  readonly profileZone: string;
}

/** Whether a time is agreed, when, in whose time zone, and for how long. */
export function WhenFields({ form, profileZone }: WhenFieldsProps) {
  const { control, formState } = form;
  const whenId = useId();
  const lengthId = useId();
  const { today } = useToday();
  const [standing, day, clock, zone, length] = useWatch({
    control,
    name: ['standing', 'day', 'clock', 'zone', 'length'],
  });
  const mine =
    standing === 'agreed' && zone !== profileZone && day !== '' && clock !== ''
      ? mineAt(day, clock, zone, profileZone, today)
      : null;
  return (
    <>
      <Stack gap={6}>
        <Input.Label component="div" id={whenId}>
          When
        </Input.Label>
        <Controller
          control={control}
          name="standing"
          render={({ field }) => (
            <SegmentedControl
              aria-labelledby={whenId}
              w="fit-content"
              data={[
                { value: 'agreed', label: 'Agreed' },
                { value: 'asked', label: 'Asked, not agreed yet' },
                { value: 'idea', label: 'Only an idea' },
              ]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        {standing === 'agreed' && (
          <Group gap="sm" align="flex-start">
            <Controller
              control={control}
              name="day"
              render={({ field }) => (
                <DayEntry
                  label="Day"
                  width={190}
                  error={formState.errors.day?.message}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
            <Controller
              control={control}
              name="clock"
              render={({ field }) => (
                <ClockEntry
                  label="Time"
                  width={84}
                  error={formState.errors.clock?.message}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
            <Controller
              control={control}
              name="zone"
              render={({ field }) => (
                <ZoneSelect aria-label="Time zone" value={field.value} onChange={field.onChange} />
              )}
            />
          </Group>
        )}
        {mine !== null && (
          <Text size="sm" c="var(--aw-text2)">
            {mine} for you ({sayZone(profileZone)}).
          </Text>
        )}
      </Stack>
      <Stack gap={6}>
        <Input.Label component="div" id={lengthId}>
          How long
        </Input.Label>
        <Group gap="sm" align="flex-start">
          <Controller
            control={control}
            name="length"
            render={({ field }) => (
              <SegmentedControl
                aria-labelledby={lengthId}
                data={lengths.map((value) => ({ value, label: value === 'own' ? 'Other' : `${value} min` }))}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          {length === 'own' && (
            <Controller
              control={control}
              name="ownMinutes"
              render={({ field: { ref: _ref, onChange, ...field }, fieldState }) => (
                <NumberInput
                  aria-label="Minutes"
                  w={110}
                  suffix=" min"
                  autoFocus
                  error={fieldState.error?.message}
                  {...field}
                  onChange={(minutes) => {
                    onChange(typeof minutes === 'number' ? minutes : '');
                  }}
                />
              )}
            />
          )}
        </Group>
      </Stack>
    </>
  );
}

/** “18:30, tomorrow”: a wall clock elsewhere, by the user’s own. */
function mineAt(day: string, clock: string, zone: string, profileZone: string, today: string): string | null {
  try {
    const at = instantOf(day, clock, zone);
    return `${sayClock(at, profileZone)}, ${sayDayInSentence(dayOfInstant(at, profileZone), today)}`;
  } catch {
    return null;
  }
}
