import { callName, type Person } from '../domain/person';
import { fold } from './fold';
import { capitalised, pronounsOf, verbFor } from './pronouns';

type Named = Pick<Person, 'name' | 'callName' | 'formalName' | 'pronouns'>;

/** Whether the first line greets them by a name of theirs, with every sign on its letters. */
export function nameCheck(
  body: string,
  person: Named,
): { readonly label: string; readonly detail: string; readonly state: 'passed' | 'open'; readonly spans: [] } {
  const { object, possessive } = pronounsOf(person);
  const label = `Has ${possessive} name right`;
  const greeting = body.trimStart().split('\n', 1)[0] ?? '';
  const names = [
    ...new Set([callName(person), person.formalName.trim(), person.name.trim(), lastWord(person.name)]),
  ].filter((name) => name !== '');
  const words = (text: string) => ` ${text.replace(/[^\p{L}\p{M}\p{N}’'-]+/gu, ' ').trim()} `;
  if (names.some((name) => words(greeting).includes(words(name)))) {
    return { label, detail: shortened(greeting), state: 'passed', spans: [] };
  }
  const almost = names.find((name) => words(fold(greeting)).includes(words(fold(name))));
  if (almost !== undefined)
    return {
      label,
      detail: `${capitalised(pronounsOf(person).subject)} ${verbFor(person, { one: 'writes', they: 'write' })} it ${almost}`,
      state: 'open',
      spans: [],
    };
  return { label, detail: `Greet ${object} as ${callName(person)}`, state: 'open', spans: [] };
}

/** “Dear Priya”: the greeting alone, also where the first sentence follows on the same line. */
function shortened(greeting: string): string {
  return (/^[^,:!]{1,60}(?=[,:!])/u.exec(greeting)?.[0] ?? greeting.slice(0, 60)).trim();
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
