import { Select } from '@mantine/core';
import { useState } from 'react';
import { businessDaysAfter } from '../../../shared/domain/businessDays';
import type { LocalDate } from '../../../shared/domain/field';
import { channels, variants, type Channel, type Variant } from '../../../shared/domain/message';
import type { OutreachState } from '../../../shared/domain/outreachState';
import { addDays, instantOf } from '../../../shared/domain/time';
import { DayEntry } from '../../components/DayEntry';
import { OutreachGuard } from '../../components/OutreachGuard';
import { PersonPicker, pickedId, type PickedPerson } from '../../components/PersonPicker';
import { EnterKeeps, ShortForm } from '../../components/ShortForm';
import type { BusinessCalendars } from '../../components/useBusinessCalendar';
import { newId } from '../../lib/newId';
import { now } from '../../lib/clock';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { channelNames, variantNames } from './outreachNames';
import type { OutreachActions } from './useOutreachActions';

interface AboutOne {
  readonly state: OutreachState;
  readonly name: string;
  readonly actions: OutreachActions;
  readonly onClose: () => void;
}

/** Out of office: until when. The business days begin again behind it. */
export function AwayForm({ state, name, actions, onClose }: AboutOne) {
  const { today } = useToday();
  const [until, setUntil] = useState<LocalDate>(state.awayUntil ?? addDays(today, 7));
  return (
    <ShortForm
      title={`${name} is out of office`}
      keep="Keep as away"
      onClose={onClose}
      onKeep={() => void actions.away(state, until).then((isKept) => isKept && onClose())}
    >
      <DayEntry label="Last day away" isLabelled value={until} onChange={setUntil} />
    </ShortForm>
  );
}

/** A no, and whom they named instead, if anybody. */
export function DeclineForm({
  state,
  name,
  actions,
  calendars,
  onClose,
}: AboutOne & { readonly calendars: BusinessCalendars }) {
  const { today } = useToday();
  const people = useWorkspace((w) => w.people);
  const [named, setNamed] = useState<PickedPerson>({ personId: null, name: '' });
  const keep = async () => {
    const known = pickedId(named, Object.values(people));
    const person =
      named.name.trim() === ''
        ? null
        : { id: known ?? newId('people'), name: named.name.trim(), isNew: known === null };
    const due = businessDaysAfter(today, 1, calendars.calendarFor(state.thread.personId));
    if (await actions.declined(state, person, due)) onClose();
  };
  return (
    <ShortForm title={`${name} said no`} keep="Keep the answer" onClose={onClose} onKeep={() => void keep()}>
      <PersonPicker
        label="Whom did they name instead? Empty: nobody"
        value={named}
        onChange={setNamed}
        onBlur={() => undefined}
        error={undefined}
      />
    </ShortForm>
  );
}

interface LogFormProps {
  /** A nudge of this sequence; null: a first note to anybody. */
  readonly nudges: OutreachState | null;
  /** Somebody to begin with. */
  readonly person: PickedPerson;
  readonly calendars: BusinessCalendars;
  readonly onClose: () => void;
  readonly onLogged: (messageId: string) => void;
}

const channelData = channels.map((value) => ({ value, label: channelNames[value] }));
const variantData = variants.map((value) => ({ value, label: variantNames[value] }));

/** A first note or a nudge that was sent outside Askwell, today or earlier, so that its days count. */
export function LogForm({ nudges, person, calendars, onClose, onLogged }: LogFormProps) {
  const { today, zone } = useToday();
  const dispatch = useDispatch();
  const people = useWorkspace((w) => w.people);
  const [picked, setPicked] = useState(person);
  const [day, setDay] = useState<LocalDate>(today);
  const [channel, setChannel] = useState<Channel>(nudges?.thread.last.channel ?? 'email');
  const [variant, setVariant] = useState<Variant>(nudges?.thread.first.variant ?? '');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const personId = nudges?.thread.personId ?? pickedId(picked, Object.values(people));

  const keep = async () => {
    if (day > today) {
      setError('This day is still to come.');
      return;
    }
    const name = picked.name.trim();
    if (personId === null && name === '') {
      setError('Whom did you write to?');
      return;
    }
    const whom = personId ?? newId('people');
    const id = newId('messages');
    const reply = await dispatch(
      'outreach.logged',
      {
        id,
        kind: nudges === null ? 'outreach' : 'nudge',
        personId: whom,
        newPerson: personId === null ? { name } : null,
        channel,
        variant,
        subject: '',
        body: text.trim(),
        inReplyToId: nudges?.thread.first.id ?? null,
        // A day in the past counts from its morning.
        sentAt: day === today ? now() : instantOf(day, '09:00', zone),
        touchpointId: newId('touchpoints'),
        publicHolidays: calendars.holidaysFor(whom),
      },
      {
        toast: `${nudges === null ? 'First note' : 'Nudge'} to ${people[whom]?.name ?? name} logged`,
        isQuiet: true,
      },
    );
    if (!reply.ok) {
      setError(reply.failure.message);
      return;
    }
    onLogged(nudges?.thread.first.id ?? id);
    onClose();
  };

  return (
    <ShortForm
      title={nudges === null ? 'Log an outreach' : `Log a nudge to ${person.name}`}
      keep={nudges === null ? 'Log outreach' : 'Log nudge'}
      onClose={onClose}
      onKeep={() => void keep()}
    >
      {nudges === null && (
        <PersonPicker
          label="To whom"
          value={picked}
          onChange={(chosen) => {
            setPicked(chosen);
            setError(undefined);
          }}
          onBlur={() => undefined}
          error={undefined}
        />
      )}
      {nudges === null && day === today && <OutreachGuard personId={personId} />}
      <DayEntry
        label="Sent on"
        isLabelled
        past="preferred"
        value={day}
        onChange={(chosen) => {
          setDay(chosen);
          setError(undefined);
        }}
      />
      <Select
        label="By"
        allowDeselect={false}
        data={channelData}
        value={channel}
        onChange={(value) => {
          const chosen = channels.find((one) => one === value);
          if (chosen) setChannel(chosen);
        }}
      />
      {nudges === null && (
        <Select
          label="How you come to write"
          allowDeselect={false}
          data={variantData}
          value={variant}
          onChange={(value) => {
            const chosen = variants.find((one) => one === value);
            if (chosen !== undefined) setVariant(chosen);
          }}
        />
      )}
      <EnterKeeps label="What you wrote, if you like to keep it" value={text} error={error} onText={setText} />
    </ShortForm>
  );
}
