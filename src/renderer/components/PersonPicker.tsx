import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useMemo } from 'react';
import { currentRoles, peopleInUse, roleLine } from '../../shared/domain/peopleFacts';
import { fold } from '../../shared/text/fold';
import { nameCollator } from '../lib/dates';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** Somebody known, or a name that is new; `name` is what stands in the field. */
export interface PickedPerson {
  readonly personId: string | null;
  readonly name: string;
}

interface PersonPickerProps {
  /** Default: “With whom”. */
  readonly label?: string;
  readonly value: PickedPerson;
  readonly onChange: (person: PickedPerson) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  /** The first field of a form that opens, also when a name stands in it. */
  readonly takesFocus?: boolean;
}

const SHOWN = 12;
const NEW = 'new';

/** A person by typing part of the name; a name nobody has becomes a new person. */
export function PersonPicker({
  label = 'With whom',
  value,
  onChange,
  onBlur,
  error,
  takesFocus = false,
}: PersonPickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { people, roles, organisations } = useWorkspace(({ people, roles, organisations }) => ({
    people,
    roles,
    organisations,
  }));
  const sorted = useMemo(() => peopleInUse(people, nameCollator()), [people]);
  const roleOf = useMemo(() => currentRoles(roles), [roles]);
  const words = fold(value.name.trim()).split(/\s+/).filter(Boolean);
  const found =
    value.personId === null ? sorted.filter(({ name }) => words.every((word) => fold(name).includes(word))) : [];
  const isKnown = sorted.some(({ name }) => fold(name) === fold(value.name.trim()));
  const isNew = value.personId === null && words.length > 0 && !isKnown;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const person = people[id];
        onChange(
          id === NEW || person === undefined
            ? { personId: null, name: value.name.trim() }
            : { personId: person.id, name: person.name },
        );
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          description={
            isNew && found.length === 0 && !combobox.dropdownOpened
              ? `${value.name.trim()} is new here and will be added to People.`
              : undefined
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={label}
          placeholder="A name"
          autoFocus={value.name === ''}
          data-autofocus={takesFocus || value.name === '' ? true : undefined}
          value={value.name}
          error={error}
          onChange={(event) => {
            onChange({ personId: null, name: event.currentTarget.value });
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onBlur();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && !isNew}>
        <Combobox.Options aria-label="People">
          {found.slice(0, SHOWN).map(({ id, name }) => (
            <Combobox.Option key={id} value={id}>
              {name}
              <Text span c="var(--aw-text2)" ml={8}>
                {roleLine(roleOf.get(id), organisations)}
              </Text>
            </Combobox.Option>
          ))}
          {found.length > SHOWN && (
            <Combobox.Empty>{`and ${found.length - SHOWN} more: type more of the name`}</Combobox.Empty>
          )}
          {isNew && <Combobox.Option value={NEW}>Add “{value.name.trim()}” as a new person</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Who is meant: the chosen one, otherwise the only one of exactly this name; null: a new person. */
export function pickedId(
  { personId, name }: PickedPerson,
  people: readonly { readonly id: string; readonly name: string }[],
): string | null {
  if (personId !== null) return personId;
  const same = people.filter((person) => fold(person.name.trim()) === fold(name.trim()));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}
