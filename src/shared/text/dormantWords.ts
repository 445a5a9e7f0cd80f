import type { DormantTie } from '../domain/dormantTie';
import type { LocalDate } from '../domain/field';
import type { Person } from '../domain/person';
import { tieName } from '../domain/tie';
import { daysBetween } from '../domain/time';
import { saySpan } from './driftWords';
import { pronounsOf, verbFor } from './pronouns';

const levels = {
  entry: '',
  experienced: '',
  lead: 'leads others',
  head: 'heads something',
  top: 'stands at the top',
} as const;

/**
 * Why this one of all who fell silent: how long, how little time together, how high, and why they may be trusted; and why
 * the choice is made so. `since`: the month of the last touch, in words.
 */
export function dormantWords(
  { lastOn, together, level, trust }: DormantTie,
  person: Person,
  today: LocalDate,
  since: string,
): string {
  const { subject, object } = pronounsOf(person);
  const height = level === null ? '' : levels[level];
  const grounds = [
    together <= 3
      ? `you spent little time together (${together === 1 ? 'one day' : `${together} days`} on record)`
      : '',
    height === ''
      ? ''
      : `${subject} ${verbFor(person, { one: height, they: height.replace(/^(lead|head|stand)s/u, '$1') })}`,
    trust === 'tie'
      ? `the tie says “${tieName(person.tie)}”`
      : `you noted ${object} as ${partWords[person.part ?? 'other']}`,
  ].filter((ground) => ground !== '');
  return `Silent for ${saySpan(daysBetween(lastOn, today))}, since ${since}. Chosen because ${joined(grounds)}. Most of us would pick the familiar; those we would not pick helped more (Levin, Walter and Murnighan). Begin with something you remember; no apology is needed.`;
}

const partWords: Readonly<Record<NonNullable<Person['part']>, string>> = {
  peer: 'a peer',
  mentor: 'a mentor',
  champion: 'a champion',
  connector: 'a connector',
  recruiter: 'a recruiter',
  hiringManager: 'a hiring manager',
  senior: 'senior in the field',
  other: 'somebody else',
};

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
