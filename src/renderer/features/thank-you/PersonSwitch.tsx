import { SegmentedControl } from '@mantine/core';
import { callName, type Person } from '../../../shared/domain/person';

interface PersonSwitchProps {
  readonly people: readonly Person[];
  /** Who has had a letter. */
  readonly sent: ReadonlySet<string>;
  readonly current: string;
  readonly onChange: (personId: string) => void;
}

/** One letter for each person who took part. */
export function PersonSwitch({ people, sent, current, onChange }: PersonSwitchProps) {
  return (
    <SegmentedControl
      aria-label="Letter to"
      fullWidth
      value={current}
      onChange={onChange}
      data={people.map((person) => ({
        value: person.id,
        label: `${callName(person)}${sent.has(person.id) ? ', sent' : ''}`,
      }))}
    />
  );
}
