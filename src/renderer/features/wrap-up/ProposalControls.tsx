import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { LocalDate } from '../../../shared/domain/field';
import type { Proposal, PromiseProposal } from '../../../shared/domain/triagePieces';
import { sayDay } from '../../lib/dates';
import { Choice } from '../../components/Choice';
import type { TriageFields, TriageSurroundings } from './triageFields';
import classes from './WrapUp.module.css';

export interface ProposalControlsProps {
  readonly proposal: Proposal;
  readonly fields: TriageFields;
  readonly surroundings: TriageSurroundings;
  readonly speaker: string;
  readonly today: LocalDate;
  readonly onChange: (fields: Partial<TriageFields>) => void;
  readonly onAccept: () => void;
}

/** The fields of one thing that the note becomes. Enter in a text accepts. */
export function ProposalControls(props: ProposalControlsProps) {
  const { proposal } = props;
  switch (proposal.kind) {
    case 'person':
      return <ReferralFields {...props} candidateIds={proposal.candidateIds} dueWords={proposal.dueWords} />;
    case 'followUp':
      return <PromiseFields {...props} proposed={proposal} />;
    case 'question':
      return <QuestionFields {...props} nextTalk={proposal.nextTalk} />;
    case 'need':
      return (
        <>
          <SaidField {...props} label="Need" />
          <OrganisationField {...props} />
        </>
      );
    case 'resource':
      return (
        <TextInput
          label="Title"
          value={props.fields.text}
          onChange={(event) => {
            props.onChange({ text: event.currentTarget.value });
          }}
          onKeyDown={acceptOnEnter(props.onAccept)}
        />
      );
    case 'finding':
      return <FindingFields {...props} targets={proposal.targets} />;
    case 'letter':
      return <p className={classes.asks}>Thank {props.speaker} for this in the letter.</p>;
  }
}

/** Words that were said, put more clearly where they need it; the note keeps its own. */
function SaidField({ label, fields, onChange, onAccept }: ProposalControlsProps & { readonly label: string }) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={1}
      maxRows={6}
      classNames={{ input: `aw-serif ${classes.said ?? ''}` }}
      value={fields.text}
      onChange={(event) => {
        onChange({ text: event.currentTarget.value });
      }}
      onKeyDown={acceptOnEnter(onAccept)}
    />
  );
}

/** A question for later goes into the library, into the guide of the next talk, or into both. */
function QuestionFields({
  nextTalk,
  ...props
}: ProposalControlsProps & { readonly nextTalk: { readonly personId: string } | null }) {
  const { fields, surroundings, onChange } = props;
  const name = nextTalk === null ? undefined : surroundings.personNames.get(nextTalk.personId);
  return (
    <>
      <SaidField {...props} label="Question for later" />
      {name !== undefined && (
        <Checkbox
          label={`Ask ${name}, in the next guide`}
          checked={fields.isInGuide}
          onChange={(event) => {
            onChange({ isInGuide: event.currentTarget.checked });
          }}
        />
      )}
      <Checkbox
        label="Keep it in my library"
        checked={fields.isInLibrary}
        onChange={(event) => {
          onChange({ isInLibrary: event.currentTarget.checked });
        }}
      />
    </>
  );
}

const NEW = 'new';

function ReferralFields({
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

function PromiseFields({
  proposed,
  fields,
  speaker,
  today,
  onChange,
  onAccept,
}: ProposalControlsProps & { readonly proposed: PromiseProposal }) {
  return (
    <div className={classes.promise}>
      <SameAs
        known={proposed.same}
        isSame={fields.same !== null}
        onChoose={(same) => {
          onChange({ same, text: same?.title ?? proposed.title });
        }}
      />
      <TextInput
        label="Follow-up"
        value={fields.text}
        onChange={(event) => {
          onChange({ text: event.currentTarget.value });
        }}
        onKeyDown={acceptOnEnter(onAccept)}
      />
      <div className={classes.promiseFoot}>
        <DayField
          label="By"
          day={fields.due}
          words={proposed.dueWords}
          today={today}
          onChange={(due) => {
            onChange({ due });
          }}
          onAccept={onAccept}
        />
        {fields.same === null && (
          <Choice
            label="Who promised"
            options={[
              { value: 'me', name: 'I' },
              { value: 'them', name: speaker },
            ]}
            value={fields.owner}
            onChoose={(owner) => {
              onChange({ owner });
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Asked when a follow-up of this talk says the same already. */
function SameAs({
  known,
  isSame,
  onChoose,
}: {
  readonly known: PromiseProposal['same'];
  readonly isSame: boolean;
  readonly onChoose: (same: PromiseProposal['same']) => void;
}) {
  if (known === null) return null;
  return (
    <>
      <p className={classes.asks}>You have a follow-up “{known.title}”.</p>
      <Choice
        label={`Is it the follow-up “${known.title}”?`}
        options={[
          { value: 'same', name: 'The same' },
          { value: 'another', name: 'Another one' },
        ]}
        value={isSame ? 'same' : 'another'}
        onChoose={(value) => {
          onChoose(value === 'same' ? known : null);
        }}
      />
    </>
  );
}

const topics = [
  { value: 'insight', label: 'Insight' },
  { value: 'culture', label: 'Culture' },
  { value: 'trend', label: 'Trend' },
  { value: 'advice', label: 'Advice' },
] as const;

function FindingFields({
  targets,
  ...props
}: ProposalControlsProps & { readonly targets: Extract<Proposal, { kind: 'finding' }>['targets'] }) {
  const { fields, onChange } = props;
  const chosen = targets.findIndex(
    (target) => target.assumptionId === fields.target?.assumptionId && target.goalId === fields.target.goalId,
  );
  return (
    <>
      <SaidField {...props} label="Finding" />
      {targets.length > 0 && (
        <>
          <p className={classes.asks}>
            {(targets[chosen] ?? targets[0])?.assumptionId === null
              ? 'Says something about what you want to find out?'
              : 'Says something about what you are testing?'}
          </p>
          <Choice
            label="For or against"
            options={[
              { value: 'for', name: 'For' },
              { value: 'against', name: 'Against' },
              { value: 'neither', name: 'Neither' },
            ]}
            value={fields.verdict}
            onChoose={(verdict) => {
              onChange({ verdict });
            }}
          />
          {targets.length > 1 ? (
            <Select
              aria-label="For or against what"
              allowDeselect={false}
              data={targets.map(({ statement }, index) => ({ value: String(index), label: statement }))}
              value={String(Math.max(0, chosen))}
              onChange={(value) => {
                onChange({ target: targets[Number(value)] ?? null });
              }}
            />
          ) : (
            <p className={`aw-serif ${classes.target}`}>“{targets[0]?.statement}”</p>
          )}
        </>
      )}
      {fields.verdict === 'neither' && (
        <>
          <Select
            label="Topic"
            allowDeselect={false}
            data={topics}
            value={fields.topic}
            onChange={(value) => {
              const topic = topics.find((own) => own.value === value)?.value;
              if (topic !== undefined) onChange({ topic });
            }}
          />
          <OrganisationField {...props} />
        </>
      )}
    </>
  );
}

/** Asked only when neither the talk nor the person’s role says which organisation it is. */
function OrganisationField({ fields, surroundings, onChange, onAccept }: ProposalControlsProps) {
  if (surroundings.organisationId !== null) return null;
  return (
    <Autocomplete
      label="Which organisation?"
      size="xs"
      limit={8}
      data={[...new Set(surroundings.organisations.map(({ name }) => name))]}
      value={fields.organisation}
      onChange={(organisation) => {
        onChange({ organisation });
      }}
      onKeyDown={acceptOnEnter(onAccept)}
    />
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: LocalDate;
  /** The words of the note that it was read from. */
  readonly words: string | null;
  readonly today: LocalDate;
  /** What it means that no day is given. */
  readonly whenEmpty?: string;
  readonly onChange: (day: LocalDate) => void;
  readonly onAccept: () => void;
}

/** A day, with how it is said and where it was read. */
function DayField({ label, day, words, today, whenEmpty, onChange, onAccept }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      description={day === '' ? whenEmpty : `${sayDay(day, today)}${words === null ? '' : `, from “${words}”`}`}
      inputWrapperOrder={['label', 'input', 'description']}
      value={day}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onKeyDown={acceptOnEnter(onAccept)}
    />
  );
}

function acceptOnEnter(accept: () => void) {
  return (event: {
    readonly key: string;
    readonly shiftKey?: boolean;
    readonly nativeEvent: { readonly isComposing: boolean };
    readonly defaultPrevented: boolean;
    preventDefault(): void;
  }) => {
    if (event.key !== 'Enter' || event.shiftKey === true || event.nativeEvent.isComposing || event.defaultPrevented)
      return;
    event.preventDefault();
    accept();
  };
}
