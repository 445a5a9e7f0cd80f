import { ActionIcon, Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import type { Shift } from '../../../shared/domain/profile';
import { newShift, shiftOver } from '../../../shared/domain/shift';
import { profileOf } from '../../../shared/domain/workspace';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { sayDayOfWeek } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Settings.module.css';

const nothing = { name: '', on: '', from: '', toOn: '', to: '' };

/** Shifts, and the sleep after them: nothing asks for attention while one lasts. Once, or again every so many days. */
export function ShiftRows() {
  const dispatch = useDispatch();
  const { today } = useToday();
  const shifts = useWorkspace((w) => profileOf(w).shifts);
  const [typed, setTyped] = useState(nothing);
  const [everyDays, setEveryDays] = useState<number | string>('');
  const form = useRef<HTMLFormElement>(null);
  const write = (fields: Partial<typeof nothing>) => setTyped((before) => ({ ...before, ...fields }));
  const shift = newShift({ ...typed, everyDays: typeof everyDays === 'number' ? everyDays : 0 });
  const keep = async () => {
    if (shift === null) return;
    const all = [...shifts, shift].sort((a, b) => (`${a.on} ${a.from}` < `${b.on} ${b.from}` ? -1 : 1));
    const reply = await dispatch('profile.changed', { fields: { shifts: all } }, { toast: 'Shift added' });
    if (!reply.ok) return;
    setTyped(nothing);
    setEveryDays('');
    // The button rests now; the next shift begins where this one did.
    form.current?.querySelector('input')?.focus();
  };
  const over = shifts.filter((one) => shiftOver(one, today));
  return (
    <div className={classes.shifts}>
      <div className={classes.about}>
        <div className={classes.name}>Your shifts</div>
        <div className={classes.says}>
          Nothing asks for attention until one is over. Let it end when you have slept: a night to Wednesday, 15:00.
        </div>
      </div>
      <div className={classes.daysOff}>
        {shifts.length > 0 && (
          <ul aria-label="Your shifts">
            {shifts.map((one, place) => (
              <li key={`${sayShift(one, today)} ${String(place)}`}>
                <span>{sayShift(one, today)}</span>
                <ActionIcon
                  aria-label={`Remove ${sayShift(one, today)}`}
                  onClick={() =>
                    void dispatch(
                      'profile.changed',
                      { fields: { shifts: shifts.filter((_, other) => other !== place) } },
                      { toast: 'Shift removed' },
                    )
                  }
                >
                  <IconX size={14} stroke={1.6} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        {over.length > 3 && (
          <Button
            variant="subtle"
            mb={8}
            onClick={() =>
              void dispatch(
                'profile.changed',
                { fields: { shifts: shifts.filter((one) => !over.includes(one)) } },
                { toast: 'Past shifts removed' },
              )
            }
          >
            Remove the {over.length} that are over
          </Button>
        )}
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <Group gap={8} align="flex-end">
            <DayEntry
              label="Begins on"
              isLabelled
              past="allowed"
              width={164}
              value={typed.on}
              onChange={(on: LocalDate) => write({ on })}
            />
            <ClockEntry
              label="Begins at"
              isLabelled
              width={84}
              value={typed.from}
              onChange={(from) => write({ from })}
            />
            <DayEntry
              label="Over on"
              isLabelled
              past="allowed"
              width={164}
              value={typed.toOn}
              onChange={(toOn: LocalDate) => write({ toOn })}
            />
            <ClockEntry label="Over at" isLabelled width={84} value={typed.to} onChange={(to) => write({ to })} />
            <TextInput
              label="Name"
              w={140}
              maxLength={200}
              value={typed.name}
              onChange={(event) => write({ name: event.currentTarget.value })}
            />
            <NumberInput
              label="Again every"
              placeholder="once"
              suffix=" days"
              w={112}
              min={0}
              max={366}
              allowDecimal={false}
              value={everyDays}
              onChange={setEveryDays}
            />
            <Button type="submit" disabled={shift === null}>
              Add shift
            </Button>
          </Group>
        </form>
      </div>
    </div>
  );
}

/** “Tue 12 January 19:00 to Wed 13 January 15:00, Night shift, every 14 days”. */
function sayShift({ name, on, from, toOn, to, everyDays }: Shift, today: LocalDate): string {
  const end = on === toOn ? to : `${sayDayOfWeek(toOn, today)} ${to}`;
  const again = everyDays === 0 ? '' : everyDays === 1 ? ', every day' : `, every ${everyDays} days`;
  return `${sayDayOfWeek(on, today)} ${from} to ${end}${name === '' ? '' : `, ${name}`}${again}`;
}
