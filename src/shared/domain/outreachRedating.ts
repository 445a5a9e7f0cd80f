import { z } from 'zod';
import { businessCalendar, businessDaysAfter, dayCountStarts, type NamedDay } from './businessDays';
import type { RecordChange } from './change';
import type { Edit } from './edit';
import { localDate, type LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Message } from './message';
import { reminderDetail, threadsOf } from './outreachEffects';
import { reminderId } from './outreachState';
import { PROFILE_ID } from './profile';
import { SETTINGS_ID, type Settings } from './settings';

/**
 * The public holidays of my country and of those of the people I write to, as the window knows them (`holidays.list`): a
 * command cannot ask for them. Without them only weekends and own days off are passed over.
 */
export const holidaysByPlace = z
  .array(
    z.strictObject({
      country: z.string().max(10),
      region: z.string().max(20),
      days: z.array(z.strictObject({ day: localDate, name: z.string().max(200) })).max(400),
    }),
  )
  .max(300)
  .default([]);
type HolidaysByPlace = z.output<typeof holidaysByPlace>;

/** The numbers by which reminders are dated. */
export type PaceNumbers = Pick<
  Settings,
  'nextPersonAfterBusinessDays' | 'nudgeAfterBusinessDays' | 'startsNextDayAfterNoon'
>;

/** Whether these two would date a reminder alike. */
export function isSamePace(a: PaceNumbers, b: PaceNumbers): boolean {
  return (
    a.nextPersonAfterBusinessDays === b.nextPersonAfterBusinessDays &&
    a.nudgeAfterBusinessDays === b.nudgeAfterBusinessDays &&
    a.startsNextDayAfterNoon === b.startsNextDayAfterNoon
  );
}

/**
 * Puts the open reminders of first notes on the days that other numbers give them, in the same change. One that stands on
 * another day than the numbers `before` gave it was moved by hand, or snoozed: it stays.
 */
export function redateReminders(edit: Edit, before: PaceNumbers, after: PaceNumbers, holidays: HolidaysByPlace): void {
  const profile = edit.get('profile', PROFILE_ID);
  for (const { first } of threadsOf(edit)) {
    const person = edit.find('people', first.personId);
    if (person === undefined) continue;
    const calendar = businessCalendar({
      workingDays: profile.workingDays,
      daysOff: profile.daysOff,
      holidays: holidaysOfBoth(edit, person.country, holidays),
    });
    const zone = person.timeZone === '' ? profile.timeZone : person.timeZone;
    const dueBy = (pace: PaceNumbers, kind: 'next' | 'nudge') =>
      dueOf(first, kind, pace, dayCountStarts(first.sentAt, zone, calendar, pace.startsNextDayAfterNoon), calendar);
    for (const kind of ['next', 'nudge'] as const) {
      const reminder = edit.find('followUps', reminderId(first.id, kind));
      if (reminder === undefined || !isUntouched(reminder) || reminder.due !== dueBy(before, kind)) continue;
      edit.patch('followUps', reminder.id, {
        due: dueBy(after, kind),
        detail: reminderDetail(kind, person, after),
      });
    }
  }
}

function isUntouched({ doneAt, deletedAt, snoozedUntil }: FollowUp): boolean {
  return doneAt === null && deletedAt === null && snoozedUntil === null;
}

function dueOf(
  { awayUntil }: Message,
  kind: 'next' | 'nudge',
  pace: PaceNumbers,
  sentOn: LocalDate,
  calendar: ReturnType<typeof businessCalendar>,
): LocalDate {
  const start = awayUntil !== null && awayUntil > sentOn ? awayUntil : sentOn;
  const count = kind === 'next' ? pace.nextPersonAfterBusinessDays : pace.nudgeAfterBusinessDays;
  return businessDaysAfter(start, count, calendar);
}

/** My country’s with its region, and theirs where it is another. */
function holidaysOfBoth(edit: Edit, theirs: string, holidays: HolidaysByPlace): NamedDay[] {
  const { country, region } = edit.get('settings', SETTINGS_ID);
  return holidays
    .filter(
      (one) => (one.country === country && one.region === region) || (one.country === theirs && theirs !== country),
    )
    .flatMap(({ days }) => days);
}

/** A reminder that a change put on another day. */
export interface MovedReminder {
  readonly title: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The reminders a change moved, in the order of their new days. */
export function movedReminders(records: readonly RecordChange[]): MovedReminder[] {
  return records
    .flatMap((record): MovedReminder[] => {
      if (record.collection !== 'followUps' || record.before === null || record.after === null) return [];
      const { before, after } = record;
      return before.due === after.due ? [] : [{ title: after.title, from: before.due, to: after.due }];
    })
    .sort((a, b) => (a.to === b.to ? a.title.localeCompare(b.title) : a.to < b.to ? -1 : 1));
}
