import { z } from 'zod';
import { clockTime, countryCode, deletedAt, idOf, instant, line, partialDate, text, timeZone, words } from './field';

export const parts = [
  'peer',
  'mentor',
  'champion',
  'connector',
  'recruiter',
  'hiringManager',
  'senior',
  'other',
] as const;

/** Hours of the week in which nobody calls, by the clock of the one they belong to. */
export const noGoSchema = z.strictObject({
  days: z.array(z.int().min(0).max(6)).max(7).describe('0 Sunday … 6 Saturday'),
  from: clockTime,
  to: clockTime.describe('before `from`: until this hour of the next day'),
  why: line,
});
export type NoGo = z.infer<typeof noGoSchema>;

export const roleLevels = ['entry', 'experienced', 'lead', 'head', 'top'] as const;
export type RoleLevel = (typeof roleLevels)[number];

export const circles = ['close', 'regular', 'light', 'yearly'] as const;
export type Circle = (typeof circles)[number];

export const personSchema = z.strictObject({
  id: idOf('per'),
  name: line.describe('as it is written, in one piece; never taken apart and lost'),
  callName: line.describe('what to call them in a letter; empty: the first word of the name'),
  formalName: line.describe('for “Dear Ms Thornwhistle”; empty: the name'),
  pronouns: z.enum(['', 'she', 'he', 'they']).describe('unset: the app repeats the name'),
  emails: words,
  phones: words,
  links: words.describe('profiles and sites'),
  channel: line.describe('how they like to be reached'),
  howWeMet: text,
  introducedById: idOf('per').nullable(),
  tie: z.int().min(0).max(4).describe('0 none, 1 exchanged a note, 2 spoke, 3 spoke twice or helped, 4 would vouch'),
  part: z.enum(parts).nullable().describe('the part they play for me'),
  interests: words,
  wishes: text.describe('what or whom they would like'),
  canOffer: text.describe('what I can offer them'),
  rules: text.describe('how they want it: first name, no Mondays, not recorded'),
  cadenceDays: z.int().min(0).max(3_650).nullable().describe('days between touches; 0 rest; null not decided'),
  circle: z
    .enum(circles)
    .nullable()
    .describe('a rhythm for many at once, where neither the person nor a tag has one; never a rank'),
  offers: words.describe('what they can give others'),
  asks: words.describe('what or whom they look for, in short'),
  project: line.describe('what they work on, to ask about'),
  language: line.describe('they like to be greeted in; empty: none'),
  likesReading: z.boolean().describe('asked to be sent things to read, so no gap between them'),
  metAtEventId: idOf('eve').nullable(),
  isJustSocial: z.boolean().describe('no nagging, no statistics'),
  timeZone,
  country: countryCode.describe('whose public holidays they keep; empty: unknown'),
  noGo: z.array(noGoSchema).max(50),
  tags: words,
  summary: text.describe('who they are, in two sentences'),
  notes: text,
  importKey: z
    .string()
    .max(500)
    .describe('the source’s own key, such as the LinkedIn profile name; empty: typed by hand'),
  connectedOn: partialDate.nullable().describe('when the source says we connected'),
  createdAt: instant,
  archivedAt: instant.nullable(),
  deletedAt,
});
export type Person = z.infer<typeof personSchema>;

/** What a new person has of what is said about them later. */
export const freshPerson = {
  circle: null,
  offers: [] as string[],
  asks: [] as string[],
  project: '',
  language: '',
  likesReading: false,
  metAtEventId: null,
} as const satisfies Partial<Person>;

export const roleSchema = z.strictObject({
  id: idOf('rol'),
  personId: idOf('per'),
  organisationId: idOf('org').nullable(),
  title: line,
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  isCurrent: z.boolean(),
  level: z.enum(roleLevels).nullable().describe('null: read from the title'),
  createdAt: instant,
});
export type Role = z.infer<typeof roleSchema>;

/** What to call somebody in a letter: their own choice, otherwise the first word of the name. */
export function callName(person: Pick<Person, 'name' | 'callName'>): string {
  return person.callName.trim() || (person.name.trim().split(/\s+/)[0] ?? '');
}

/** Two letters for the avatar, of the first and the last word; whole letters also beyond the basic plane. */
export function initials(name: string): string {
  const starts = name
    .split(/[\s"“”()]+/u)
    .map((word) => /\p{L}|\p{N}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const ends = starts.length > 1 ? [starts[0], starts.at(-1)] : starts.slice(0, 1);
  return ends.join('').toLocaleUpperCase('en');
}
