import { Group, Input, NumberInput, SegmentedControl, Stack } from '@mantine/core';
import { useId, useMemo } from 'react';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { SecondClock } from '../../components/SecondClock';
import { TimeAdviceList } from '../../components/TimeAdviceList';
import { useTimeAdvice } from '../../components/useTimeAdvice';
import { ZoneSelect } from '../../components/ZoneSelect';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { lengths, minutesFrom, type InterviewFormInput, type InterviewFormOutput } from './interviewForm';

interface WhenFieldsProps {
  readonly form: UseFormReturn<InterviewFormInput, unknown, InterviewFormOutput>;
}

/** Whether a time is agreed, when, in whose time zone, and for how long; with what is to be known about that time. */
export function WhenFields({ form }: WhenFieldsProps) {
  const { control, formState } = form;
  const whenId = useId();
  const lengthId = useId();
  const [standing, day, clock, zone, isSecond, length, ownMinutes, who] = useWatch({
    control,
    name: ['standing', 'day', 'clock', 'zone', 'isSecond', 'length', 'ownMinutes', 'who'],
  });
  const person = useWorkspace((workspace) => workspace.people[who.personId ?? '']);
  const people = useMemo(() => (person === undefined ? [] : [person]), [person]);
  const isAgreed = standing === 'agreed';
  const { advice, isDoubled } = useTimeAdvice(
    { day: isAgreed ? day : '', clock, zone, isSecond },
    minutesFrom({ length, ownMinutes }),
    people,
  );
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
        <Controller
          control={control}
          name="isSecond"
          render={({ field }) => <SecondClock isDoubled={isDoubled} isSecond={field.value} onChange={field.onChange} />}
        />
        <TimeAdviceList advice={advice} />
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
