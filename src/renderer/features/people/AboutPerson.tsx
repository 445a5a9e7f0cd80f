import { Input, Radio, Select, Stack, Switch } from '@mantine/core';
import { callName, parts, type Person } from '../../../shared/domain/person';
import { tieNames } from '../../../shared/domain/tie';
import { AutosaveTags } from '../../components/AutosaveTags';
import { AutosaveText } from '../../components/AutosaveText';
import { NoGoEditor } from '../../components/NoGoEditor';
import { SectionHeading } from '../../components/SectionHeading';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

const partNames: Readonly<Record<(typeof parts)[number], string>> = {
  peer: 'Peer',
  mentor: 'Mentor',
  champion: 'Champion',
  connector: 'Connector',
  recruiter: 'Recruiter',
  hiringManager: 'Hiring manager',
  senior: 'Senior in the field',
  other: 'Something else',
};
const pronounChoices = [
  { value: 'she', label: 'she, her' },
  { value: 'he', label: 'he, him' },
  { value: 'they', label: 'they, them' },
] as const;

/** The tie between the two, and what I know and want to remember. Every field saves itself. */
export function AboutPerson({ person }: { readonly person: Person }) {
  const save = usePersonFields(person.id);
  const text = (label: string, field: 'rules' | 'wishes' | 'canOffer' | 'notes', placeholder: string) => (
    <AutosaveText
      label={label}
      isLabelled
      isLong
      serif="line"
      value={person[field]}
      at={`${person.id}.${field}`}
      maxLength={100_000}
      placeholder={placeholder}
      onSave={(value) => save({ [field]: value })}
    />
  );
  return (
    <>
      <section aria-label="How close you are" className={classes.section}>
        <SectionHeading title="How close you are" />
        <Radio.Group
          aria-label="How close you are"
          value={String(person.tie)}
          onChange={(tie) => void save({ tie: Number(tie) })}
        >
          <Stack gap={0}>
            {tieNames.map((name, tie) => (
              <Radio
                key={name}
                size="xs"
                value={String(tie)}
                label={name}
                styles={{
                  body: { alignItems: 'center', minHeight: '1.625rem' },
                  label: { fontSize: 'var(--mantine-font-size-md)' },
                }}
              />
            ))}
          </Stack>
        </Radio.Group>
      </section>
      <section aria-label="To remember" className={classes.section}>
        <SectionHeading title="To remember" />
        {text('How they want it', 'rules', 'First name, no Mondays, not recorded')}
        <Input.Wrapper label="Times that do not suit" labelElement="div">
          <NoGoEditor
            label={`Times that do not suit ${callName(person)}`}
            value={person.noGo}
            onSave={(noGo) => save({ noGo })}
          />
        </Input.Wrapper>
        <AutosaveTags
          label="They look for"
          value={person.asks}
          placeholder="Installers, a reader"
          onSave={(asks) => save({ asks })}
        />
        <AutosaveTags
          label="They can give"
          value={person.offers}
          placeholder="Night-shift view, a map of the field"
          onSave={(offers) => save({ offers })}
        />
        {text('What or whom they would like', 'wishes', 'To meet somebody from a hospice')}
        <AutosaveText
          label="Works on now"
          isLabelled
          value={person.project}
          at={`${person.id}.project`}
          maxLength={1_000}
          placeholder="The night count, to ask how it goes"
          onSave={(project) => save({ project })}
        />
        <Switch
          label="Likes to be sent things to read"
          checked={person.likesReading}
          onChange={(event) => void save({ likesReading: event.currentTarget.checked })}
        />
        {text('What I can offer', 'canOffer', 'A night shift to watch')}
        {text('Notes', 'notes', 'Anything else')}
        <AutosaveTags label="Tags" value={person.tags} onSave={(tags) => save({ tags })} />
      </section>
      <section aria-label="Name and part" className={classes.section}>
        <SectionHeading title="Name and part" />
        <AutosaveText
          label="Call them"
          isLabelled
          value={person.callName}
          maxLength={1_000}
          placeholder={person.name.split(/\s+/)[0] ?? ''}
          onSave={(callName) => save({ callName })}
        />
        <AutosaveText
          label="In a formal letter"
          isLabelled
          value={person.formalName}
          maxLength={1_000}
          placeholder={person.name}
          onSave={(formalName) => save({ formalName })}
        />
        <Select
          label="Pronouns"
          placeholder="Repeat the name"
          clearable
          data={pronounChoices}
          value={person.pronouns === '' ? null : person.pronouns}
          onChange={(pronouns) =>
            void save({ pronouns: pronounChoices.find(({ value }) => value === pronouns)?.value ?? '' })
          }
        />
        <Select
          label="Part they play"
          placeholder="Not decided"
          clearable
          data={parts.map((part) => ({ value: part, label: partNames[part] }))}
          value={person.part}
          onChange={(part) => void save({ part })}
        />
        <Switch
          label="Just social: no reminders, no statistics"
          checked={person.isJustSocial}
          onChange={(event) => void save({ isJustSocial: event.currentTarget.checked })}
        />
      </section>
    </>
  );
}
