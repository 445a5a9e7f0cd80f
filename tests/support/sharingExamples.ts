import type { GaugedLetter, LetterFacts, ShareFacts } from '../../src/shared/text/gaugedLetter';
import type { CheckId } from '../../src/shared/text/letterRules';
import { odalys, plainFacts } from './letterExamples';

/** The examples of letters.md for what is given at any time (3.7 and 3.8), word for word, and what fails their checks. */

export const plainShare: ShareFacts = {
  title: 'How often nurses silence an alarm',
  link: 'https://paper.example/alarms',
  where: 'table 2',
  isBehindPaywall: false,
  reason: 'You said the board team argues about exactly that.',
  isGeneric: false,
  sentOn: null,
  isTheirOwn: false,
  tooSoonUntil: null,
  lately: [],
};

type Fields = Partial<Omit<GaugedLetter, 'facts'>> & { readonly facts?: Partial<LetterFacts> };
const letter = (fields: Fields): GaugedLetter => ({
  kind: 'article',
  variant: '',
  channel: 'email',
  subject: '',
  body: '',
  person: odalys,
  ...fields,
  facts: { ...plainFacts, others: [], ...fields.facts },
});

/** 3.7. */
export const share = letter({
  person: { name: 'Bram Quickwater', callName: 'Bram', formalName: '', pronouns: 'he' },
  facts: { share: plainShare },
  body: `Hello Bram,

this study counts how often nurses silence an alarm without looking (table 2, one minute): https://paper.example/alarms. You said the board team argues about exactly that. No answer needed.

Imogen`,
});

/** 3.8. */
export const congratulation = letter({
  kind: 'congratulation',
  facts: { news: { title: 'Head of Alerts', isNoOccasion: false, daysAgo: 2, inTimeDays: 7 } },
  body: `Dear Odalys,

I read that you now lead the whole alerts team: congratulations! After what you told me about those night shifts it seems very right. I hope the first week leaves room for sleep.

Imogen`,
});

const shared = (fields: Partial<ShareFacts>, body = share.body): GaugedLetter => ({
  ...share,
  body,
  facts: { ...share.facts, share: { ...plainShare, ...fields } },
});
const said = (from: GaugedLetter, words: string, instead: string): GaugedLetter => ({
  ...from,
  body: from.body.replace(words, instead),
});

/** Letters that each check of these kinds finds something to look at in. */
export const failingSharing = {
  shareWhat: [
    { ...share, facts: { ...share.facts, share: null } },
    said(
      share,
      'this study counts how often nurses silence an alarm without looking (table 2, one minute): https://paper.example/alarms.',
      'there is a study (table 2).',
    ),
  ],
  shareReason: [
    shared({ reason: '', isGeneric: true }),
    shared({ reason: 'fyi', isGeneric: true }),
    shared({ reason: 'You asked which alerts went first.' }),
  ],
  sharePlace: [said(share, ' (table 2, one minute)', '')],
  sharePaywall: [shared({ isBehindPaywall: true })],
  shareBefore: [shared({ sentOn: '3 March' }), shared({ isTheirOwn: true })],
  shareGap: [shared({ tooSoonUntil: '2 May' })],
  shareSame: [shared({ lately: [{ name: 'Priya', body: share.body.replace('Hello Bram', 'Dear Priya') }] })],
  newsAsRead: [said(congratulation, 'I read that you', 'You')],
  newsIsGood: [
    said(congratulation, 'I hope', 'Being laid off is hard. I hope'),
    said(congratulation, 'you now lead the whole alerts team', 'you are leaving'),
    {
      ...congratulation,
      facts: { ...congratulation.facts, news: { title: 'Retired', isNoOccasion: true, daysAgo: 2, inTimeDays: 7 } },
    },
  ],
  newsInTime: [],
} satisfies Partial<Record<CheckId, readonly GaugedLetter[]>>;

/** Known for twelve days: worth saying, nothing to repair. */
export const lateCongratulation: GaugedLetter = {
  ...congratulation,
  facts: {
    ...congratulation.facts,
    news: { title: 'Head of Alerts', isNoOccasion: false, daysAgo: 12, inTimeDays: 7 },
  },
};
