import type { Person } from '../domain/person';
import { capitalised, pronounsOf, verbFor } from './pronouns';

/** Who gave more so far, without blame. */
export function balanceSentence(
  person: Pick<Person, 'name' | 'callName' | 'pronouns'>,
  { given, received }: { readonly given: number; readonly received: number },
): string {
  if (given === 0 && received === 0) return 'Nothing has gone either way yet.';
  const { subject, object } = pronounsOf(person);
  const has = verbFor(person, { one: 'has', they: 'have' });
  if (received > given) return `${capitalised(subject)} ${has} helped you more than you have helped ${object}.`;
  if (given > received) return `You have given more so far. There is room to ask ${object} something.`;
  return 'Given and received are even.';
}
