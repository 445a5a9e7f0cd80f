import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { interviewPath } from '../../../shared/domain/path';
import { profileOf } from '../../../shared/domain/workspace';
import { isDay } from './interviewForm';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { interviewForm, standings, type InterviewFormInput, type InterviewFormOutput } from './interviewForm';
import classes from './Interviews.module.css';
import { PersonPicker } from '../../components/PersonPicker';
import { PlanFields } from './PlanFields';
import { usePlanInterview } from './usePlanInterview';
import { WhenFields } from './WhenFields';

/** One calm form: with whom and what for, and only then when and how. */
export function NewInterviewPage() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const plan = usePlanInterview();
  const [failure, setFailure] = useState<string | null>(null);
  const people = useWorkspace((workspace) => workspace.people);
  const person = people[params.get('person') ?? ''];
  const profileZone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  // An hour of the calendar is one by the user’s clock, whoever it will be with.
  const time = /^([01]\d|2[0-3]):[0-5]\d$/.exec(params.get('time') ?? '')?.[0] ?? '';
  const onlyGoal = useWorkspace((workspace) => {
    const active = Object.values(workspace.goals).filter(
      ({ state, deletedAt }) => state === 'active' && deletedAt === null,
    );
    return active.length === 1 ? (active[0]?.id ?? null) : null;
  });
  const form = useForm<InterviewFormInput, unknown, InterviewFormOutput>({
    resolver: zodResolver(interviewForm),
    defaultValues: {
      who: { personId: person?.id ?? null, name: person?.name ?? '' },
      purpose: '',
      standing: standings.find((standing) => standing === params.get('standing')) ?? 'agreed',
      day: isDay(params.get('day')) ? (params.get('day') ?? '') : '',
      clock: time,
      length: '20',
      ownMinutes: '',
      medium: 'video',
      place: '',
      zone: time !== '' || (person?.timeZone ?? '') === '' ? profileZone : (person?.timeZone ?? ''),
      isSecond: params.has('second'),
      goalId: onlyGoal,
      listId: null,
      isJustSocial: false,
    },
  });
  const { control, register, handleSubmit, formState, setValue } = form;
  const save = handleSubmit(async (fields) => {
    setFailure(null);
    const reply = await plan(fields);
    if (reply.ok) void navigate(interviewPath(reply.value, 'prep'), { replace: true });
    else setFailure(reply.failure.message);
  });
  useScreenKeys('New interview', [
    { keys: 'mod+Enter', does: 'plan the interview', inText: true, run: () => void save() },
  ]);

  return (
    <>
      <ScreenBar title="New interview" />
      <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
        <Stack gap={16} className={classes.fields}>
          <Controller
            control={control}
            name="who"
            render={({ field, fieldState }) => (
              <PersonPicker
                value={field.value}
                onBlur={field.onBlur}
                error={fieldState.error?.message}
                onChange={(who) => {
                  field.onChange(who);
                  const theirs = who.personId === null ? '' : (people[who.personId]?.timeZone ?? '');
                  if (formState.dirtyFields.zone !== true && time === '')
                    setValue('zone', theirs === '' ? profileZone : theirs);
                }}
              />
            )}
          />
          <Textarea
            label="What must I learn?"
            placeholder="What does the first year ask of someone from another field?"
            minRows={1}
            autoFocus={person !== undefined}
            classNames={{ input: classes.purposeInput }}
            error={formState.errors.purpose?.message}
            {...register('purpose')}
          />
          <WhenFields form={form} />
          <PlanFields form={form} />
          {failure !== null && (
            <Text role="alert" size="md">
              {failure} What you typed is still here.
            </Text>
          )}
          <Group gap="sm" className={classes.foot}>
            <Button type="submit" variant="filled" loading={formState.isSubmitting}>
              Plan interview
            </Button>
            <Button variant="subtle" onClick={() => void navigate(-1)}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
      <StatusStrip hints={[{ keys: ['mod+Enter'], does: 'plan interview' }]} />
    </>
  );
}
