import { fold } from '../text/fold';
import type { Encounter } from './gathering';
import { callName, type Person } from './person';
import type { Workspace } from './workspace';

/** Somebody known who may be the one that was met, and why. */
export interface Guess {
  readonly personId: string;
  readonly why: string;
}

type Known = Pick<Workspace, 'people' | 'roles' | 'organisations'>;

/**
 * Whom a name written down in a hurry may mean: the only one of that whole name; otherwise the only one of that first
 * name; of several, the one whose organisation is named in the words. null: nobody, or it cannot be told.
 */
export function whoIsIt({ name, words }: Pick<Encounter, 'name' | 'words'>, known: Known): Guess | null {
  const wanted = fold(name.trim());
  if (wanted === '') return null;
  const people = Object.values(known.people).filter(({ deletedAt }) => deletedAt === null);
  const whole = people.filter((person) => fold(person.name.trim()) === wanted);
  if (whole.length === 1 && whole[0]) return { personId: whole[0].id, why: `You know one ${whole[0].name}.` };
  const first = whole.length > 1 ? whole : people.filter((person) => isCalled(person, wanted));
  const said = fold(words);
  const there = first.flatMap((person) => {
    const house = housesOf(person, known).find((organisation) => isNamed(organisation, said));
    return house === undefined ? [] : [{ person, house }];
  });
  if (there.length === 1 && there[0])
    return { personId: there[0].person.id, why: `You know ${there[0].person.name} at ${there[0].house}.` };
  if (whole.length <= 1 && first.length === 1 && first[0])
    return { personId: first[0].id, why: `The only ${callName(first[0])} you know is ${first[0].name}.` };
  return null;
}

function isCalled(person: Person, wanted: string): boolean {
  const name = fold(person.name.trim());
  return name.startsWith(`${wanted} `) || fold(callName(person)) === wanted;
}

function housesOf(person: Person, { roles, organisations }: Known): string[] {
  return Object.values(roles).flatMap(({ personId, organisationId }) => {
    const organisation = personId === person.id && organisationId !== null ? organisations[organisationId] : undefined;
    return organisation === undefined || organisation.deletedAt !== null ? [] : [organisation.name];
  });
}

/** Whether the words name a house: its whole name, or its first word where that is a telling one (“Osier”). */
function isNamed(house: string, said: string): boolean {
  const name = fold(house);
  const first = name.split(/[^\p{L}\p{N}]+/u)[0] ?? '';
  return said.includes(name) || (first.length >= 4 && new RegExp(`(?<![\\p{L}])${first}(?![\\p{L}])`, 'u').test(said));
}
