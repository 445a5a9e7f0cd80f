import { fold } from '../text/fold';
import type { IncomingEvent, Invited } from './invitation';
import type { Person } from './person';
import type { Profile } from './profile';
import type { Workspace } from './workspace';

/** Whom an invitation is with, apart from the user. */
export interface InvitedPeople {
  /** Known by address, or by name when only one person has it; the organiser first. */
  readonly known: readonly Person[];
  /** Guests that are needed and not known yet; the organiser first. */
  readonly strangers: readonly Invited[];
  /** Names of those whose presence is optional. */
  readonly optional: readonly string[];
}

export function peopleOfEvent(
  event: Pick<IncomingEvent, 'organiser' | 'attendees'>,
  people: Workspace['people'],
  profile: Profile,
): InvitedPeople {
  const inUse = Object.values(people).filter(({ deletedAt }) => deletedAt === null);
  const known: Person[] = [];
  const strangers: Invited[] = [];
  const optional: string[] = [];
  const seen = new Set<string>();
  for (const guest of [...(event.organiser ? [event.organiser] : []), ...event.attendees]) {
    const key = guest.email || fold(guest.name);
    if (seen.has(key) || isMe(guest, profile)) continue;
    seen.add(key);
    const person = personOf(guest, inUse);
    if (guest.role === 'optional') optional.push(person?.name ?? (guest.name || guest.email));
    else if (person === null) strangers.push(guest);
    else if (!known.includes(person)) known.push(person);
  }
  // Without a name in the profile a guest may be the user; then only who invites is surely somebody else.
  const isSure = profile.name.trim() !== '';
  return { known, strangers: isSure ? strangers : strangers.filter((guest) => guest === event.organiser), optional };
}

/** By address; otherwise by the whole name, when one person has it. The same name does not prove the same person, so the preview shows it. */
function personOf(guest: Invited, people: readonly Person[]): Person | null {
  const byMail =
    guest.email === ''
      ? []
      : people.filter(({ emails }) => emails.some((address) => address.trim().toLowerCase() === guest.email));
  if (byMail.length === 1) return byMail[0] ?? null;
  const name = bareName(guest.name);
  const byName =
    name === '' ? [] : (byMail.length > 0 ? byMail : people).filter((person) => bareName(person.name) === name);
  return byName.length === 1 ? (byName[0] ?? null) : null;
}

/** Without what stands behind a comma (“Bram Quickwater, RN, MSc”), as address books write it. */
function bareName(name: string): string {
  return fold(name.split(',')[0] ?? '').trim();
}

/** Whether a guest is the user: by name, or when the address is made of the name (`imogen@sparrowhawk.example`). */
function isMe(guest: Invited, profile: Profile): boolean {
  const mine = fold(profile.name).trim();
  if (mine === '') return false;
  if (fold(guest.name).trim() === mine) return true;
  const words = mine.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  return guest.name === '' && words.length > 1 && words.every((word) => guest.email.includes(word));
}
