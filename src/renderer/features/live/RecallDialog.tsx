import { Button, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { addToInstant, clockOfInstant, dayOfInstant, instantOf } from '../../../shared/domain/time';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { now } from '../../lib/clock';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './RoomDialog.module.css';

interface RecallDialogProps {
  readonly interview: Interview;
  readonly zone: string;
  readonly onDone: () => void;
}

/** A talk that took place without Askwell: its real times, and then the notes from memory. */
export function RecallDialog({ interview, zone, onDone }: RecallDialogProps) {
  const dispatch = useDispatch();
  const present = now();
  const likely =
    interview.startsAt !== null && interview.startsAt < present
      ? interview.startsAt
      : addToInstant(present, { minutes: -interview.minutes });
  const [day, setDay] = useState(dayOfInstant(likely, zone));
  const [clock, setClock] = useState(clockOfInstant(likely, zone));
  const [minutes, setMinutes] = useState<number | string>(interview.minutes);
  const length = Number(minutes);
  const isWhole = day !== '' && clock !== '' && Number.isInteger(length) && length > 0;
  const handleKeep = async () => {
    if (!isWhole) return;
    const startedAt = instantOf(day, clock, zone);
    const reply = await dispatch(
      'interview.recalled',
      {
        id: interview.id,
        startedAt,
        endedAt: addToInstant(startedAt, { minutes: length }),
        thankYous: interview.personIds.map((personId) => ({
          personId,
          followUpId: newId('followUps'),
          touchpointId: newId('touchpoints'),
        })),
      },
      { toast: 'Talk put down; write what you remember' },
    );
    if (reply.ok) onDone();
  };
  return (
    <Modal opened onClose={onDone} title="It took place already" size="sm" returnFocus={false}>
      <form
        className={classes.part}
        onSubmit={(event) => {
          event.preventDefault();
          void handleKeep();
        }}
      >
        <p className={classes.says}>When it really was. The thank-you counts from its end; lines get no minute.</p>
        <div className={classes.row}>
          <DayEntry label="Day" isLabelled value={day} onChange={setDay} width={190} past="preferred" />
          <ClockEntry label="Began at" isLabelled value={clock} onChange={setClock} width={90} />
        </div>
        <NumberInput
          label="How long"
          suffix=" min"
          size="xs"
          w={120}
          min={1}
          max={480}
          allowDecimal={false}
          value={minutes}
          onChange={setMinutes}
        />
        <Button type="submit" variant="default" disabled={!isWhole}>
          Write from memory
        </Button>
      </form>
    </Modal>
  );
}
