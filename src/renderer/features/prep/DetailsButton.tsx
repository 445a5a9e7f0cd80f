import { Button, Checkbox, Group, NumberInput, Popover, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { media, type Interview } from '../../../shared/domain/interview';
import type { CommandInput } from '../../../shared/domain/commands';
import { clockOfInstant, dayOfInstant } from '../../../shared/domain/time';
import { chosenMoment, type ChosenTime } from '../../../shared/domain/timeAdvice';
import { wallTime } from '../../../shared/domain/wallClock';
import { profileOf } from '../../../shared/domain/workspace';
import { AutosaveText } from '../../components/AutosaveText';
import { ClockEntry } from '../../components/ClockEntry';
import { DayEntry } from '../../components/DayEntry';
import { mediumNames } from '../../../shared/text/mediumNames';
import { SecondClock } from '../../components/SecondClock';
import { TimeAdviceList } from '../../components/TimeAdviceList';
import { isWholeTime, useTimeAdvice } from '../../components/useTimeAdvice';
import { ZoneSelect } from '../../components/ZoneSelect';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** Date, length, place and goal of the talk, behind one small button. */
export function DetailsButton({ interview }: { readonly interview: Interview }) {
  return (
    <Popover position="bottom-end" width={340} trapFocus shadow="md" radius="lg">
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-xs">
          Change details
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Details of the talk">
        <Details interview={interview} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Details({ interview }: { readonly interview: Interview }) {
  const dispatch = useDispatch();
  const profileZone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const goals = useWorkspace((workspace) => workspace.goals);
  const zone = interview.timeZone === '' ? profileZone : interview.timeZone;
  const [day, setDay] = useState(interview.startsAt === null ? '' : dayOfInstant(interview.startsAt, zone));
  const [clock, setClock] = useState(interview.startsAt === null ? '' : clockOfInstant(interview.startsAt, zone));
  const change = async (fields: CommandInput<'interview.changed'>['fields']) =>
    (await dispatch('interview.changed', { id: interview.id, fields })).ok;
  /** The wall clock stays when only the zone changes. */
  const saveTime = (at: ChosenTime) => {
    void change({ timeZone: at.zone, ...(isWholeTime(at) ? { startsAt: chosenMoment(at).at } : {}) });
  };
  const allPeople = useWorkspace((workspace) => workspace.people);
  const people = useMemo(
    () => interview.personIds.flatMap((id) => allPeople[id] ?? []),
    [interview.personIds, allPeople],
  );
  const [isSecond, setSecond] = useState(
    isWholeTime({ day, clock }) && wallTime(day, clock, zone).second === interview.startsAt,
  );
  const { advice, isDoubled } = useTimeAdvice({ day, clock, zone, isSecond }, interview.minutes, people, interview.id);
  return (
    <Stack gap="sm">
      <Group grow gap="sm">
        <DayEntry
          label="Day"
          isLabelled
          value={day}
          onChange={(to) => {
            setDay(to);
            saveTime({ day: to, clock, zone, isSecond });
          }}
        />
        <ClockEntry
          label="Time"
          isLabelled
          value={clock}
          onChange={(to) => {
            setClock(to);
            saveTime({ day, clock: to, zone, isSecond });
          }}
        />
      </Group>
      <ZoneSelect
        label="Time zone"
        comboboxProps={{ withinPortal: false }}
        value={zone}
        onChange={(to) => {
          saveTime({ day, clock, zone: to, isSecond });
        }}
      />
      <SecondClock
        isDoubled={isDoubled}
        isSecond={isSecond}
        onChange={(to) => {
          setSecond(to);
          saveTime({ day, clock, zone, isSecond: to });
        }}
      />
      <TimeAdviceList advice={advice} />
      <Group grow gap="sm" align="flex-start">
        <NumberInput
          label="Length"
          suffix=" min"
          min={5}
          max={480}
          value={interview.minutes}
          onChange={(minutes) => {
            if (typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 5 && minutes <= 480)
              void change({ minutes });
          }}
        />
        <Select
          label="How"
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          data={media.map((value) => ({ value, label: mediumNames[value] }))}
          value={interview.medium}
          onChange={(medium) => void change({ medium: medium as Interview['medium'] })}
        />
      </Group>
      <AutosaveText
        label="Link, number or place"
        isLabelled
        value={interview.place}
        maxLength={1_000}
        onSave={(place) => change({ place })}
      />
      <Select
        label="Goal"
        clearable
        placeholder="None"
        comboboxProps={{ withinPortal: false }}
        data={Object.values(goals)
          .filter(({ id, deletedAt }) => deletedAt === null || id === interview.goalId)
          .map(({ id, statement }) => ({ value: id, label: statement }))}
        value={interview.goalId}
        onChange={(goalId) => void change({ goalId })}
      />
      {/* Once a talk is over its letter is owed: social before, useful afterwards, but not the other way. */}
      {(interview.liveEndedAt === null || interview.isJustSocial) && (
        <Checkbox
          label="Just social: no letter is owed, nothing is overdue, no statistics"
          checked={interview.isJustSocial}
          onChange={(event) => void change({ isJustSocial: event.currentTarget.checked })}
        />
      )}
      {interview.startsAt !== null && interview.state === 'scheduled' && (
        <Button
          variant="subtle"
          onClick={() => {
            setDay('');
            setClock('');
            void change({ startsAt: null });
          }}
        >
          Take the time away
        </Button>
      )}
    </Stack>
  );
}
