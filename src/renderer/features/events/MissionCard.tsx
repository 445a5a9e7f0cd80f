import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { EventRecord } from '../../../shared/domain/gathering';
import { settingsOf } from '../../../shared/domain/workspace';
import { AutosaveText } from '../../components/AutosaveText';
import { ConflictMark } from '../../components/ConflictMark';
import { SectionHeading } from '../../components/SectionHeading';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';
import { EventWhen } from './EventWhen';
import { PeopleChips } from './PeopleChips';
import { eventKinds, sayLastTime } from './sayEvent';
import { SlotList } from './SlotList';
import { useEventFields } from './useEventFields';

/** Before it: what would make it worth it, whom to meet, what to say first, and when to go home. */
export function MissionCard({ event }: { readonly event: EventRecord }) {
  const { today } = useToday();
  const save = useEventFields(event.id);
  const events = useWorkspace((workspace) => workspace.events);
  const groups = useWorkspace((workspace) => workspace.groups);
  const talks = useWorkspace((workspace) => settingsOf(workspace).eventTalks);
  const last = useMemo(() => sayLastTime(event, events, today), [event, events, today]);
  const group = event.groupId === null ? undefined : groups[event.groupId];
  const field = (
    label: string,
    name: 'audience' | 'place' | 'link' | 'purpose' | 'toMeet' | 'opener' | 'notes',
    placeholder: string,
    rest: { readonly isLong?: boolean; readonly serif?: 'line' } = {},
  ) => (
    <AutosaveText
      label={label}
      isLabelled
      {...rest}
      value={event[name]}
      at={`${event.id}.${name}`}
      maxLength={rest.isLong === true ? 20_000 : 900}
      placeholder={placeholder}
      onSave={(value) => save({ [name]: value })}
    />
  );
  return (
    <div className={classes.mission}>
      <div className={classes.headLine}>
        <AutosaveText
          label="Name of the event"
          value={event.name}
          maxLength={900}
          isQuiet
          onSave={(name) => (name.trim() === '' ? Promise.resolve(true) : save({ name: name.trim() }))}
        />
        <ConflictMark recordId={event.id} />
      </div>
      <AutosaveText
        label="Aim"
        value={event.aim}
        at={`${event.id}.aim`}
        maxLength={900}
        serif="purpose"
        isQuiet
        placeholder="What makes it worth it? One investor, one nurse"
        onSave={(aim) => save({ aim })}
      />
      <p className={classes.why}>
        {talks === 1 ? 'One good talk is' : `${talks} good talks are`} enough for one event. Nobody counts cards.
      </p>
      {last !== '' && <p className={classes.last}>{last}</p>}
      <section aria-label="When" className={classes.part}>
        <SectionHeading title="When" />
        <EventWhen event={event} />
        <SlotList event={event} />
      </section>
      <section aria-label="Whom to meet" className={classes.part}>
        <SectionHeading title="Whom to meet" />
        <PeopleChips
          label="People to meet"
          personIds={event.toMeetPersonIds}
          add="Add somebody to meet"
          onChange={(toMeetPersonIds) => save({ toMeetPersonIds })}
        />
        {field('Kinds of people', 'toMeet', 'An investor, a nurse in informatics, whoever speaks', { isLong: true })}
        {field('What I say first', 'opener', 'What brought you here tonight?', { isLong: true, serif: 'line' })}
      </section>
      <section aria-label="Where and for whom" className={classes.part}>
        <SectionHeading title="Where and for whom" />
        {field('Why I go', 'purpose', 'To hear how they choose what to build', { isLong: true, serif: 'line' })}
        <div className={classes.pair}>
          {field('Place', 'place', 'Osier & Thane, Leeds')}
          {field('Link', 'link', 'https://')}
          {field('For whom it is', 'audience', 'Marketing, job seekers, project managers')}
          <Select
            label="Kind"
            allowDeselect={false}
            data={eventKinds}
            value={event.kind}
            onChange={(value) => {
              const kind = eventKinds.find((one) => one.value === value)?.value;
              if (kind !== undefined) void save({ kind });
            }}
          />
          <Select
            label="Of the group"
            placeholder="None"
            clearable
            clearButtonProps={{ 'aria-label': 'Of no group' }}
            data={Object.values(groups)
              .filter(({ deletedAt, id }) => deletedAt === null || id === event.groupId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={event.groupId}
            onChange={(groupId) => void save({ groupId })}
          />
        </div>
        {group && (
          <p className={classes.why}>
            <Link to={`/events/groups?group=${group.id}`}>About {group.name}</Link>
          </p>
        )}
        {field('Notes', 'notes', 'Anything else', { isLong: true })}
      </section>
    </div>
  );
}
