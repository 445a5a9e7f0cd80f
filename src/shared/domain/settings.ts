import { z } from 'zod';
import { clockTime, countryCode, idOf, instant, line } from './field';
import { warmNumberNames, type WarmNumber } from './warmNumbers';
import type { MessageKind } from './message';

/** The only record of its collection. */
export const SETTINGS_ID = 'set_app';

const warmShape = Object.fromEntries(
  warmNumberNames.map((name) => [name, z.int().min(0).max(10_000).optional()]),
) as Record<WarmNumber, z.ZodOptional<z.ZodInt>>;
const rhythmDays = z.int().min(1).max(3_650);
const letterWordNumber = z.int().min(10).max(1_000);
const letterWordNumbers = {
  nudge: letterWordNumber,
  confirmation: letterWordNumber,
  reschedule: letterWordNumber,
  decline: letterWordNumber,
  forwardable: letterWordNumber,
  referrerThanks: letterWordNumber,
  update: letterWordNumber,
  introduction: letterWordNumber,
  introductionAsk: letterWordNumber,
  article: letterWordNumber,
  congratulation: letterWordNumber,
  checkIn: letterWordNumber,
} satisfies Record<Exclude<MessageKind, 'outreach' | 'thankYou'>, z.ZodInt>;

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
  offerTimes: z.int().min(1).max(5).describe('free times offered in a letter; two or three in letters.md 2'),
  offerAfterBusinessDays: z.int().min(0).max(20).describe('until the first time offered, so that they can answer'),
  offerFromHour: z.int().min(0).max(23).describe('of their day, from which a talk is offered'),
  offerToHour: z.int().min(1).max(24).describe('of their day, until which'),
  myFromHour: z.int().min(0).max(23).describe('of my day, from which I talk'),
  myToHour: z.int().min(1).max(24).describe('of my day, until which'),
  offerGapMinutes: z.int().min(0).max(240).describe('kept free before and after a planned talk'),
  sprintListMinutes: z.int().min(1).max(240).describe('LAMP of S. Dalton'),
  sprintAdvocacyMinutes: z.int().min(1).max(240),
  sprintMotivationMinutes: z.int().min(1).max(240),
  sprintPostingMinutes: z.int().min(1).max(240),
  sprintBatch: z.int().min(1).max(50).describe('organisations to begin with'),
  sprintListGoal: z.int().min(1).max(200).describe('organisations on the list; LAMP asks for 40 or more, up to 100'),
  sprintAwayMinutes: z
    .int()
    .min(1)
    .max(1_440)
    .describe('after a step’s time is over, until nobody is taken to be at it any more'),
  brainstormMinutes: z.int().min(1).max(60).describe('fast, without judging; practices.md S0.4'),
  lookForNext: z.int().min(1).max(50).describe('empty cells of the map that are suggested at once'),
  warm: z.strictObject(warmShape).describe('numbers behind warm paths, a missing one is the default; warmNumbers.ts'),
  openingMinutes: z
    .int()
    .min(0)
    .max(30)
    .describe('kept free at the beginning: arriving and saying who I am; 4 in The 20-Minute Networking Meeting'),
  closingMinutes: z.int().min(0).max(30).describe('kept free at the end, for thanks and what comes next'),
  payFromMinute: z.int().min(0).max(240).describe('of a talk, before which a question about pay comes too early'),
  medianFromTalks: z.int().min(1).max(50).describe('talks after which a question’s own time is planned'),
  saturationPeople: z.int().min(1).max(50).describe('people in a row who added nothing on a topic'),
  newWordsPercent: z
    .int()
    .min(1)
    .max(100)
    .describe('of a note’s words that nobody said before, from which the note is new; Askwell’s own measure'),
  heardSharePercent: z
    .int()
    .min(1)
    .max(100)
    .describe('of a question’s words that stand in one note, from which it counts as answered; Askwell’s own measure'),
  heardWords: z.int().min(1).max(20).describe('words at least that both share'),
  beliefVoices: z.int().min(1).max(20).describe('people against a belief before it counts as overturned'),
  previewDays: z.int().min(1).max(120).describe('of “if nobody answers”; three weeks'),
  aboutThemPercent: z
    .int()
    .min(0)
    .max(100)
    .describe('of a first note’s words that are about them; half after Dalton as taught at SFU'),
  rescheduleHours: z.int().min(0).max(240).describe('before a talk, below which one calls instead of writing'),
  letterWords: z
    .strictObject(letterWordNumbers)
    .describe('the most words of each kind of letter that has no setting of its own; letters.md 3'),
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
  notifies: z.boolean().describe('system notifications at all'),
  notifyKinds: z.strictObject({
    thankYou: z.boolean(),
    followUp: z.boolean(),
    talk: z.boolean(),
    keepInTouch: z.boolean(),
    waiting: z.boolean(),
    event: z.boolean(),
    review: z.boolean(),
  }),
  quietFrom: clockTime.describe('no notification from here'),
  quietTo: clockTime.describe('until here; before quietFrom: of the next day'),
  remindAt: clockTime.describe('when a day’s follow-ups are told'),
  talkReminderMinutes: z.int().min(0).max(240).describe('before a talk'),
  staysInTray: z.boolean().describe('closing the window leaves Askwell in the tray, so that it can remind'),
  startsAtLogin: z.boolean(),
  networkActionsADay: z.int().min(1).max(50).describe('shown on Today at once; practices.md S0.57: three'),
  absenceDays: z.int().min(1).max(365).describe('without a change, after which old things may be let go at once'),
  dormantYears: z.int().min(1).max(20).describe('of silence; Levin, Walter, Murnighan 2011: three'),
  dormantEveryDays: z.int().min(1).max(365).describe('between two suggestions of a dormant tie'),
  driftGaps: z.int().min(1).max(50).describe('gaps between touches from which somebody has a rhythm of their own'),
  driftPercent: z
    .int()
    .min(100)
    .max(1_000)
    .describe('of the usual gap, from which the present one counts as drifting; Askwell’s own measure'),
  silenceDays: z
    .int()
    .min(30)
    .max(3_650)
    .describe('without a touch that make a long silence where no rhythm is known; Askwell’s own measure'),
  occasionBeforeDays: z.int().min(0).max(60).describe('before something they told me of, from which it is a reason'),
  occasionAfterDays: z.int().min(1).max(365).describe('after it, until which it is one; letters.md 3.8: four weeks'),
  shareGapDays: z.int().min(0).max(365).describe('between two things shared with one person; letters.md 3.7'),
  introductionCheckDays: z.int().min(1).max(120).describe('until “did they talk?”; methods.md, idea 31'),
  eventFollowUpHours: z.int().min(1).max(240).describe('to write to somebody met; 24 to 48 in methods.md D3'),
  eventTalks: z.int().min(1).max(50).describe('good talks that make an event a success; methods.md D3: three'),
  circleDays: z
    .strictObject({ close: rhythmDays, regular: rhythmDays, light: rhythmDays, yearly: rhythmDays })
    .describe('days between touches of each circle; 14 to 365 in methods.md D3'),
  tagCadences: z
    .array(z.strictObject({ tag: line, days: rhythmDays }))
    .max(100)
    .describe('a rhythm for everybody with a tag'),
  reviewWeekday: z.int().min(0).max(6).describe('of the quarter-hour review, 5 Friday'),
  reviewAt: clockTime,
  reflectionMinutes: z.int().min(0).max(120).describe('kept free to think, after a talk'),
  updatesAYear: z.int().min(1).max(52).describe('that a light contact gets at most; letters.md 3.5'),
  showsBalance: z.boolean().describe('given and received, over the whole network'),
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
    offerTimes: 3,
    offerAfterBusinessDays: 2,
    offerFromHour: 9,
    offerToHour: 18,
    myFromHour: 7,
    myToHour: 22,
    offerGapMinutes: 15,
    sprintListMinutes: 40,
    sprintAdvocacyMinutes: 10,
    sprintMotivationMinutes: 5,
    sprintPostingMinutes: 15,
    sprintBatch: 5,
    sprintListGoal: 40,
    sprintAwayMinutes: 60,
    brainstormMinutes: 5,
    lookForNext: 5,
    warm: {},
    openingMinutes: 3,
    closingMinutes: 2,
    payFromMinute: 10,
    medianFromTalks: 3,
    saturationPeople: 3,
    newWordsPercent: 50,
    heardSharePercent: 60,
    heardWords: 2,
    beliefVoices: 2,
    previewDays: 21,
    aboutThemPercent: 50,
    rescheduleHours: 24,
    letterWords: {
      nudge: 60,
      confirmation: 70,
      reschedule: 50,
      decline: 70,
      forwardable: 70,
      referrerThanks: 50,
      update: 90,
      introduction: 80,
      introductionAsk: 80,
      article: 50,
      congratulation: 50,
      checkIn: 40,
    },
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
    notifies: true,
    notifyKinds: {
      thankYou: true,
      followUp: true,
      talk: true,
      keepInTouch: false,
      waiting: false,
      event: true,
      review: true,
    },
    quietFrom: '20:00',
    quietTo: '08:00',
    remindAt: '09:00',
    talkReminderMinutes: 15,
    staysInTray: false,
    startsAtLogin: false,
    networkActionsADay: 3,
    absenceDays: 7,
    dormantYears: 3,
    dormantEveryDays: 7,
    driftGaps: 3,
    driftPercent: 150,
    silenceDays: 365,
    occasionBeforeDays: 7,
    occasionAfterDays: 28,
    shareGapDays: 60,
    introductionCheckDays: 14,
    eventFollowUpHours: 48,
    eventTalks: 3,
    circleDays: { close: 30, regular: 90, light: 180, yearly: 365 },
    tagCadences: [],
    reviewWeekday: 5,
    reviewAt: '16:00',
    reflectionMinutes: 15,
    updatesAYear: 3,
    showsBalance: false,
  };
}
