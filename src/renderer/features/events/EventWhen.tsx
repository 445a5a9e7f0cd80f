import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/domain/field';
import type { EventRecord } from '../../../shared/domain/gathering';
import { addDays, clockOfInstant, instantOf } from '../../../shared/domain/time';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { useToday } from '../../lib/useToday';
import classes from './Events.module.css';
import { useEventFields } from './useEventFields';

interface Hours {
  readonly on: LocalDate;
  readonly until: LocalDate | null;
  readonly from: string;
  readonly leave: string;
}

/** Days and hours of an event. A time to leave before the beginning is one after midnight. */
export function EventWhen({ event }: { readonly event: EventRecord }) {
  const { zone } = useToday();
  const save = useEventFields(event.id);
  const [failure, setFailure] = useState<string | null>(null);
  const clock = (at: string | null) => (at === null ? '' : clockOfInstant(at, zone));
  const now: Hours = {
    on: event.on ?? '',
    until: event.until,
    from: clock(event.startsAt),
    leave: clock(event.leaveAt),
  };
  // What is on its way to the disk: the next field may be left before the one before it is saved.
  const pending = useRef<Hours | null>(null);
  const change = (fields: Partial<Hours>) => {
    const hours = { ...(pending.current ?? now), ...fields };
    const { on, until, from, leave } = hours;
    setFailure(null);
    if (on === '') {
      setFailure('Say the day first.');
      return;
    }
    const last = until !== null && until > on ? until : null;
    const startsAt = from === '' ? null : instantOf(on, from, zone);
    const leaveOn = last ?? (leave !== '' && from !== '' && leave <= from ? addDays(on, 1) : on);
    const leaveAt = leave === '' ? null : instantOf(leaveOn, leave, zone);
    pending.current = hours;
    void save({ on, until: last, startsAt, leaveAt }, setFailure).then(() => {
      if (pending.current === hours) pending.current = null;
    });
  };
  return (
    <>
      <div className={classes.when4}>
        <DayEntry label="Day" isLabelled past="allowed" width={200} value={now.on} onChange={(on) => change({ on })} />
        <TimeField label="From" value={now.from} onChange={(from) => change({ from })} />
        <TimeField label="Leave at" value={now.leave} onChange={(leave) => change({ leave })} />
        <DayEntry
          label="Last day, if several"
          isLabelled
          past="allowed"
          width={200}
          value={now.until ?? ''}
          onChange={(until) => change({ until })}
        />
        {event.until !== null && (
          <Button variant="subtle" onClick={() => change({ until: null })}>
            One day only
          </Button>
        )}
      </div>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
    </>
  );
}

/** A clock that is kept when the field is left: half a time is none. An empty field takes it away. */
function TimeField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (clock: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed !== value) onChange(typed);
    setTyped(null);
  };
  return (
    <div
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    >
      <ClockEntry label={label} isLabelled width={92} value={value} onChange={setTyped} />
    </div>
  );
}
