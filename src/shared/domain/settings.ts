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
  tellRatesFrom: z
    .int()
    .min(1)
    .max(1_000)
    .describe('first notes below which a reply rate is “too few to tell”: with 10, the range is about 50 points wide'),
  outreachWords: z.int().min(10).max(1_000).describe('to aim at; second edition of The 2-Hour Job Search'),
  outreachWordsMax: z.int().min(10).max(1_000).describe('one screen of a phone; SFU after Dalton'),
  linkedinNoteLimit: z.union([z.literal(200), z.literal(300)]).describe('characters; 300 with Premium'),
  askMinutes: z.int().min(5).max(120).describe('asked for in a first letter'),
  sprintListMinutes: z.int().min(1).max(240).describe('LAMP of S. Dalton'),
  sprintAdvocacyMinutes: z.int().min(1).max(240),
  sprintMotivationMinutes: z.int().min(1).max(240),
  sprintPostingMinutes: z.int().min(1).max(240),
  sprintBatch: z.int().min(1).max(50).describe('organisations to begin with'),
  openingMinutes: z
    .int()
    .min(0)
    .max(30)
    .describe('kept free at the beginning: arriving and saying who I am; 4 in The 20-Minute Networking Meeting'),
  closingMinutes: z.int().min(0).max(30).describe('kept free at the end, for thanks and what comes next'),
  payFromMinute: z.int().min(0).max(240).describe('of a talk, before which a question about pay comes too early'),
  medianFromTalks: z.int().min(1).max(50).describe('talks after which a question’s own time is planned'),
  saturationPeople: z.int().min(1).max(50).describe('people in a row who added nothing on a topic'),
  thankYouHours: z.int().min(1).max(240).describe('from the real end of the talk'),
  thankYouWordsFrom: z.int().min(10).max(1_000),
  thankYouWordsTo: z.int().min(10).max(1_000),
  paper: z.enum(['locale', 'a4', 'letter']).describe('what print and PDF are made for; locale: as the region writes'),
  wordsPerMinute: z.int().min(60).max(260).describe('how fast I speak; see speakingTime.ts for the default’s source'),
  pitchSeconds: z.int().min(20).max(600).describe('the long answer to “tell me about yourself”'),
  introductionSeconds: z.int().min(10).max(300).describe('the short one; MIT CAPD'),
  cardDays: z
    .array(z.int().min(1).max(365))
    .max(5)
    .describe('days until a card of box 1 to 5 is due, a missing one is the default; leitner.ts'),
  dateOrder: z.enum(['locale', 'dayFirst', 'monthFirst']).describe('how 5/6 is read; locale: as the region writes'),
  closingMinutesFrom: z.int().min(0).max(60).describe('minutes left from which the room offers only closing questions'),
  lastMinutes: z.int().min(0).max(60).describe('minutes left at which the room says so once more'),
  debriefMinutes: z.int().min(1).max(60).describe('for writing up right after a talk'),
  showsProbes: z.boolean().describe('short questions to dig deeper, beside the current one'),
  measuresListening: z.boolean().describe('a key to hold while I speak'),
  callShortcut: z.string().max(60).describe('keys that start an unplanned call from any program; empty: none'),
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
    tellRatesFrom: 10,
    outreachWords: 75,
    outreachWordsMax: 100,
    linkedinNoteLimit: 200,
    askMinutes: 20,
    sprintListMinutes: 40,
    sprintAdvocacyMinutes: 10,
    sprintMotivationMinutes: 5,
    sprintPostingMinutes: 15,
    sprintBatch: 5,
    openingMinutes: 3,
    closingMinutes: 2,
    payFromMinute: 10,
    medianFromTalks: 3,
    saturationPeople: 3,
    thankYouHours: 24,
    thankYouWordsFrom: 60,
    thankYouWordsTo: 150,
    paper: 'locale',
    wordsPerMinute: 130,
    pitchSeconds: 120,
    introductionSeconds: 30,
    cardDays: [1, 2, 5, 8, 14],
    dateOrder: 'locale',
    closingMinutesFrom: 5,
    lastMinutes: 2,
    debriefMinutes: 5,
    showsProbes: false,
    measuresListening: false,
    callShortcut: '',
    reportBackDays: 21,
  };
}
