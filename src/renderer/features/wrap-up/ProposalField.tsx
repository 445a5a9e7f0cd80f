import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { LocalDate } from '../../../shared/domain/field';
import { sayDay } from '../../lib/dates';
import { acceptOnEnter } from './acceptOnEnter';
import type { ProposalControlsProps } from './proposalProps';
import classes from './WrapUp.module.css';

/** Words that were said, put more clearly where they need it; the note keeps its own. */
export function SaidField({ label, fields, onChange, onAccept }: ProposalControlsProps & { readonly label: string }) {
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

/** Asked only when neither the talk nor the person’s role says which organisation it is. */
export function OrganisationField({ fields, surroundings, onChange, onAccept }: ProposalControlsProps) {
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
export function DayField({ label, day, words, today, whenEmpty, onChange, onAccept }: DayFieldProps) {
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
