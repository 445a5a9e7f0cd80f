import { SegmentedControl } from '@mantine/core';
import { callName, type Person } from '../../../shared/domain/person';

interface PersonTabsProps {
  readonly people: readonly Person[];
  readonly current: string;
  readonly onChange: (personId: string) => void;
}

/** Each person who took part is kept in touch with alone. */
export function PersonTabs({ people, current, onChange }: PersonTabsProps) {
  return (
    <SegmentedControl
      aria-label="Keep in touch with"
      w="fit-content"
      value={current}
      onChange={onChange}
      data={people.map((person) => ({ value: person.id, label: callName(person) }))}
    />
  );
}
