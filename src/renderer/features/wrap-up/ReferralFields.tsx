import { Select, TextInput } from '@mantine/core';
import { Choice } from '../../components/Choice';
import { acceptOnEnter } from './acceptOnEnter';
import { DayField } from './ProposalField';
import type { ProposalControlsProps } from './proposalProps';
import classes from './WrapUp.module.css';

const NEW = 'new';

/** Somebody they named: who it is, by when to write, and whether their name may be used. */
export function ReferralFields({
  fields,
  surroundings,
  speaker,
  today,
  candidateIds,
  dueWords,
  onChange,
  onAccept,
}: ProposalControlsProps & { readonly candidateIds: readonly string[]; readonly dueWords: string | null }) {
  return (
    <>
      {candidateIds.length > 0 && (
        <Select
          label="Who is it?"
          allowDeselect={false}
          data={[
            ...candidateIds.map((id) => ({ value: id, label: surroundings.personNames.get(id) ?? id })),
            { value: NEW, label: 'Somebody new' },
          ]}
          value={fields.personId ?? NEW}
          onChange={(value) => {
            onChange({ personId: value === NEW ? null : value });
          }}
        />
      )}
      {fields.personId === null && (
        <TextInput
          label="Name"
          value={fields.name}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value });
          }}
          onKeyDown={acceptOnEnter(onAccept)}
        />
      )}
      <DayField
        label="Write by"
        day={fields.due}
        words={dueWords}
        whenEmpty="Not yet: no follow-up is added"
        today={today}
        onChange={(due) => {
          onChange({ due });
        }}
        onAccept={onAccept}
      />
      <div className={classes.asked}>
        <span>May you say that {speaker} sent you?</span>
        <Choice
          label={`May you say that ${speaker} sent you?`}
          options={[
            { value: 'yes', name: 'Yes' },
            { value: 'no', name: 'No' },
            { value: 'unknown', name: 'Not said' },
          ]}
          value={fields.mayUseName}
          onChoose={(mayUseName) => {
            onChange({ mayUseName });
          }}
        />
      </div>
    </>
  );
}
