/**
 * The numbers behind warm paths. The method says what counts (tie strength × willingness × freshness, explained), not how
 * much: the amounts are Askwell’s own, so each can be changed. Percentages are of a sure thing.
 */
interface WarmNumberFacts {
  readonly group: 'reach' | 'fade' | 'ask' | 'know' | 'together' | 'crowd' | 'search';
  readonly name: string;
  readonly value: number;
  readonly unit: '%' | 'days' | 'years' | 'people' | 'paths';
}

const number = (
  group: WarmNumberFacts['group'],
  name: string,
  value: number,
  unit: WarmNumberFacts['unit'] = '%',
): WarmNumberFacts => ({ group, name, value, unit });

export const warmNumbers = {
  reachConnected: number('reach', 'Only connected on a platform', 8),
  reachNote: number('reach', 'Exchanged a note', 30),
  reachSpoke: number('reach', 'Spoke', 60),
  reachTwice: number('reach', 'Spoke twice, or helped', 80),
  reachVouch: number('reach', 'Would vouch for you', 95),
  freshDays: number('fade', 'In touch lately: within', 90, 'days'),
  yearDays: number('fade', 'Some time ago: within', 365, 'days'),
  dormantDays: number('fade', 'Dormant: after', 1_095, 'days'),
  fadeYear: number('fade', 'What is left some time ago', 90),
  fadeYears: number('fade', 'What is left longer ago', 75),
  fadeDormant: number('fade', 'What is left of a dormant tie', 65),
  fadeUnknown: number('fade', 'When no contact is written down', 80),
  willConnector: number('ask', 'Likes to connect people', 100),
  willChampion: number('ask', 'Speaks for you', 100),
  willMentor: number('ask', 'Mentor', 95),
  willPeer: number('ask', 'Peer', 85),
  willRecruiter: number('ask', 'Recruiter', 80),
  willOther: number('ask', 'Any other part', 80),
  willHiringManager: number('ask', 'Hiring manager', 70),
  willSenior: number('ask', 'Senior', 70),
  didIntroduce: number('ask', 'Introduced you before', 120),
  didDecline: number('ask', 'Could not help before', 60),
  answerReplied: number('ask', 'Answered your last letter', 110),
  answerDeclined: number('ask', 'Said no to your last letter', 60),
  answerSilent: number('ask', 'Left your last letter unanswered', 70),
  tieMet: number('know', 'You noted that they have met', 45),
  tieWell: number('know', 'You noted that they know each other well', 70),
  tieFavour: number('know', 'You noted that they would do each other a favour', 90),
  introducedYou: number('know', 'You know one through the other', 70),
  introAskedFor: number('know', 'One named the other to you', 50),
  introOffered: number('know', 'Introduction offered', 60),
  introAgreed: number('know', 'Introduction agreed', 65),
  introMade: number('know', 'Introduction made', 70),
  introMet: number('know', 'Introduction that led to a talk', 75),
  joinedMade: number('know', 'The two you introduced to each other', 35),
  joinedMet: number('know', 'The same, and they met', 50),
  togetherNow: number('together', 'Work at one place now', 40),
  togetherLong: number('together', 'Were there together for long', 35),
  togetherShort: number('together', 'Were there together for less', 25),
  togetherMaybe: number('together', 'Perhaps at the same time', 12),
  longDays: number('together', '“For long” begins at', 365, 'days'),
  recentYears: number('together', 'Counts in full for', 2, 'years'),
  olderYears: number('together', 'Counts less until', 5, 'years'),
  fadeOlder: number('together', 'What is left then', 85),
  fadeOldest: number('together', 'What is left after that', 70),
  smallGroup: number('crowd', 'A small group has at most', 15, 'people'),
  groupSmall: number('crowd', 'Same event or tag, a small group', 30),
  groupLarge: number('crowd', 'Same event or tag, a larger one', 15),
  crowd: number('crowd', 'A crowd begins above', 200, 'people'),
  sameTitle: number('crowd', 'In a crowd, of the same title', 50),
  thinnest: number('search', 'No way any more below', 2),
  worthIt: number('search', 'Shown beside the best from', 25),
  feelsStrong: number('search', 'Called strong from', 40),
  feelsFair: number('search', 'Called fair from', 15),
  most: number('search', 'Shown at once', 4, 'paths'),
} as const satisfies Readonly<Record<string, WarmNumberFacts>>;

export type WarmNumber = keyof typeof warmNumbers;

export const warmNumberNames = Object.keys(warmNumbers) as WarmNumber[];

/** Group by group as Settings shows them, each with where its idea comes from. */
export const warmGroups: Readonly<Record<WarmNumberFacts['group'], { readonly name: string; readonly says: string }>> =
  {
    reach: { name: 'How well you reach somebody', says: 'By the tie that you set on their page.' },
    fade: {
      name: 'How it fades with silence',
      says: 'Little, on purpose: ties silent for three years were as useful as current ones (Levin, Walter and Murnighan 2011).',
    },
    ask: {
      name: 'How willing they are to pass you on',
      says: 'By the part they play, and by what they did when asked.',
    },
    know: { name: 'How well two others know each other', says: 'From what you noted, and from introductions.' },
    together: {
      name: 'Once or now at one place',
      says: 'Overlapping times at one organisation, as exact as the dates are.',
    },
    crowd: { name: 'Groups and crowds', says: 'The more people share something, the less it says about two of them.' },
    search: { name: 'Which paths are shown', says: 'Feelings are said in words; the number itself is never shown.' },
  };

export type WarmValues = Readonly<Record<WarmNumber, number>>;

/** Every number as the person set it, otherwise the default. */
export function warmValues({
  warm,
}: {
  readonly warm: Readonly<Partial<Record<WarmNumber, number | undefined>>>;
}): WarmValues {
  const values = Object.fromEntries(warmNumberNames.map((name) => [name, warm[name] ?? warmNumbers[name].value]));
  return values as Record<WarmNumber, number>;
}
