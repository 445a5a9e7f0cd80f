import type { GaugedLetter, LetterFacts } from '../../src/shared/text/gaugedLetter';
import { plainFacts } from './letterExamples';

/**
 * The letters before the talk of the two scenarios, in words of our own that hold what the scenario says of each (its row
 * of “Letters”), with what the planner knows at that moment.
 */

const talia: Partial<LetterFacts> = {
  myName: 'Talia Brightwater',
  theirs: [],
  organisation: '',
  mayName: [],
  mayNotName: [],
  others: ['Odalys Thornwhistle', 'Larkmoor Digital Wards'],
};

interface Given extends Partial<Omit<GaugedLetter, 'facts' | 'person'>> {
  readonly person: Pick<GaugedLetter['person'], 'name' | 'callName' | 'formalName'>;
  readonly facts: Partial<LetterFacts>;
}

const letter = ({ person, facts, ...fields }: Given): GaugedLetter => ({
  kind: 'outreach',
  variant: 'cold',
  channel: 'email',
  subject: '',
  body: '',
  ...fields,
  person: { pronouns: '', ...person },
  facts: { ...plainFacts, ...facts },
});

const achterberg = { name: 'Desmond K. Achterberg', callName: 'Desmond', formalName: 'Mr Achterberg' };

export const scenarioLetters: Readonly<Record<string, GaugedLetter>> = {
  'LB1: outreach to Mr Achterberg, Marisol with consent, one number': letter({
    variant: 'referred',
    person: achterberg,
    subject: 'Marisol Penhallow-Fict thought of you: vacancy savings',
    facts: {
      ...talia,
      mayName: ['Marisol Penhallow-Fict'],
      organisation: 'City of Marrow Creek',
      theirs: ['City of Marrow Creek', 'vacancy savings'],
      today: '2027-01-28',
    },
    body: `Dear Mr Achterberg,

Marisol Penhallow-Fict thought you might have a view on this. Your budget of Marrow Creek counts on 4 percent of vacancy savings: how do you choose the posts that stay empty, and who tells the departments?

I am a policy senior, learning how city budgets are decided. Could we speak for 20 minutes in the week of 1 February? I come to city hall whenever it suits you.

Kind regards
Talia Brightwater`,
  }),
  'LB2: outreach to Al-Rashid, the cited report': letter({
    person: { name: 'Al-Rashid بن تجربة', callName: 'Al-Rashid', formalName: '' },
    subject: 'Your report on benefit notices',
    facts: { ...talia, organisation: 'Coalition for Open Benefits', theirs: ['notice language'], today: '2027-01-26' },
    body: `Dear Al-Rashid,

your report on benefit notices is the one my thesis cites most. You write that a notice is lost in its second sentence: which notice taught you that, and what did the state change after you showed it?

I am a policy senior, learning how notice language is decided. Could we talk for 20 minutes by phone, any morning that ends by 12:35?

Kind regards
Talia Brightwater`,
  }),
  'LB3: outreach to Fionnuala after her conference talk': letter({
    variant: 'group',
    person: { name: 'Fionnuala Ní Shampla', callName: 'Fionnuala', formalName: '' },
    subject: 'Your talk on plain language',
    facts: {
      ...talia,
      organisation: 'Benefits Lab',
      theirs: ['Benefits Lab', 'plain language'],
      hasOtherZone: true,
      today: '2027-01-27',
    },
    body: `Dear Fionnuala,

your talk on plain language showed one letter before and after, and I rewrote mine that night. How do you find out which sentence people stop at, and whom do you ask first?

I am a policy senior, learning how public letters are designed. Could we speak for 20 minutes, at 15:00 Dublin time on Tuesday or Thursday?

Kind regards
Talia Brightwater`,
  }),
  'LB4: note of 200 characters to Wiremu, named by Fionnuala': letter({
    channel: 'linkedin',
    variant: 'referred',
    person: { name: 'Wiremu Te Whakamātautau', callName: 'Wiremu', formalName: '' },
    facts: {
      ...talia,
      mayName: ['Fionnuala Ní Shampla'],
      organisation: 'Benefits Lab',
      hasOtherZone: true,
      today: '2027-02-01',
    },
    body: 'Kia ora Wiremu, Fionnuala named you: you treat a letter as a service. I count how readable benefit letters are. May I ask you two questions, 15 min, any morning of yours? Talia',
  }),
  'LB5: confirmation to Mr Achterberg, room and identity card': letter({
    kind: 'confirmation',
    variant: '',
    person: achterberg,
    subject: 'Tomorrow, 15:30',
    facts: {
      ...talia,
      today: '2027-02-01',
      minutes: 20,
      appointment: { on: '2027-02-02', inHours: 24.5, place: 'City Hall, room 410' },
    },
    body: `Dear Mr Achterberg,

looking forward to tomorrow, Tuesday 2 February, 15:30–15:50 Columbus time, at City Hall, room 410; I will have my identity card for security. My number in case anything breaks: +1 614 555 0142. I would like to hear about vacancy savings, the calendar of a budget, and what you would read.

Talia Brightwater`,
  }),
  'LA3: outreach to Priya, alumni list and care homes': letter({
    variant: 'alumni',
    person: { name: 'Priya Vellamore', callName: 'Priya', formalName: '' },
    subject: 'Our nursing school, and clinical product work',
    facts: {
      others: [],
      theirs: ['Tidewell'],
      organisation: 'Tidewell',
      topicBroad: 'clinical product work',
      topicNarrow: 'whom you ask first',
      today: '2027-01-11',
    },
    body: `Dear Priya,

I found your name on the alumni list of our nursing school. Your page says that Tidewell asks care homes before it draws a screen.

You see from inside what I am learning: clinical product work. My question: whom you ask first? I am a ward sister in Leeds.

Could we speak for 20 minutes? Thursday evening would suit me.

Kind regards
Imogen Sparrowhawk`,
  }),
  'LA6: outreach to Hạnh, named by Odalys with consent': letter({
    variant: 'referred',
    person: { name: 'Nguyễn Thị Hạnh-Demo', callName: 'Hạnh', formalName: '' },
    subject: 'Odalys Thornwhistle thought of you: ward alarms',
    facts: { mayName: ['Odalys Thornwhistle'], today: '2027-01-15' },
    body: `Dear Hạnh,

Odalys Thornwhistle thought you might have a view on this. You built the list of alerts her team removed: how did you choose what a nurse may miss, and which one came back?

I am a ward sister in Leeds, learning how clinical product teams decide. Could we speak for 20 minutes next week, after 17:00?

Kind regards
Imogen Sparrowhawk`,
  }),
  'LA7: nudge to Ruaridh, 7 business days after 6 January': letter({
    kind: 'nudge',
    variant: '',
    person: { name: 'Ruaridh MacFiction', callName: 'Ruaridh', formalName: '' },
    facts: { today: '2027-01-15', earliestNudge: '2027-01-15', others: ['Priya Vellamore'] },
    body: `Dear Ruaridh,

my note of 6 January may have drowned in the new year's post. The question is unchanged: which alert was the hardest to let go? Fifteen minutes, whenever it suits you; if this month is full, a later one is fine.

Kind regards
Imogen Sparrowhawk`,
  }),
};
