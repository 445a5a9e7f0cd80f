import { ActionIcon, Button, Group, Select, Switch, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { HolidayCountry } from '../../../shared/holidayContract';
import type { LocalDate } from '../../../shared/domain/field';
import type { Settings } from '../../../shared/domain/settings';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { DayEntry } from '../../components/DayEntry';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { sayDay, sayDayOfWeek } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { OfferRows } from './OfferRows';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';
import { useSayMoved } from './useSayMoved';
import classes from './Settings.module.css';

/** Which days count as business days, and how many of them a first note waits. */
export function CalendarSection() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const { today } = useToday();
  const { countries, failure } = useCountries();
  const calendars = useBusinessCalendar();
  const { holidaysFor, isWithoutHolidays } = calendars;
  const sayMoved = useSayMoved();
  const set = (fields: Partial<Omit<Settings, 'id' | 'welcomedAt'>>) => dispatch('settings.changed', { fields });
  const regions = countries.find(({ code }) => code === settings.country)?.regions ?? [];
  const coming = holidaysFor('')
    .filter(({ day }) => day >= today)
    .slice(0, 3);
  // Open reminders move with the number; the toast says which, and takes all of it back.
  const number = useNumber(async (fields) => {
    const reply = await dispatch('settings.changed', { fields, holidays: calendars.byPlace });
    if (reply.ok) sayMoved(reply.value);
    return reply.ok;
  });
  return (
    <>
      <SettingRow
        name="Public holidays of"
        says={
          failure ??
          (isWithoutHolidays
            ? 'The public holidays could not be read. Open Settings again to try once more.'
            : coming.length === 0
              ? 'Business days pass over them, and over those of the country of the person you write to.'
              : `Next: ${coming.map(({ day, name }) => `${sayDay(day, today)}, ${name}`).join('; ')}.`)
        }
        isWide
      >
        <Select
          aria-label="Country"
          placeholder="No country"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'No country' }}
          nothingFoundMessage="No country of this name"
          data={countries.map(({ code, name }) => ({ value: code, label: name }))}
          value={settings.country === '' ? null : settings.country}
          onChange={(country) => void set({ country: country ?? '', region: '' })}
        />
      </SettingRow>
      {regions.length > 0 && (
        <SettingRow name="Region" says="Where it keeps holidays of its own." isWide>
          <Select
            aria-label="Region"
            placeholder="The whole country"
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'The whole country' }}
            data={regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={settings.region === '' ? null : settings.region}
            onChange={(region) => void set({ region: region ?? '' })}
          />
        </SettingRow>
      )}
      <DaysOff />
      <SettingRow
        name="No answer: somebody else there after"
        says="Business days. Until then one person of an organisation is asked at a time."
      >
        {calendars.isReady &&
          number('nextPersonAfterBusinessDays', 'No answer: somebody else there after', 1, 60, 'days')}
      </SettingRow>
      <SettingRow name="No answer: one nudge after" says="Business days; as many after the nudge it is let go.">
        {calendars.isReady && number('nudgeAfterBusinessDays', 'No answer: one nudge after', 1, 60, 'days')}
      </SettingRow>
      <SettingRow
        name="After noon counts from the next day"
        says="What is sent at or after their noon, or at a weekend, starts on the next business day."
      >
        <Switch
          aria-label="After noon counts from the next day"
          checked={settings.startsNextDayAfterNoon}
          disabled={!calendars.isReady}
          onChange={(event) => {
            const fields = { startsNextDayAfterNoon: event.currentTarget.checked };
            void dispatch('settings.changed', { fields, holidays: calendars.byPlace }).then((reply) => {
              if (reply.ok) sayMoved(reply.value);
            });
          }}
        />
      </SettingRow>
      <SettingRow name="Reply rates from" says="With fewer first notes there are too few to tell.">
        {number('tellRatesFrom', 'Reply rates from', 1, 1_000, 'notes')}
      </SettingRow>
      <SettingRow name="“If nobody answers” looks ahead">
        {number('previewDays', '“If nobody answers” looks ahead', 1, 120, 'days')}
      </SettingRow>
      <SettingRow
        name="After an absence of"
        says="So many days without a change here, and what fell due meanwhile may be sorted in one step."
      >
        {number('absenceDays', 'After an absence of', 1, 365, 'days')}
      </SettingRow>
      <OfferRows />
    </>
  );
}

/** Own days off, which count as no business days. */
function DaysOff() {
  const dispatch = useDispatch();
  const { today } = useToday();
  const daysOff = useWorkspace((w) => profileOf(w).daysOff);
  const [from, setFrom] = useState<LocalDate>('');
  const [to, setTo] = useState<LocalDate>('');
  const [name, setName] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const keep = async () => {
    if (from === '') return;
    const last = to === '' || to < from ? from : to;
    const all = [...daysOff, { from, to: last, name: name.trim() }].sort((a, b) => (a.from < b.from ? -1 : 1));
    const reply = await dispatch('profile.changed', { fields: { daysOff: all } }, { toast: 'Days off added' });
    if (!reply.ok) return;
    setFrom('');
    setTo('');
    setName('');
    // The button rests now; the next days begin where these did.
    form.current?.querySelector('input')?.focus();
  };
  return (
    <SettingRow name="Your days off" says="They count as no business days: leave, exams, a move." isWide>
      <div className={classes.daysOff}>
        {daysOff.length > 0 && (
          <ul aria-label="Your days off">
            {daysOff.map((off, place) => {
              const span =
                off.from === off.to
                  ? sayDayOfWeek(off.from, today)
                  : `${sayDayOfWeek(off.from, today)} to ${sayDayOfWeek(off.to, today)}`;
              return (
                <li key={`${off.from} ${off.to} ${off.name}`}>
                  <span>
                    {span}
                    {off.name !== '' && `, ${off.name}`}
                  </span>
                  <ActionIcon
                    aria-label={`Remove ${span}`}
                    onClick={() =>
                      void dispatch(
                        'profile.changed',
                        { fields: { daysOff: daysOff.filter((_, other) => other !== place) } },
                        { toast: 'Days off removed' },
                      )
                    }
                  >
                    <IconX size={14} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </li>
              );
            })}
          </ul>
        )}
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <Group gap={8} align="flex-end">
            <DayEntry label="From" isLabelled past="allowed" width={164} value={from} onChange={setFrom} />
            <DayEntry label="To" isLabelled past="allowed" width={164} value={to} onChange={setTo} />
            <TextInput
              label="What for"
              w={140}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={from === ''}>
              Add days off
            </Button>
          </Group>
        </form>
      </div>
    </SettingRow>
  );
}

/** The countries whose holidays are known; they come from the main process once. */
function useCountries(): { readonly countries: readonly HolidayCountry[]; readonly failure: string | null } {
  const ask = useProcedure('holidays.countries');
  const [state, setState] = useState<{
    readonly countries: readonly HolidayCountry[];
    readonly failure: string | null;
  }>({
    countries: [],
    failure: null,
  });
  useEffect(() => {
    let isWanted = true;
    void ask({}).then((reply) => {
      if (isWanted)
        setState(
          reply.ok ? { countries: reply.value, failure: null } : { countries: [], failure: reply.failure.message },
        );
    });
    return () => {
      isWanted = false;
    };
  }, [ask]);
  return state;
}
