import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { endOf } from '../../../shared/domain/pace';
import { startedLate } from '../../../shared/domain/talkTime';
import { addToInstant, clockOfInstant, dayOfInstant, instantOf } from '../../../shared/domain/time';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { now } from '../../lib/clock';
import { sayClock } from '../../lib/dates';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './RoomDialog.module.css';

interface TimeDialogProps {
  readonly interview: Interview;
  readonly zone: string;
  readonly onDone: () => void;
  /** The talk was put off: the room has nothing more to do. */
  readonly onPutOff: () => void;
}

/** When the talk has to be over, and another time for it instead. */
export function TimeDialog({ interview, zone, onDone, onPutOff }: TimeDialogProps) {
  const dispatch = useDispatch();
  const end = endOf(interview) ?? now();
  const [clock, setClock] = useState(clockOfInstant(end, zone));
  const [day, setDay] = useState('');
  const [at, setAt] = useState('');
  const late = startedLate(interview);
  const planned = interview.startsAt === null ? null : addToInstant(interview.startsAt, { minutes: interview.minutes });
  const moveTo = async (closeBy: string) => {
    if ((await dispatch('interview.closeMoved', { id: interview.id, closeBy })).ok) onDone();
  };
  const putOff = async (startsAt: string | null) => {
    const reply = await dispatch(
      'interview.rescheduled',
      { id: interview.id, startsAt },
      { toast: startsAt === null ? 'Talk put off; it waits for a new time' : 'Talk put off' },
    );
    if (reply.ok) onPutOff();
  };
  const isLive = interview.state === 'live';
  return (
    <Modal opened onClose={onDone} title="Time of this talk" size="sm" returnFocus={false}>
      <div className={classes.parts}>
        {isLive && (
          <section className={classes.part} aria-label="When it has to be over">
            <p className={classes.says}>
              Now until {sayClock(end, zone)}.{late > 0 && ` You began ${late} min late.`}
            </p>
            {late > 0 && planned !== null && planned > now() && (
              <Button data-autofocus variant="default" onClick={() => void moveTo(planned)}>
                A hard stop: over at {sayClock(planned, zone)} as planned
              </Button>
            )}
            <Button
              variant="default"
              onClick={() => void moveTo(addToInstant(end > now() ? end : now(), { minutes: 5 }))}
            >
              Five minutes more: until {sayClock(addToInstant(end > now() ? end : now(), { minutes: 5 }), zone)}
            </Button>
            <div className={classes.row}>
              <ClockEntry label="Has to be over at" isLabelled value={clock} onChange={setClock} width={120} />
              <Button
                variant="default"
                disabled={clock === ''}
                onClick={() => void moveTo(instantOf(dayOfInstant(now(), zone), clock, zone))}
              >
                Set this end
              </Button>
            </div>
          </section>
        )}
        {interview.liveEndedAt === null && (
          <section className={classes.part} aria-label="Another time instead">
            <p className={classes.says}>Another time instead. What is written stays, without its minute.</p>
            <div className={classes.row}>
              <DayEntry label="Day" isLabelled value={day} onChange={setDay} width={190} />
              <ClockEntry label="Clock" isLabelled value={at} onChange={setAt} width={90} />
            </div>
            <div className={classes.row}>
              <Button
                variant="default"
                disabled={day === '' || at === ''}
                onClick={() => void putOff(instantOf(day, at, zone))}
              >
                Put off to then
              </Button>
              <Button variant="subtle" onClick={() => void putOff(null)}>
                Put off, no time yet
              </Button>
            </div>
          </section>
        )}
      </div>
    </Modal>
  );
}
