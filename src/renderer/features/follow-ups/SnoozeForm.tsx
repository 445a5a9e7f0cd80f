import { Button, Group, Modal, Stack } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { snoozeChoices } from '../../../shared/domain/snooze';
import { DayEntry } from '../../components/DayEntry';
import { KeyCaps } from '../../components/KeyCaps';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { sayDay } from '../../lib/dates';
import { isTextField } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import classes from './SnoozeForm.module.css';

interface SnoozeFormProps {
  readonly followUp: FollowUp;
  readonly onSnooze: (until: LocalDate) => void;
  readonly onClose: () => void;
}

/** To when: a number key, the arrows and Enter, or a day that is typed. */
export function SnoozeForm({ followUp, onSnooze, onClose }: SnoozeFormProps) {
  const { today } = useToday();
  const calendars = useBusinessCalendar();
  const [until, setUntil] = useState<LocalDate>('');
  const list = useRef<HTMLDivElement>(null);
  const choices = snoozeChoices(effectiveDue(followUp), today, calendars.calendarFor(followUp.personId ?? ''));
  const handleKey = (event: KeyboardEvent) => {
    if (isTextField(event.target)) return;
    const chosen = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (chosen !== undefined) {
      event.preventDefault();
      onSnooze(chosen.until);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = buttons.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || place === -1) return;
    event.preventDefault();
    buttons[place + step]?.focus();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Put off: ${followUp.title}`}
      size={420}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      {/* The numbers act wherever the focus is in here, but in the field, where they are part of a date. */}
      <form
        onKeyDown={handleKey}
        onSubmit={(event) => {
          event.preventDefault();
          if (until !== '') onSnooze(until);
        }}
      >
        <Stack gap="md">
          <div ref={list} role="group" aria-label="Put off to" className={classes.choices}>
            {choices.map(({ name, until: day }, place) => (
              <button
                key={name}
                type="button"
                data-autofocus={place === 0 ? true : undefined}
                className={classes.choice}
                aria-keyshortcuts={String(place + 1)}
                onClick={() => {
                  onSnooze(day);
                }}
              >
                <span>{name}</span>
                <span className={classes.day}>{sayDay(day, today)}</span>
                <KeyCaps keys={String(place + 1)} />
              </button>
            ))}
          </div>
          <DayEntry label="Another day" isLabelled value={until} onChange={setUntil} />
          <Group gap="sm">
            <Button type="submit" disabled={until === ''}>
              Put off
            </Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
