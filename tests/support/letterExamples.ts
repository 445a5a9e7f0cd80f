import { defaultSettings } from '../../src/shared/domain/settings';
import type { GaugedLetter, LetterFacts } from '../../src/shared/text/gaugedLetter';

/** The examples of letters.md for the kinds before the talk, word for word, and what is known beside them. */

export const odalys = {
  name: 'Odalys Thornwhistle',
  callName: 'Odalys',
  formalName: 'Ms Thornwhistle',
  pronouns: 'she',
} as const;

export const plainFacts: LetterFacts = {
  myName: 'Imogen Sparrowhawk',
  theirs: ['Larkmoor Digital Wards', 'alarm fatigue'],
  organisation: 'Larkmoor Digital Wards',
  mayName: ['Bram Quickwater'],
  mayNotName: ['Teodor Łąkowski'],
  others: ['Priya', 'Vellamore', 'Ruaridh MacFiction', 'Fennimore Patient Flow'],
  about: '',
  topicNarrow: '',
  topicBroad: '',
  hasOtherZone: false,
  today: '2027-01-04',
  words: { aim: 75, most: 100 },
  letterWords: defaultSettings().letterWords,
  aboutThemPercent: 50,
  rescheduleHours: 24,
  linkedinNoteLimit: 200,
  minutes: 20,
  appointment: null,
  clockChange: '',
  earliestNudge: null,
  nudges: 0,
  isAnswered: false,
  share: null,
  news: null,
  update: null,
};

const letter = (
  fields: Partial<Omit<GaugedLetter, 'facts'>> & { readonly facts?: Partial<LetterFacts> },
): GaugedLetter => ({
  kind: 'outreach',
  variant: '',
  channel: 'email',
  subject: '',
  body: '',
  person: odalys,
  ...fields,
  facts: { ...plainFacts, ...fields.facts },
});

/** 3.1, example e-mail: 73 words. */
export const outreachEmail = letter({
  variant: 'referred',
  subject: 'Bram Quickwater thought of you: alarm fatigue',
  body: `Dear Ms Thornwhistle,

Bram Quickwater thought you might have a view on this. Your talk on alarm fatigue described my nights exactly: which alerts did you remove first, and how did the wards take it?

I am a ward sister in Leeds, learning how clinical product teams decide. Could we speak for 20 minutes in the week of 11 January? I am free after 17:00 on Tuesday and Thursday.

Kind regards
Imogen Sparrowhawk`,
});

/** 3.1, example note for a free account: 177 characters. */
export const noteFree = letter({
  variant: 'cold',
  channel: 'linkedin',
  body: 'Hello Odalys, your talk on ward alarms stayed with me: I run the shifts they ring on. I am weighing a move into product. May I ask you two questions, 15 min, any evening? Imogen',
});

/** 3.1, example note, Premium: 284 characters. */
export const notePremium = letter({
  variant: 'cold',
  channel: 'linkedin',
  facts: { linkedinNoteLimit: 300 },
  body: 'Hello Odalys, your talk on ward alarms stayed with me: I run the shifts they ring on. After ten years of nursing I am weighing a move into clinical product work and would like to learn from somebody who made it. Could you spare 15 minutes on the phone, any evening after 18:00? Imogen',
});

/** 3.2. */
export const nudge = letter({
  kind: 'nudge',
  facts: { today: '2027-01-14', earliestNudge: '2027-01-13' },
  body: `Dear Ms Thornwhistle,

my note of 4 January may have drowned in the new year's post. The question is unchanged: how does a product team choose which alarms to silence? Twenty minutes, whenever it suits you; if this month is full, a later one is fine.

Kind regards
Imogen Sparrowhawk`,
});

/** 3.3. */
export const confirmation = letter({
  kind: 'confirmation',
  facts: {
    today: '2027-01-13',
    appointment: { on: '2027-01-14', inHours: 26, place: 'Teams' },
  },
  body: `Dear Odalys,

looking forward to tomorrow, Thursday 14 January, 17:30–17:50 London time, on Teams (your link). My number in case anything breaks: +44 7700 900999. I would like to hear about your first year, about what you removed, and what you would read.

Imogen`,
});

/** 3.5, word for word but for the month, which Askwell says with its day. */
export const update = letter({
  kind: 'update',
  facts: {
    today: '2027-02-12',
    update: {
      told: ['I counted one night.', '312 alarms in one night, 9 that mattered.'],
      year: { sent: 0, enough: 3 },
    },
  },
  body: `Dear Odalys,

in January you told me to count before judging. I did: 312 alarms in one night, 9 that mattered. Our matron has put it on the agenda, and Hạnh and I have talked twice since.

No question attached; I wanted you to know what came of it.

Imogen`,
});

/** 3.4. */
export const thankYou = `Dear Odalys,

thank you for your time yesterday. That you rode along on four night shifts before changing one line has already changed my plan: I will sit with our bed managers on Monday and write down every alarm.

I have written to Hạnh in your team, naming you, as you offered. The paper on alarm counts I mentioned is here: https://paper.example/alarms.

I will tell you in February what I found.

Imogen`;

/** Each example of letters.md whose kind belongs before the talk. */
export const examples: Readonly<Record<string, GaugedLetter>> = {
  'outreach by e-mail': outreachEmail,
  'LinkedIn note of a free account': noteFree,
  'LinkedIn note, Premium': notePremium,
  nudge,
  confirmation,
};
