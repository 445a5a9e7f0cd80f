import { useEffect, useMemo, useState } from 'react';
import type { HolidayPlace, HolidayYear } from '../../shared/holidayContract';
import { businessCalendar, type BusinessCalendar, type NamedDay } from '../../shared/domain/businessDays';
import { profileOf, settingsOf } from '../../shared/domain/workspace';
import { useToday } from '../lib/useToday';
import { useProcedure } from '../workspace/useProcedure';
import { useWorkspace } from '../workspace/WorkspaceProvider';

export interface BusinessCalendars {
  /** The holidays are here, or there are none to wait for. */
  readonly isReady: boolean;
  /** They could not be read: only weekends and own days off are passed over. */
  readonly isWithoutHolidays: boolean;
  /** The days that count between me and this person: my week, my days off, my country’s holidays and theirs. */
  readonly calendarFor: (personId: string) => BusinessCalendar;
  /** Public holidays of last year, this and next, mine and theirs: what `message.sent` takes as `publicHolidays`. */
  readonly holidaysFor: (personId: string) => NamedDay[];
  /** The same by place: what `settings.changed` takes as `holidays`. */
  readonly byPlace: { country: string; region: string; days: NamedDay[] }[];
}

const NO_YEARS: readonly HolidayYear[] = [];
/** As many countries as one question may hold. */
const MOST_PLACES = 50;

/** Business days by Settings → Calendar and the countries of the people. The holidays come from the main process. */
export function useBusinessCalendar(): BusinessCalendars {
  const { today } = useToday();
  const { people, profile, country, region } = useWorkspace((w) => ({
    people: w.people,
    profile: profileOf(w),
    country: settingsOf(w).country,
    region: settingsOf(w).region,
  }));
  const list = useProcedure('holidays.list');
  const places = useMemo(() => {
    const others = new Set(Object.values(people).map((person) => person.country));
    const all: HolidayPlace[] = [{ country, region }, ...[...others].map((code) => ({ country: code, region: '' }))];
    return JSON.stringify(all.filter((place) => place.country !== '').slice(0, MOST_PLACES));
  }, [people, country, region]);
  const year = Number(today.slice(0, 4));
  const key = `${year} ${places}`;
  const [known, setKnown] = useState<{ readonly key: string; readonly years: readonly HolidayYear[] | null }>();
  useEffect(() => {
    const asked = JSON.parse(places) as HolidayPlace[];
    if (asked.length === 0) return;
    let isWanted = true;
    void list({ places: asked, years: [year - 1, year, year + 1] }).then((reply) => {
      if (isWanted) setKnown({ key, years: reply.ok ? reply.value : null });
    });
    return () => {
      isWanted = false;
    };
  }, [list, places, year, key]);

  const isNone = places === '[]';
  const isHere = known?.key === key;
  const years = isHere && !isNone ? (known.years ?? NO_YEARS) : NO_YEARS;
  return useMemo(() => {
    const holidaysFor = (personId: string) => {
      const theirs = people[personId]?.country ?? '';
      return years
        .filter(
          (one) =>
            (one.country === country && one.region === region) ||
            // My own country is kept with its region, so theirs, when it is the same, adds nothing.
            (one.country === theirs && theirs !== country),
        )
        .flatMap(({ days }) => days);
    };
    const made = new Map<string, BusinessCalendar>();
    return {
      isReady: isNone || isHere,
      isWithoutHolidays: !isNone && isHere && known.years === null,
      holidaysFor,
      byPlace: years.map(({ country: code, region: part, days }) => ({ country: code, region: part, days: [...days] })),
      calendarFor: (personId: string) => {
        const theirs = people[personId]?.country ?? '';
        const calendar =
          made.get(theirs) ??
          businessCalendar({
            workingDays: profile.workingDays,
            daysOff: profile.daysOff,
            holidays: holidaysFor(personId),
          });
        made.set(theirs, calendar);
        return calendar;
      },
    };
  }, [people, years, country, region, isNone, isHere, known, profile.workingDays, profile.daysOff]);
}
