import { fold } from '../text/fold';
import type { Brainstorm } from './brainstormRecord';
import type { Instant } from './field';
import { inOrder } from './order';
import type { Person, Role } from './person';
import { compareOrder } from './questionBank';
import { millisecondsBetween } from './time';
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

type Known = Pick<Workspace, 'brainstorms' | 'brainstormNames' | 'people'>;

/** The one that is under way; the newest when two computers began one each. */
export function openBrainstorm(known: Pick<Workspace, 'brainstorms'>): Brainstorm | null {
  return newestFirst(known).find(({ endedAt }) => endedAt === null) ?? null;
}

/** Finished ones, the latest first. */
export function finishedBrainstorms(known: Pick<Workspace, 'brainstorms'>): Brainstorm[] {
  return newestFirst(known).filter(({ endedAt }) => endedAt !== null);
}

function newestFirst({ brainstorms }: Pick<Workspace, 'brainstorms'>): Brainstorm[] {
  return Object.values(brainstorms)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compareOrder(b.startedAt, a.startedAt) || b.id.localeCompare(a.id));
}

/** Who came to mind, in the order they did, each once; those in the bin are left out. */
export function namedIn({ brainstormNames, people }: Known, brainstormId: string): Person[] {
  const names = inOrder(Object.values(brainstormNames).filter((name) => name.brainstormId === brainstormId));
  return [...new Set(names.map(({ personId }) => personId))].flatMap((id) => {
    const person = people[id];
    return person === undefined || person.deletedAt !== null ? [] : [person];
  });
}

/** Seconds that are left of it; negative when they are over. Worked out from its start, so nothing can stop it. */
export function secondsLeft({ startedAt }: Pick<Brainstorm, 'startedAt'>, minutes: number, now: Instant): number {
  return minutes * 60 - Math.max(0, millisecondsBetween(startedAt, now) / 1_000);
}
