import { fold } from '../text/fold';
import type { Interview } from './interview';
import { callName, type Person } from './person';
import type { Workspace } from './workspace';

interface Known extends Pick<Workspace, 'people'> {
  readonly interview: Pick<Interview, 'personIds'>;
}

/** People who may be called `name`: the same name, or all its words among theirs; accents and case do not count. Never somebody of the talk itself. */
export function peopleNamed(name: string, { people, interview }: Known): Person[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  return Object.values(people)
    .filter((person) => person.deletedAt === null && !interview.personIds.includes(person.id))
    .filter((person) => {
      const own = namesOf(person);
      return words.every((word) => own.has(word));
    })
    .sort((a, b) => Number(isSameName(b, name)) - Number(isSameName(a, name)) || a.name.localeCompare(b.name));
}

/** The one of `candidates` who can only be meant; null: several may be, or nobody. */
export function soleMatch(candidates: readonly Person[], name: string): string | null {
  const isOnly =
    candidates.length === 1 ||
    (candidates.length > 1 && isSameName(candidates[0], name) && !isSameName(candidates[1], name));
  return isOnly ? (candidates[0]?.id ?? null) : null;
}

/** The words somebody answers to. A double name answers to either half: “Hạnh” to Hạnh-Demo. */
function namesOf(person: Person): ReadonlySet<string> {
  return new Set([...wordsOf(person.name), ...wordsOf(callName(person))].flatMap((word) => [word, ...word.split('-')]));
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
}

function isSameName(person: Person | undefined, name: string): boolean {
  return person !== undefined && wordsOf(person.name).join(' ') === wordsOf(name).join(' ');
}
