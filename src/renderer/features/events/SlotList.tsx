import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import type { EventRecord } from '../../../shared/domain/gathering';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { sayDay } from '../../lib/dates';
import { useOpener } from '../../lib/useOpener';
import { useToday } from '../../lib/useToday';
import classes from './Events.module.css';
import { useEventFields } from './useEventFields';

/** Lunches and evenings made for meeting people. The form for one more opens by a button: most events have none. */
export function SlotList({ event }: { readonly event: EventRecord }) {
  const { today } = useToday();
  const save = useEventFields(event.id);
  const { isOpen: isAdding, open, close, button } = useOpener();
  const [name, setName] = useState('');
  const [on, setOn] = useState<LocalDate>(event.on ?? '');
  const [at, setAt] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const add = async () => {
    if (name.trim() === '' || on === '' || at === '') return;
    const slots = [...event.slots, { name: name.trim(), on, at }].sort((a, b) =>
      `${a.on} ${a.at}`.localeCompare(`${b.on} ${b.at}`),
    );
    if (!(await save({ slots }))) return;
    setName('');
    setAt('');
    first.current?.focus();
  };
  return (
    <>
      {event.slots.length > 0 && (
        <ul aria-label="Lunches and evenings" className={classes.slots}>
          {event.slots.map((slot, place) => (
            <li key={`${slot.on} ${slot.at} ${slot.name} ${place}`}>
              <span className={classes.meta}>
                {sayDay(slot.on, today)} {slot.at}
              </span>
              <span>{slot.name}</span>
              <ActionIcon
                aria-label={`Remove ${slot.name}`}
                onClick={() => void save({ slots: event.slots.toSpliced(place, 1) })}
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {!isAdding ? (
        <Button
          ref={button}
          variant="subtle"
          w="fit-content"
          onClick={() => {
            setOn(event.on ?? '');
            open();
          }}
        >
          Add a lunch or an evening
        </Button>
      ) : (
        <form
          aria-label="A lunch or an evening"
          className={classes.when4}
          onSubmit={(submit) => {
            submit.preventDefault();
            void add();
          }}
        >
          <TextInput
            ref={first}
            autoFocus
            label="What"
            placeholder="Lunch for first-timers"
            maxLength={200}
            value={name}
            onChange={(change) => setName(change.currentTarget.value)}
          />
          <DayEntry label="On" isLabelled past="allowed" width={160} value={on} onChange={setOn} />
          <ClockEntry label="At" isLabelled width={92} value={at} onChange={setAt} />
          <Button type="submit">Add</Button>
          <Button variant="subtle" onClick={close}>
            Close
          </Button>
        </form>
      )}
    </>
  );
}
