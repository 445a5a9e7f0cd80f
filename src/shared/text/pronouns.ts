import { callName, type Person } from '../domain/person';

export interface Pronouns {
  /** she, he, they; unset: the name. */
  readonly subject: string;
  /** her, him, them; unset: the name. */
  readonly object: string;
  /** her, his, their; unset: the name with ’s. */
  readonly possessive: string;
}

const known = {
  she: { subject: 'she', object: 'her', possessive: 'her' },
  he: { subject: 'he', object: 'him', possessive: 'his' },
  they: { subject: 'they', object: 'them', possessive: 'their' },
} satisfies Record<Exclude<Person['pronouns'], ''>, Pronouns>;

/** How the app speaks of somebody. Nothing is guessed from a name: while unset, the name is repeated. */
export function pronounsOf(person: Pick<Person, 'name' | 'callName' | 'pronouns'>): Pronouns {
  if (person.pronouns !== '') return known[person.pronouns];
  const name = callName(person);
  return { subject: name, object: name, possessive: `${name}’s` };
}

/** “she cares”, “they care”, “Priya cares”: the verb for one who is spoken of. */
export function verbFor(
  person: Pick<Person, 'pronouns'>,
  verb: { readonly one: string; readonly they: string },
): string {
  return person.pronouns === 'they' ? verb.they : verb.one;
}

export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('en') + rest.join('');
}
