import { Button, Group, Modal, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { touchpointKinds, type TouchpointKind } from '../../../shared/domain/network';
import { callName, type Person } from '../../../shared/domain/person';
import { instantOf } from '../../../shared/domain/time';
import { pronounsOf } from '../../../shared/text/pronouns';
import { DayField } from '../../components/DayField';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';

const kindNames = {
  message: 'A message',
  call: 'A call',
  coffee: 'A coffee',
  event: 'Met at an event',
  article: 'Something to read',
  congratulation: 'A congratulation',
  introduction: 'An introduction',
  interview: 'An interview',
  other: 'Something else',
} satisfies Record<TouchpointKind, string>;

/** Any contact that happened outside Askwell. A day in the past counts from its noon. */
export function LogTouch({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const { today, zone } = useToday();
  const [kind, setKind] = useState<TouchpointKind>('message');
  const [direction, setDirection] = useState<'given' | 'received' | 'both'>('given');
  const [summary, setSummary] = useState('');
  const [day, setDay] = useState(today);
  const { subject } = pronounsOf(person);
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const at = day === today ? null : instantOf(day, '12:00', zone);
    const { ok } = await dispatch(
      'touchpoint.logged',
      { id: newId('touchpoints'), personId: person.id, kind, direction, summary: summary.trim(), at },
      { toast: `Touch with ${callName(person)} logged` },
    );
    if (ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Log a touch with ${callName(person)}`} size="sm">
      <form onSubmit={(event) => void handleSubmit(event)}>
        <Stack gap="md">
          <Select
            label="What it was"
            data-autofocus
            allowDeselect={false}
            value={kind}
            onChange={(value) => {
              if (value !== null) setKind(value);
            }}
            data={touchpointKinds
              .filter((value) => value !== 'interview')
              .map((value) => ({ value, label: kindNames[value] }))}
          />
          <SegmentedControl
            aria-label="Who gave"
            fullWidth
            value={direction}
            onChange={(value) => {
              setDirection(value);
            }}
            data={[
              { value: 'given', label: 'I did' },
              {
                value: 'received',
                label: `${subject === callName(person) ? subject : subject.charAt(0).toUpperCase() + subject.slice(1)} did`,
              },
              { value: 'both', label: 'Both' },
            ]}
          />
          <TextInput
            label="In a few words"
            maxLength={500}
            value={summary}
            onChange={(event) => {
              setSummary(event.currentTarget.value);
            }}
          />
          <DayField label="Day" value={day} onChange={setDay} today={today} />
        </Stack>
        <Group mt="lg" gap="sm" justify="flex-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            Log touch
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
