import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, MultiSelect, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { audiences, stages, topics } from '../../../shared/domain/question';
import { isBetterWordsKey } from '../../lib/betterWordsKey';
import { newId } from '../../lib/newId';
import { lintQuestion } from '../../../shared/text/questionLint';
import { LintLine } from '../../components/LintLine';
import { useDispatch } from '../../workspace/useDispatch';
import { audienceChoices, stageChoices, topicChoices } from './questionWords';

const form = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Write the question as you would ask it.')
    .max(240, 'A question of over 240 characters is hard to follow. Make it shorter.'),
  topic: z.enum(topics),
  stage: z.enum(stages),
  audience: z.array(z.enum(audiences)),
  minutes: z
    .number('How many minutes, as a number.')
    .min(0, 'A question takes no less than 0 minutes.')
    .max(240, 'That is longer than any talk.'),
  probes: z.string(),
});

interface NewQuestionFormProps {
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** A question of the person’s own. */
export function NewQuestionForm({ onDone, onCancel }: NewQuestionFormProps) {
  const dispatch = useDispatch();
  const [failure, setFailure] = useState<string | null>(null);
  const { control, register, handleSubmit, formState, setValue } = useForm<
    z.input<typeof form>,
    unknown,
    z.output<typeof form>
  >({
    resolver: zodResolver(form),
    defaultValues: { text: '', topic: 'role', stage: 'core', audience: ['ALL'], minutes: 3, probes: '' },
  });
  const text = useWatch({ control, name: 'text' });
  const stage = useWatch({ control, name: 'stage' });
  const save = handleSubmit(async ({ text, probes, ...fields }) => {
    const id = newId('questions');
    const asked = probes
      .split('\n')
      .map((probe) => probe.trim())
      .filter(Boolean);
    const reply = await dispatch(
      'question.added',
      { id, text, fields: { ...fields, probes: asked } },
      { toast: 'Question added', isQuiet: true },
    );
    if (reply.ok) onDone(id);
    else setFailure(reply.failure.message);
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <Textarea
          label="Question"
          data-autofocus
          autoFocus
          classNames={{ input: 'aw-serif' }}
          styles={{ input: { fontSize: '1rem', lineHeight: '1.375rem' } }}
          placeholder="What do you really want to ask?"
          error={formState.errors.text?.message}
          onKeyDown={(event) => {
            if (!isBetterWordsKey(event)) return;
            event.preventDefault();
            const better = lintQuestion(text).find(({ rewrite }) => rewrite !== null)?.rewrite;
            if (better != null) setValue('text', better, { shouldDirty: true });
          }}
          {...register('text')}
        />
        <LintLine
          flags={text.trim().split(/\s+/).length < 3 ? [] : lintQuestion(text, { isEarly: stage === 'open' })}
          onRewrite={(words) => {
            setValue('text', words, { shouldDirty: true });
          }}
        />
        <Controller
          control={control}
          name="topic"
          render={({ field: { ref: _ref, ...field } }) => (
            <Select label="Topic" data={topicChoices} allowDeselect={false} {...field} />
          )}
        />
        <Group grow align="flex-start" gap="sm">
          <Controller
            control={control}
            name="stage"
            render={({ field: { ref: _ref, ...field } }) => (
              <Select label="Stage" data={stageChoices} allowDeselect={false} {...field} />
            )}
          />
          <Controller
            control={control}
            name="minutes"
            render={({ field: { ref: _ref, ...field } }) => (
              <NumberInput label="Minutes" min={0} max={240} error={formState.errors.minutes?.message} {...field} />
            )}
          />
        </Group>
        <Controller
          control={control}
          name="audience"
          render={({ field: { ref: _ref, ...field } }) => (
            <MultiSelect label="For whom" data={audienceChoices} {...field} />
          )}
        />
        <Textarea
          label="Probes, one a line"
          placeholder="What to ask when the answer is short"
          {...register('probes')}
        />
        {failure !== null && (
          <Text role="alert" size="md">
            {failure}
          </Text>
        )}
        <Group gap="sm">
          <Button type="submit" loading={formState.isSubmitting}>
            Add question
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
