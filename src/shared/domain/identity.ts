/** The three letters that begin every key, so that a key in a file or a log says what it points to. */
export const prefixes = {
  profile: 'pro',
  settings: 'set',
  goals: 'goa',
  assumptions: 'asm',
  evidence: 'evi',
  organisations: 'org',
  people: 'per',
  roles: 'rol',
  questions: 'que',
  questionLists: 'lis',
  questionListItems: 'lit',
  interviews: 'int',
  guideQuestions: 'gui',
  notes: 'not',
  touchpoints: 'tou',
  followUps: 'fol',
  messages: 'mes',
  introductions: 'itr',
  resources: 'res',
  events: 'eve',
  needs: 'nee',
  observations: 'obs',
  conflicts: 'cfl',
  ties: 'tie',
  sprints: 'spr',
  sprintEntries: 'spe',
  brainstorms: 'bra',
  brainstormNames: 'brn',
  templates: 'tem',
  pitches: 'pit',
  pitchRuns: 'pir',
  cards: 'crd',
  loops: 'loo',
  encounters: 'enc',
  groups: 'gro',
  platforms: 'pla',
  weeks: 'wee',
  reminders: 'rem',
} as const;

export type CollectionName = keyof typeof prefixes;

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A new key for a record of `collection`. 16 characters of 36: a collision among a million keys is
 * about one in 10^13. `random` fills the bytes: the only source of chance, given at the edge.
 */
export function makeId(collection: CollectionName, random: (bytes: Uint8Array) => Uint8Array): string {
  let key = `${prefixes[collection]}_`;
  // 252 is the largest multiple of 36 in a byte: above it some letters would come more often.
  while (key.length < 20) {
    for (const byte of random(new Uint8Array(24))) {
      if (byte < 252 && key.length < 20) key += alphabet.charAt(byte % 36);
    }
  }
  return key;
}
