/**
 * The rules behind the checks of a letter, each with where it is from. A check names its rule, so that whoever
 * disagrees can see whose it is, and dismiss it for the letter.
 */
export const letterRules = {
  gaps: { rule: 'Nothing is left to fill in', source: 'letters.md 2' },
  words: { rule: 'Short: a busy person decides on one screen', source: 'Dalton, 75 words; SFU, under 100' },
  channel: { rule: 'What does not fit is cut off by the platform', source: 'letters.md 1' },
  jobWords: {
    rule: 'No word about jobs: the promise is insight, and a job question gives an easy no',
    source: 'Dalton as taught at SFU; Bucknell',
  },
  worn: { rule: 'Worn phrases could be anybody’s', source: 'letters.md 3.1 and 3.2' },
  connection: {
    rule: 'The connection comes first: it answers “why me, why safe”',
    source: 'Dalton as taught at SFU',
  },
  detail: { rule: 'Could this be sent to anyone? Name one thing of theirs', source: 'letters.md 3.1' },
  oneAsk: { rule: 'Exactly one request', source: 'letters.md 3.1' },
  askIsQuestion: {
    rule: 'The request is a question: questions get answers, statements get filed',
    source: 'Dalton as taught at SFU',
  },
  minutes: { rule: 'Say how many minutes', source: 'letters.md 3.1' },
  interest: {
    rule: 'Interest narrow and wide: they can help even if their house cannot',
    source: 'Dalton as taught at SFU',
  },
  aboutThem: {
    rule: 'At least half of the words are about them: people like to talk about what they know',
    source: 'Dalton as taught at SFU',
  },
  referrer: { rule: 'A name opens a door only with its owner’s consent', source: 'letters.md 2' },
  attachment: { rule: 'Nothing is attached to a first letter; a mail link carries no file', source: 'letters.md 3.1' },
  zone: { rule: 'A time is told with its zone when the two differ', source: 'letters.md 2 and 3.1' },
  name: { rule: 'Their name is right', source: 'letters.md 3.4' },
  leftover: { rule: 'No name left over from another letter', source: 'letters.md 3.1' },
  weekday: { rule: 'The weekday fits the date', source: 'letters.md 3.3' },
  nudgeTime: { rule: 'Nudge after seven business days', source: '3B7: Dalton, taught by SFU' },
  oneNudge: { rule: 'Follow up once, then let go', source: 'SFU' },
  answered: { rule: 'No nudge once an answer has come', source: 'letters.md 3.2' },
  reproach: { rule: 'No reproach: silence is seldom meant', source: 'letters.md 3.2' },
  questionAgain: { rule: 'The question again, in other words', source: 'letters.md 3.2' },
  wayOut: { rule: 'An easy way out: a later month, another person', source: 'letters.md 3.2' },
  startAndEnd: { rule: 'Start and end are said', source: 'letters.md 3.3' },
  sameMinutes: { rule: 'The minutes are those you asked for', source: 'letters.md 3.3' },
  appointment: { rule: 'The day is the day of the appointment', source: 'letters.md 3.3' },
  place: { rule: 'Place or link, and who calls whom', source: 'letters.md 3.3' },
  phone: { rule: 'A number in case anything breaks', source: 'letters.md 3.3' },
  clockChange: { rule: 'Clocks that change in between are spoken of', source: 'letters.md 3.3' },
  apology: { rule: 'An apology in three words, no more', source: 'letters.md 3.9' },
  twoSlots: { rule: 'Two new times to choose from', source: 'letters.md 3.9' },
  inGoodTime: { rule: 'At least 24 hours before, otherwise by phone', source: 'letters.md 3.9' },
  thanks: { rule: 'Thank them', source: 'letters.md 3.4 and 3.9' },
  noAsk: { rule: 'A thank-you and a goodbye ask for nothing', source: 'letters.md 3.4' },
  noApology: {
    rule: 'No apology for the silence: it is the first thing they would read',
    source: 'methods.md D3, after franktatjana/agent-lab',
  },
  whoAndWhy: {
    rule: 'Who you are and why this person, so that it can be passed on unchanged',
    source: 'letters.md 3.6, after avc.com',
  },
  untold: { rule: 'What the one said is never told to the other', source: 'letters.md 3.6' },
  noAddressYet: { rule: 'Addresses are given in the joining letter only', source: 'letters.md 3.6' },
  whoFor: { rule: 'Why it may be good for them, not only for the other', source: 'letters.md 3.6, after avc.com' },
  bothInSubject: { rule: 'Both names in the subject, so that it is found again', source: 'letters.md 3.6' },
  bothGreeted: { rule: 'One letter to both', source: 'letters.md 3.6' },
  questionBetween: { rule: 'The question between them makes the first talk easy', source: 'letters.md 3.6' },
  whoWrites: { rule: 'Say who writes next, or nobody does', source: 'letters.md 3.6' },
  stepsAside: { rule: 'Whoever introduced steps aside', source: 'letters.md 3.6, after blog.dadops.co' },
  aboutWhom: { rule: 'Say whose door they opened', source: 'letters.md 3.4' },
} as const;

export type CheckId = keyof typeof letterRules;
