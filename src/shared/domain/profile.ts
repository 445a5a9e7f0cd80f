import { z } from 'zod';
import { idOf, line, text, timeZone, words } from './field';

/** The only record of its collection. */
export const PROFILE_ID = 'pro_me';

export const profileSchema = z.strictObject({
  id: idOf('pro'),
  name: line.describe('the user’s name as it stands under letters'),
  headline: line.describe('who I am, in one line, as it may stand in a letter'),
  pitch: text.describe('the two-minute answer to “tell me about yourself”'),
  canOffer: words.describe('what I can give: skills, contacts, a second pair of eyes'),
  interests: words.describe('topics I care about'),
  place: line.describe('town, for talk about time and weather'),
  timeZone: timeZone.describe('IANA zone of the user'),
  workingDays: z.array(z.int().min(0).max(6)).max(7).describe('0 Sunday … 6 Saturday; reminders keep to these'),
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
    pitch: '',
    canOffer: [],
    interests: [],
    place: '',
    timeZone: zone,
    workingDays: [1, 2, 3, 4, 5],
    weeklyMessages: 4,
    weeklyConversations: 2,
  };
}
