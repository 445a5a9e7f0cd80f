import type { StepNames } from './introductionSteps';
import type { Introduction } from './network';
import { callName, type Person } from './person';

type People = (id: string) => Pick<Person, 'name' | 'callName'> | undefined;

/** What the people of an introduction are called in a sentence for my own eyes. */
export function stepNames(
  introduction: Pick<Introduction, 'byPersonId' | 'aPersonId' | 'bPersonId'>,
  find: People,
): StepNames {
  const name = (id: string | null) => {
    if (id === null) return 'you';
    const person = find(id);
    return person === undefined ? 'somebody' : callName(person);
  };
  const [a, b] = [name(introduction.aPersonId), name(introduction.bPersonId)];
  const full = (id: string | null, short: string) => (id === null ? short : (find(id)?.name.trim() ?? short));
  // Two people of one first name are told apart by all of it.
  return a === b
    ? { a: full(introduction.aPersonId, a), b: full(introduction.bPersonId, b), by: name(introduction.byPersonId) }
    : { a, b, by: name(introduction.byPersonId) };
}

/**
 * A name that waits to be completed: an initial or an ellipsis where the family name should be (“Rosalind K.”).
 * A single word is a whole name: Sam is Sam.
 */
export function isIncompleteName(name: string): boolean {
  return /(?:\s\p{L}?(?:\.{1,3}|…)|…)$/u.test(name.trim());
}
