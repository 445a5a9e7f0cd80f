import { z } from 'zod';
import { idOf, line, localDate, timeZone, words } from './field';
import { noGoSchema } from './person';

/** The only record of its collection. */
export const PROFILE_ID = 'pro_me';

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
    weeklyMessages: 4,
    weeklyConversations: 2,
  };
}
