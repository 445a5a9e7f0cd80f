import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { writeBy } from '../../../shared/domain/eventFollowUp';
import type { LocalDate } from '../../../shared/domain/field';
import type { Encounter } from '../../../shared/domain/gathering';
import { peopleInUse } from '../../../shared/domain/peopleFacts';
import { settingsOf } from '../../../shared/domain/workspace';
import { whoIsIt } from '../../../shared/domain/whoIsIt';
import { DayEntry } from '../../components/DayEntry';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { ShortForm } from '../../components/ShortForm';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { nameCollator, sayDayInSentence } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';

interface SortMetProps {
  readonly encounter: Encounter;
  readonly onClose: () => void;
  readonly onSorted: () => void;
}

/** Who a name written down in a hurry is: somebody known, with the reason, or a new person; and by when to write. */
export function SortMet({ encounter, onClose, onSorted }: SortMetProps) {
  const { today, zone } = useToday();
  const dispatch = useDispatch();
  const calendars = useBusinessCalendar();
  const hours = useWorkspace((workspace) => settingsOf(workspace).eventFollowUpHours);
  const known = useWorkspace((w) => ({ people: w.people, roles: w.roles, organisations: w.organisations }));
  const event = useWorkspace((w) => (encounter.eventId === null ? undefined : w.events[encounter.eventId]));
  // What is guessed at first stays: the reason speaks of the name that was proposed.
  const [guess] = useState(() => whoIsIt(encounter, known));
  const [picked, setPicked] = useState<PickedPerson>(() =>
    guess === null
      ? { personId: null, name: encounter.name }
      : { personId: guess.personId, name: known.people[guess.personId]?.name ?? encounter.name },
  );
  const [isTalk, setTalk] = useState(true);
  const [isTask, setTask] = useState(true);
  const [day, setDay] = useState<LocalDate | null>(null);
  const [error, setError] = useState<string>();
  const proposed = useMemo(
    () => writeBy(encounter.at, hours, calendars.calendarFor(''), zone),
    [encounter.at, hours, calendars, zone],
  );
  // A name that is sorted late is not late at once: today is still in time.
  const due = day ?? (proposed < today ? today : proposed);

  const keep = async () => {
    const name = picked.name.trim();
    if (name === '') {
      setError('Who was it? A first name is enough.');
      return;
    }
    const personId = pickedId(picked, peopleInUse(known.people, nameCollator()));
    const where = event === undefined ? 'by chance' : `at ${event.name}`;
    const title = isTalk ? `Write to ${name}, met ${where}` : `Find out about ${name}, heard of ${where}`;
    const reply = await dispatch(
      'encounter.sorted',
      {
        id: encounter.id,
        person: { id: personId ?? newId('people'), name, isNew: personId === null },
        touchpointId: isTalk ? newId('touchpoints') : null,
        followUp: isTask ? { id: newId('followUps'), title: title.slice(0, 1_000), due } : null,
      },
      {
        toast: isTask
          ? `${name} is in People; ${isTalk ? 'write' : 'find out'} by ${sayDayInSentence(due, today)}`
          : `${name} is in People`,
        isQuiet: true,
      },
    );
    if (reply.ok) onSorted();
    else setError(reply.failure.message);
  };
  return (
    <ShortForm title={`Who is ${encounter.name}?`} keep="Keep in People" onKeep={() => void keep()} onClose={onClose}>
      {encounter.words.trim() !== '' && <p className={`aw-serif ${classes.said}`}>{encounter.words}</p>}
      <PersonPicker label="Who" takesFocus value={picked} onChange={setPicked} onBlur={() => undefined} error={error} />
      {guess !== null && picked.personId === guess.personId && <p className={classes.why}>{guess.why}</p>}
      <Checkbox
        label="We talked"
        checked={isTalk}
        description={isTalk ? undefined : 'Their name was only heard.'}
        onChange={({ currentTarget: { checked } }) => {
          setTalk(checked);
          setTask(checked);
        }}
      />
      <Checkbox
        label={isTalk ? 'Write to them' : 'Find out about them'}
        checked={isTask}
        onChange={({ currentTarget: { checked } }) => setTask(checked)}
      />
      {isTask && <DayEntry label="By" isLabelled value={due} onChange={setDay} />}
      {isTask && isTalk && <p className={classes.why}>Within {hours} hours of meeting, on a working day of yours.</p>}
    </ShortForm>
  );
}
