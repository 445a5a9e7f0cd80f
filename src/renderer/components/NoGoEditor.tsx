import { ActionIcon, Button, Chip, Group, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { sayNoGo } from '../../shared/domain/noGo';
import type { NoGo } from '../../shared/domain/person';
import { settingsOf } from '../../shared/domain/workspace';
import { useOpener } from '../lib/useOpener';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { ClockEntry } from './ClockEntry';
import classes from './NoGoEditor.module.css';

interface NoGoEditorProps {
  /** Names the list: “Times that do not suit Bram”. */
  readonly label: string;
  readonly value: readonly NoGo[];
  /** false: it could not be kept. */
  readonly onSave: (noGo: NoGo[]) => Promise<boolean>;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const longWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Hours of the week in which nobody should call. Nothing is forbidden by them: a time inside one is told. */
export function NoGoEditor({ label, value, onSave }: NoGoEditorProps) {
  const { isOpen: isAdding, open, close, button: addButton } = useOpener();
  const remove = async (place: number) => {
    if (await onSave(value.filter((_, at) => at !== place))) addButton.current?.focus();
  };
  return (
    <div role="group" aria-label={label} className={classes.editor}>
      {value.length > 0 && (
        <ul className={classes.list}>
          {value.map((one, place) => {
            const says = one.why === '' ? sayNoGo(one) : `${sayNoGo(one)} (${one.why})`;
            return (
              <li key={`${says} ${String(place)}`}>
                <span>{says.charAt(0).toUpperCase() + says.slice(1)}</span>
                <ActionIcon size={24} aria-label={`Remove ${says}`} onClick={() => void remove(place)}>
                  <IconX size={14} stroke={1.6} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      {isAdding ? (
        <NewNoGo
          onAdd={async (one) => {
            if (await onSave([...value, one])) close();
          }}
          onCancel={close}
        />
      ) : (
        <Button
          ref={addButton}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={open}
        >
          Add a time
        </Button>
      )}
    </div>
  );
}

function NewNoGo({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (noGo: NoGo) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  const [days, setDays] = useState<number[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const order = [0, 1, 2, 3, 4, 5, 6].map((place) => (place + weekStartsOn) % 7);
  // No hours: the whole day; no days: every day. Both empty would be never.
  const isWhole = days.length > 0 || from !== '' || to !== '';
  const add = () => {
    if (isWhole) void onAdd({ days, from: from || '00:00', to: to || '00:00', why: why.trim() });
  };
  return (
    <div
      className={classes.form}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')
          add();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <Chip.Group
        multiple
        value={days.map(String)}
        onChange={(chosen) => setDays(chosen.map(Number).sort((a, b) => a - b))}
      >
        <Group gap={4} role="group" aria-label="On which days; none is every day">
          {order.map((day, place) => (
            <Chip
              key={day}
              ref={place === 0 ? first : null}
              value={String(day)}
              size="xs"
              variant="outline"
              radius="md"
              aria-label={longWeekdays[day] ?? ''}
            >
              {weekdays[day]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap="sm" align="flex-end">
        <ClockEntry label="From" isLabelled width={84} value={from} onChange={setFrom} />
        <ClockEntry label="Until" isLabelled width={84} value={to} onChange={setTo} />
        <TextInput
          label="Why"
          placeholder="Classes"
          maxLength={200}
          w={150}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Group>
      <p className={classes.hint}>
        {isWhole
          ? `${sayNoGo({ days, from: from || '00:00', to: to || '00:00' })}.`
          : 'Without hours it is the whole day; without days, every day.'}
      </p>
      <Group gap="sm">
        <Button size="compact-sm" disabled={!isWhole} onClick={add}>
          Add
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </div>
  );
}
