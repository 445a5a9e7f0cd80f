import { fold } from '../text/fold';
import type { Person, Role } from './person';
import type { Workspace } from './workspace';

/** Somebody of this name who is known: the same person, unless the line names another organisation than theirs. */
export function knownPerson(
  { people, roles, organisations }: Pick<Workspace, 'people' | 'roles' | 'organisations'>,
  heard: { readonly name: string; readonly organisation: string },
): Person | null {
  const name = plainName(heard.name);
  if (name === '') return null;
  const same = Object.values(people).filter((person) => person.deletedAt === null && plainName(person.name) === name);
  if (heard.organisation === '' || same.length === 0) return same[0] ?? null;
  const there = fold(heard.organisation);
  const placesOf = (personId: string) =>
    Object.values(roles).flatMap((role: Role) => {
      const place = role.organisationId === null ? undefined : organisations[role.organisationId];
      return role.personId === personId && place !== undefined ? [fold(place.name)] : [];
    });
  const places = same.map((person) => ({ person, at: placesOf(person.id) }));
  return (
    places.find(({ at }) => at.includes(there))?.person ??
    // Somebody of whom no place is known may well be the one who is there.
    places.find(({ at }) => at.length === 0)?.person ??
    null
  );
}

function plainName(name: string): string {
  return fold(name.replace(/\s+/g, ' ').trim());
}

/** What to do next with somebody who came to mind, and why. */
export function nextFor(
  person: Pick<Person, 'tie'>,
  role: Role | undefined,
): { readonly step: string; readonly why: string } {
  if (person.tie >= 2)
    return { step: 'Write to them', why: 'You have spoken before: they are the easiest to begin with.' };
  if (person.tie === 1)
    return { step: 'Ask for 20 minutes', why: 'You have exchanged a note; a talk is the next step.' };
  if (role === undefined)
    return { step: 'Add where they work', why: 'Then paths to them and to their place can be found.' };
  return { step: 'See who could introduce you', why: 'You are not in touch yet; somebody between you makes it warm.' };
}
