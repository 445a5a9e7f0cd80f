import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { fitForGuide, minutesOf, timedQuestionsOf } from '../../../shared/domain/guideFromList';
import { listsInUse, packs } from '../../../shared/domain/questionBank';
import { mediaInOrder } from '../../../shared/domain/workingStyle';
import { profileOf } from '../../../shared/domain/workspace';
import { mediumNames } from '../../../shared/text/mediumNames';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { lengthFields, type InterviewFormInput, type InterviewFormOutput } from './interviewForm';

interface PlanFieldsProps {
  readonly form: UseFormReturn<InterviewFormInput, unknown, InterviewFormOutput>;
}

const placeLabels: Readonly<Record<InterviewFormInput['medium'], string>> = {
  video: 'Link to the call',
  phone: 'Number',
  inPerson: 'Place',
  message: 'Where you write',
};

/** How we talk, what it is for, and the list the guide starts from. */
export function PlanFields({ form }: PlanFieldsProps) {
  const { control, register, formState, setValue, watch } = form;
  const goals = useWorkspace((workspace) => workspace.goals);
  const style = useWorkspace((workspace) => profileOf(workspace).workingStyle);
  const library = useWorkspace(({ questions, questionLists, questionListItems }) => ({
    questions,
    questionLists,
    questionListItems,
  }));
  const choices = useMemo(() => {
    const choice = ({
      id,
      name,
      slotMinutes,
    }: {
      readonly id: string;
      readonly name: string;
      readonly slotMinutes: number;
    }) => {
      const questions = fitForGuide(timedQuestionsOf(library, id), []);
      return {
        id,
        slotMinutes,
        value: id,
        label: `${name} · ${questions.length} questions, ${minutesOf(questions)} min`,
      };
    };
    return { own: listsInUse(library).map(choice), ready: packs.map(choice) };
  }, [library]);
  const isLengthTouched = formState.dirtyFields.length === true;
  const active = Object.values(goals).filter(({ state, deletedAt }) => state === 'active' && deletedAt === null);
  return (
    <>
      <Controller
        control={control}
        name="medium"
        render={({ field: { ref: _ref, ...field } }) => (
          <Select
            label="How"
            w={200}
            allowDeselect={false}
            data={mediaInOrder(style).map((value) => ({ value, label: mediumNames[value] }))}
            {...field}
          />
        )}
      />
      <TextInput
        label={placeLabels[watch('medium')]}
        placeholder="Can follow later"
        error={formState.errors.place?.message}
        {...register('place')}
      />
      {active.length > 0 && (
        <Controller
          control={control}
          name="goalId"
          render={({ field: { ref: _ref, ...field } }) => (
            <Select
              label="Goal"
              clearable
              placeholder="None"
              data={active.map(({ id, statement }) => ({ value: id, label: statement }))}
              {...field}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="listId"
        render={({ field: { ref: _ref, onChange, ...field } }) => (
          <Select
            label="Start the guide from"
            clearable
            searchable
            placeholder="An empty guide"
            data={[
              ...(choices.own.length > 0 ? [{ group: 'Your lists', items: choices.own }] : []),
              { group: 'Ready-made lists', items: choices.ready },
            ]}
            {...field}
            onChange={(listId) => {
              onChange(listId);
              const slot = [...choices.own, ...choices.ready].find(({ id }) => id === listId)?.slotMinutes;
              if (slot === undefined || isLengthTouched) return;
              const { length, ownMinutes } = lengthFields(slot);
              setValue('length', length);
              setValue('ownMinutes', ownMinutes);
            }}
          />
        )}
      />
      <Checkbox
        label="Just social: no letter is owed, nothing is overdue, no statistics"
        {...register('isJustSocial')}
      />
    </>
  );
}
