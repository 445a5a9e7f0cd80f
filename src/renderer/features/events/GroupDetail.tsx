import { Button, Group as Row, NumberInput, Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { sayWorth } from '../../../shared/domain/eventFacts';
import { meetingDays, meetingPlace, nextMeeting } from '../../../shared/domain/eventTimes';
import type { Rhythm } from '../../../shared/domain/followUp';
import type { Group } from '../../../shared/domain/gathering';
import { monthPlaceWords, type MonthPlace } from '../../../shared/domain/monthPlace';
import type { CommandInput } from '../../../shared/domain/commands';
import { AutosaveText } from '../../components/AutosaveText';
import { Choice } from '../../components/Choice';
import { DayEntry } from '../../components/DayEntry';
import { PanelClose } from '../../components/ListAndPanel';
import { SectionHeading } from '../../components/SectionHeading';
import { sayAway, sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { worths } from './Afterwards';
import classes from './Events.module.css';
import { GivenList } from './GivenList';
import { PeopleChips } from './PeopleChips';
import { groupKinds, groupRoles, groupStates } from './sayEvent';

interface GroupDetailProps {
  readonly group: Group;
  readonly onPlan: () => void;
  readonly onBin: () => void;
  readonly onClose: () => void;
}

const units = [
  { value: 'day', label: 'days' },
  { value: 'week', label: 'weeks' },
  { value: 'month', label: 'months' },
  { value: 'year', label: 'years' },
] as const satisfies readonly { value: Rhythm['unit']; label: string }[];

/** One group in full: what it is for, when it meets, my part in it, who is there, what I gave. */
export function GroupDetail({ group, onPlan, onBin, onClose }: GroupDetailProps) {
  const { today } = useToday();
  const dispatch = useDispatch();
  const events = useWorkspace((workspace) => workspace.events);
  const save = (fields: CommandInput<'group.changed'>['fields']) =>
    dispatch('group.changed', { id: group.id, fields }).then(({ ok }) => ok);
  const days = useMemo(() => meetingDays(events).get(group.id), [events, group.id]);
  const next = nextMeeting(group, today, days);
  const place = meetingPlace(group, days);
  const visits = useMemo(
    () =>
      Object.values(events)
        .filter((event) => event.deletedAt === null && event.groupId === group.id)
        .sort((a, b) => (b.on ?? '9999').localeCompare(a.on ?? '9999')),
    [events, group.id],
  );
  const field = (label: string, name: 'link' | 'why' | 'cost' | 'notes', placeholder: string, isLong = false) => (
    <AutosaveText
      label={label}
      isLabelled
      isLong={isLong}
      value={group[name]}
      at={`${group.id}.${name}`}
      maxLength={isLong ? 20_000 : 900}
      placeholder={placeholder}
      onSave={(value) => save({ [name]: value })}
    />
  );
  return (
    <>
      <PanelClose onClose={onClose} />
      <section aria-label="What it is" className={classes.part}>
        <AutosaveText
          label="Name of the group"
          value={group.name}
          maxLength={900}
          serif="line"
          isQuiet
          onSave={(name) => (name.trim() === '' ? Promise.resolve(true) : save({ name: name.trim() }))}
        />
        {field('Why', 'why', 'What I hope to learn or give there', true)}
        <Select
          label="Kind"
          allowDeselect={false}
          data={groupKinds}
          value={group.kind}
          onChange={(value) => {
            const kind = groupKinds.find((one) => one.value === value)?.value;
            if (kind !== undefined) void save({ kind });
          }}
        />
        <div className={classes.pair}>
          {field('Link', 'link', 'https://')}
          {field('Cost', 'cost', 'Free, 40 a year')}
        </div>
      </section>
      <section aria-label="When it meets" className={classes.part}>
        <SectionHeading title="When it meets">{next === null ? '' : sayAway(next.on, today)}</SectionHeading>
        {next?.isDerived === true && (
          <p className={classes.why}>
            Next by its rhythm: {sayDay(next.on, today)}. Noted was {sayDay(group.nextOn ?? '', today)}.
          </p>
        )}
        {place !== null && <p className={classes.why}>{sayPlace(place, group.rhythm?.every ?? 1)}</p>}
        <Row gap={8} align="flex-end">
          <DayEntry
            label="Next date"
            isLabelled
            past="allowed"
            width={148}
            value={group.nextOn ?? ''}
            onChange={(nextOn) => void save({ nextOn })}
          />
          <NumberInput
            label="Every"
            w={64}
            min={1}
            max={52}
            allowDecimal={false}
            placeholder="?"
            value={group.rhythm?.every ?? ''}
            onChange={(every) => {
              if (every === '') void save({ rhythm: null });
              else if (typeof every === 'number' && Number.isInteger(every) && every >= 1 && every <= 52)
                void save({ rhythm: { every, unit: group.rhythm?.unit ?? 'week' } });
            }}
          />
          <Select
            aria-label="Unit of the rhythm"
            w={88}
            allowDeselect={false}
            disabled={group.rhythm === null}
            data={units}
            value={group.rhythm?.unit ?? 'week'}
            onChange={(value) => {
              const unit = units.find((one) => one.value === value)?.value;
              if (unit !== undefined && group.rhythm !== null) void save({ rhythm: { ...group.rhythm, unit } });
            }}
          />
        </Row>
        <Button variant="filled" w="fit-content" onClick={onPlan}>
          Plan to go
        </Button>
        {visits.length > 0 && (
          <ul aria-label="Your visits" className={classes.given}>
            {visits.slice(0, 5).map((event) => (
              <li key={event.id}>
                <span className={classes.meta}>{event.on === null ? 'no day' : sayDay(event.on, today)}</span>
                <Link to={`/events/${event.id}`}>{event.aim === '' ? event.name : event.aim}</Link>
                <span className={classes.meta}>{event.state === 'planned' ? 'planned' : sayWorth(event)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label="My part" className={classes.part}>
        <SectionHeading title="My part" />
        <Choice label="Role" options={groupRoles} value={group.role} onChoose={(role) => void save({ role })} />
        <Choice
          label="How it is doing"
          options={groupStates}
          value={group.state}
          onChoose={(state) => void save({ state })}
        />
        <div className={classes.judged}>
          <span>Worth it for you?</span>
          <Choice
            label="Worth it for you"
            options={worths}
            value={group.worth}
            onChoose={(worth) => void save({ worth: worth === group.worth ? null : worth })}
          />
        </div>
      </section>
      <GivenList group={group} />
      <section aria-label="Who is there" className={classes.part}>
        <SectionHeading title="Who is there" />
        <PeopleChips
          label="Members"
          personIds={group.memberIds}
          add="Add a member"
          onChange={(memberIds) => save({ memberIds })}
        />
        {field('Notes', 'notes', 'Anything else', true)}
      </section>
      <Button variant="subtle" color="gray" w="fit-content" onClick={onBin}>
        Delete group
      </Button>
    </>
  );
}

/** How a rhythm in months is understood, since the day alone does not say. */
function sayPlace(place: MonthPlace, every: number): string {
  return `On the ${monthPlaceWords(place)} of ${every === 1 ? 'each month' : `every ${every} months`}, as the next date is.`;
}
