import { z } from 'zod';
import { countryCode, idOf, instant } from './field';

/** The only record of its collection. */
export const SETTINGS_ID = 'set_app';

export const settingsSchema = z.strictObject({
  id: idOf('set'),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(90).max(140).describe('per cent of the normal text size'),
  weekStartsOn: z.union([z.literal(0), z.literal(1), z.literal(6)]).describe('0 Sunday, 1 Monday, 6 Saturday'),
  letterKeys: z.boolean().describe('single letters act outside text fields'),
  welcomedAt: instant.nullable().describe('when the first run was finished or skipped'),
  nextPersonAfterBusinessDays: z
    .int()
    .min(1)
    .max(60)
    .describe(
      'silence after which a second person of the same organisation may be asked; 3B7 of S. Dalton, taught by SFU',
    ),
  nudgeAfterBusinessDays: z.int().min(1).max(60).describe('silence after which the first is asked once more; 3B7'),
  country: countryCode.describe('whose public holidays I keep; empty: none'),
  region: z.string().max(20).describe('part of the country with holidays of its own, such as SCT; empty: none'),
  startsNextDayAfterNoon: z
    .boolean()
    .describe('a letter sent after noon counts from the next business day; a convention of 2HJS Tracker'),
  outreachWords: z.int().min(10).max(1_000).describe('to aim at; second edition of The 2-Hour Job Search'),
  outreachWordsMax: z.int().min(10).max(1_000).describe('one screen of a phone; SFU after Dalton'),
  linkedinNoteLimit: z.union([z.literal(200), z.literal(300)]).describe('characters; 300 with Premium'),
  askMinutes: z.int().min(5).max(120).describe('asked for in a first letter'),
  sprintListMinutes: z.int().min(1).max(240).describe('LAMP of S. Dalton'),
  sprintAdvocacyMinutes: z.int().min(1).max(240),
  sprintMotivationMinutes: z.int().min(1).max(240),
  sprintPostingMinutes: z.int().min(1).max(240),
  sprintBatch: z.int().min(1).max(50).describe('organisations to begin with'),
  thankYouHours: z.int().min(1).max(240).describe('from the real end of the talk'),
  thankYouWordsFrom: z.int().min(10).max(1_000),
  thankYouWordsTo: z.int().min(10).max(1_000),
  reportBackDays: z.int().min(1).max(365).describe('until “tell them what I did with the advice”'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The method's defaults (product.md, “presets, not dogma”). */
export function defaultSettings(): Settings {
  return {
    id: SETTINGS_ID,
    theme: 'system',
    textSize: 100,
    weekStartsOn: 1,
    letterKeys: true,
    welcomedAt: null,
    nextPersonAfterBusinessDays: 3,
    nudgeAfterBusinessDays: 7,
    country: '',
    region: '',
    startsNextDayAfterNoon: false,
    outreachWords: 75,
    outreachWordsMax: 100,
    linkedinNoteLimit: 200,
    askMinutes: 20,
    sprintListMinutes: 40,
    sprintAdvocacyMinutes: 10,
    sprintMotivationMinutes: 5,
    sprintPostingMinutes: 15,
    sprintBatch: 5,
    thankYouHours: 24,
    thankYouWordsFrom: 60,
    thankYouWordsTo: 150,
    reportBackDays: 21,
  };
}
