import type { Interview } from '../domain/interview';
import { callName, type Person } from '../domain/person';
import type { Profile } from '../domain/profile';
import { addToInstant, clockOfInstant, dayOfInstant } from '../domain/time';
import { bothClocks, placeOfZone, zoneOfOthers } from './bothClocks';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * A first draft that confirms a talk (letters.md, 3.3): day with its weekday, start and end by their clock, mine where it
 * shows something else, and where. Under 70 words, so that what it is to be about can be added.
 */
export function confirmationDraft(
  interview: Pick<Interview, 'startsAt' | 'minutes' | 'place' | 'medium' | 'timeZone'>,
  person: Pick<Person, 'name' | 'callName' | 'timeZone'>,
  profile: Pick<Profile, 'name' | 'timeZone'>,
): { readonly subject: string; readonly body: string } {
  const at = interview.startsAt ?? '';
  const theirs = zoneOfOthers(person.timeZone, interview.timeZone, profile.timeZone);
  const clocks = bothClocks(at, profile.timeZone, theirs);
  const day = longDay(clocks.theirs.day);
  const end = clockOfInstant(addToInstant(at, { minutes: interview.minutes }), theirs);
  const mine = clocks.isSame
    ? ''
    : ` (${clocks.isSameDay ? '' : `${days[weekday(dayOfInstant(at, profile.timeZone))] ?? ''} `}${clocks.mine.clock} for me)`;
  return {
    subject: `Our talk on ${day}, ${clocks.theirs.clock}`,
    body: [
      `Dear ${callName(person)},`,
      `I am looking forward to ${day}, ${clocks.theirs.clock}–${end} ${placeOfZone(theirs)} time${mine}${where(interview)}. If anything changes, a short line is enough.`,
      `Thank you for making the time.`,
      profile.name,
    ]
      .filter((part) => part.trim() !== '')
      .join('\n\n'),
  };
}

function where({ place, medium }: Pick<Interview, 'place' | 'medium'>): string {
  if (place.trim() === '') return '';
  if (medium === 'phone') return `; I call you on ${place.trim()}`;
  return medium === 'inPerson' ? `, at ${place.trim()}` : `, on ${place.trim()}`;
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function longDay(day: string): string {
  return `${days[weekday(day)] ?? ''} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}
