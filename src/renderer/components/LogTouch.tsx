import { Group, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { touchpointKinds, type TouchpointKind } from '../../shared/domain/network';
import { callName, type Person } from '../../shared/domain/person';
import { instantOf } from '../../shared/domain/time';
import { DayField } from './DayField';
import { EnterKeeps, ShortForm } from './ShortForm';
import { newId } from '../lib/newId';
import { useToday } from '../lib/useToday';
import { useDispatch } from '../workspace/useDispatch';
import { touchNames } from './touchNames';

const kinds = touchpointKinds
  .filter((kind) => kind !== 'interview')
  .map((kind) => ({ value: kind, label: touchNames[kind] }));

/**
 * A few words on what was between the two, so that the last touch and the balance stay true. Enter logs
 * it, Shift+Enter begins a new line. A day in the past counts from its noon.
 */
export function LogTouch({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { today, zone } = useToday();
  const dispatch = useDispatch();
  const [kind, setKind] = useState<TouchpointKind>('message');
  const [direction, setDirection] = useState<'given' | 'received' | 'both'>('both');
  const [summary, setSummary] = useState('');
  const [day, setDay] = useState(today);
  const [failure, setFailure] = useState<string | null>(null);
  const name = callName(person);

  const save = async () => {
    const at = day === today ? null : instantOf(day, '12:00', zone);
    const reply = await dispatch(
      'touchpoint.logged',
      { id: newId('touchpoints'), personId: person.id, kind, direction, summary: summary.trim(), at },
      { toast: `Touch with ${name} logged`, isQuiet: true },
    );
    if (reply.ok) onClose();
    else setFailure(reply.failure.message);
  };

  return (
    <ShortForm title={`Log a touch with ${name}`} keep="Log touch" onKeep={() => void save()} onClose={onClose}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Select
          label="What"
          flex={1}
          data-autofocus
          allowDeselect={false}
          data={kinds}
          value={kind}
          onChange={(value) => {
            const chosen = touchpointKinds.find((one) => one === value);
            if (chosen) setKind(chosen);
          }}
        />
        <DayField
          label="Day"
          value={day}
          today={today}
          onChange={(chosen) => setDay(chosen > today ? today : chosen)}
        />
      </Group>
      <SegmentedControl
        aria-label="Who gave"
        fullWidth
        value={direction}
        onChange={(value) => setDirection(value)}
        data={[
          { value: 'given', label: 'From me' },
          { value: 'both', label: 'Both ways' },
          { value: 'received', label: `From ${name}` },
        ]}
      />
      <EnterKeeps
        label="In a few words"
        placeholder="What was said, sent or done"
        value={summary}
        error={failure}
        onText={setSummary}
      />
    </ShortForm>
  );
}
