import { z } from 'zod';
import { clockTime, idOf, line, localDate, timeZone, words } from './field';
import { noGoSchema } from './person';

/** The only record of its collection. */
export const PROFILE_ID = 'pro_me';

export const workingStyles = ['quiet', 'balanced', 'lively'] as const;
export type WorkingStyle = (typeof workingStyles)[number];

/** Hours on a wall calendar, once or again and again: a night shift, a week of lates. */
export const shiftSchema = z.strictObject({
  name: line,
  on: localDate,
  from: clockTime,
  toOn: localDate,
  to: clockTime,
  everyDays: z.int().min(0).max(366).describe('0: once; 14: every second week'),
});
export type Shift = z.infer<typeof shiftSchema>;

export const profileSchema = z.strictObject({
  id: idOf('pro'),
  name: line.describe('the user’s name as it stands under letters'),
  headline: line.describe('who I am, in one line, as it may stand in a letter'),
  phone: line.describe('for trouble on the day, as it may stand in a confirmation'),
  pitchId: idOf('pit').nullable().describe('the version of “tell me about yourself” in use'),
  canOffer: words.describe('what I can give: skills, contacts, a second pair of eyes'),
  interests: words.describe('topics I care about'),
  place: line.describe('town, for talk about time and weather'),
  timeZone: timeZone.describe('IANA zone of the user'),
  workingDays: z.array(z.int().min(0).max(6)).max(7).describe('0 Sunday … 6 Saturday; reminders keep to these'),
  noGo: z.array(noGoSchema).max(50).describe('hours in which I cannot talk'),
  daysOff: z
    .array(z.strictObject({ from: localDate, to: localDate.describe('the last day'), name: line }))
    .max(200)
    .describe('my own days off, which count as no business days'),
  weeklyMessages: z.int().min(0).max(100).describe('outreach messages a week that feel right'),
  weeklyConversations: z.int().min(0).max(50).describe('conversations a week that feel right'),
  weeklyEvents: z.int().min(0).max(50).describe('events a week that feel right'),
  weeklyGiving: z.int().min(0).max(50).describe('things a week that are given: introductions, offers, reading'),
  recoveryMinutes: z.int().min(0).max(1_440).describe('kept free after a conversation'),
  workingStyle: z.enum(workingStyles).describe('where energy comes from; presets for the numbers above'),
  shifts: z.array(shiftSchema).max(200).describe('work or rest by the clock in which nothing asks for attention'),
});
export type Profile = z.infer<typeof profileSchema>;

/** A profile before the person said anything. `zone` is the computer's. */
export function emptyProfile(zone: string): Profile {
  return {
    id: PROFILE_ID,
    name: '',
    headline: '',
    phone: '',
    pitchId: null,
    canOffer: [],
    interests: [],
    place: '',
    timeZone: zone,
    workingDays: [1, 2, 3, 4, 5],
    noGo: [],
    daysOff: [],
    weeklyMessages: 6,
    weeklyConversations: 2,
    weeklyEvents: 1,
    weeklyGiving: 1,
    recoveryMinutes: 30,
    workingStyle: 'balanced',
    shifts: [],
  };
}
